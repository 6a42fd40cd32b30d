/**
 * What people bring in files: downloadable templates for targets, results and entries; an import keeps the file and its checked
 * rows until its maker carries it out or drops it. Files of households, with their reviews, are read as they come: sealed part by
 * part, checked, written and taken back by a job. Owns the tables {@code import_*}; uses what the other features offer, and
 * nobody uses it.
 */
package vn.gnbv.exchange;
