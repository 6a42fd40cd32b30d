/**
 * What happened to a row, for whoever may read it; and whether all of the audit is as it was sealed. Owns the table
 * audit_verification; reads audit_event, which {@code audit} owns. Nobody imports it.
 */
package vn.gnbv.history;
