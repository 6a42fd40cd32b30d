/**
 * The report of an evaluation: gathers what it is made of, writes its chapters and tables in the order of the mid-term
 * report, and hands them out as Word, PDF or HTML in Vietnamese or English. Publication renders once and keeps the bytes.
 *
 * <p>Owns the table {@code issued_report}. {@link vn.gnbv.report.ReportContent} is plain Java over {@link
 * vn.gnbv.report.ReportSource}: every number in a report comes from there, with the number of its source. Uses
 * evaluation; publication may import it.
 */
package vn.gnbv.report;
