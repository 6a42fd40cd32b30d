/**
 * What is recommended to whom, what the addressed answer, and what came of it, also across evaluations. Owns recommendation and
 * recommendation_finding. The report imports it.
 */
package vn.gnbv.recommendation;
