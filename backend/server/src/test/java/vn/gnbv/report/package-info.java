/** Tests of the report: its content against the sheet, its files, its resource. */
package vn.gnbv.report;
