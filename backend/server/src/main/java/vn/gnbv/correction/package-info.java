/**
 * Corrections of published evaluations: the lead proposes with a reason, an officer of the province approves, and the report
 * is issued anew under the next number. Owns correction and correction_decision. Report and pages know issues by the view
 * {@code evaluation_issue}; nobody imports this.
 */
package vn.gnbv.correction;
