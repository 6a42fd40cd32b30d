/**
 * How rows are read and written, once for all features: a {@link vn.gnbv.store.Listing} declares what a resource shows,
 * filters and sorts by; {@link vn.gnbv.store.Rows} runs it; {@link vn.gnbv.store.Records} writes.
 * Bytes too large for rows lie in {@link vn.gnbv.store.KeptFiles}.
 */
package vn.gnbv.store;
