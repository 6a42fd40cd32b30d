/**
 * The evaluation as a mission: what is evaluated, where and when, the states it goes through, and what every part of it has in
 * common. Owns evaluation, evaluation_transition and issued_report. Teams, visits, findings, recommendations, sheet and report
 * import it; it knows none of them.
 */
package vn.gnbv.evaluation;
