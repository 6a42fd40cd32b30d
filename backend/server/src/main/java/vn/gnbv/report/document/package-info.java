/**
 * A document as a value, and what makes a file of it: Word, PDF and HTML from the same blocks.
 *
 * <p>Knows nothing of evaluations, HTTP or the database; {@code vn.gnbv.report} fills it. The layout is that of Decree
 * 30/2020/NĐ-CP. Word is written as plain WordprocessingML instead of through a library: the parts needed are few, the
 * bytes are the same for the same content, and a test validates them against the schema. PDF comes from the HTML, with
 * Tinos embedded, whose widths are those of Times New Roman (SIL Open Font License 1.1, reduced to Latin and Vietnamese
 * with {@code pyftsubset}).
 *
 * <p>Text is text: nothing in it is evaluated, whatever it looks like, and control characters are dropped.
 */
package vn.gnbv.report.document;
