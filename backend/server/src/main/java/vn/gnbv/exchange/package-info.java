/**
 * What people bring in files: downloadable templates for targets, results and entries; an import keeps the file and its checked
 * rows until its maker carries it out or drops it. Owns the tables {@code import_batch}, {@code import_file} and {@code
 * import_row}; uses what the other features offer, and nobody uses it.
 */
package vn.gnbv.exchange;
