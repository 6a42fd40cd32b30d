package vn.gnbv.report;

/** An uploaded scan whose bytes were examined and are kept. */
record KeptScan(String sha256, long sizeBytes) {}
