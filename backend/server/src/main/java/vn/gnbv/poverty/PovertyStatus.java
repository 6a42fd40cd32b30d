package vn.gnbv.poverty;

/** Result of a classification, the poorest first. */
public enum PovertyStatus {
    POOR,
    NEAR_POOR,
    AVERAGE,
    NOT_POOR
}
