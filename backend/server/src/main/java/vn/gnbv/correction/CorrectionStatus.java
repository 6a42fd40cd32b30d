package vn.gnbv.correction;

/** Where a correction stands; only a proposed one is decided upon. */
public enum CorrectionStatus {
    PROPOSED,
    APPROVED,
    RETURNED,
    WITHDRAWN
}
