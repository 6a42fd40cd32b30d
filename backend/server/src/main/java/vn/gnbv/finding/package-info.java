/**
 * What the team found, by theme, area type and level, with the evidence for it and the causes behind it. Owns finding,
 * finding_evidence and finding_cause. Recommendations, sheet and report import it.
 */
package vn.gnbv.finding;
