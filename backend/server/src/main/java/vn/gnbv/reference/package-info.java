/**
 * The facts that every installation starts with: places, programmes, indicators and what others published, read from the
 * tables under {@code resources/reference} (whose origins {@code SOURCES.md} names) and loaded once by the migration
 * {@code V010}. Ids are derived from natural keys, so that a table may name a row of another without asking the database.
 * Imports no feature; the demo data builds on it.
 */
package vn.gnbv.reference;
