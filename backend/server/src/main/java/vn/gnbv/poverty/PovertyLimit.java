package vn.gnbv.poverty;

/** With what of a rule set it is compared. */
public enum PovertyLimit {
    INCOME_LOW,
    INCOME_HIGH,
    AVERAGE_MAX,
    SCORE_LOW,
    SCORE_HIGH,
    MIN_DEPRIVATIONS
}
