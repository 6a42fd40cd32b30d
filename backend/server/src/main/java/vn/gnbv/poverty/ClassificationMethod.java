package vn.gnbv.poverty;

/** What was known of a household: its income in đồng, or the points of the official forms. */
public enum ClassificationMethod {
    INCOME,
    SCORE
}
