package vn.gnbv.poverty;

/** What of a household is compared. */
public enum ClassifiedValue {
    INCOME,
    INCOME_SCORE,
    DEPRIVATIONS,
    DEPRIVATION_SCORE
}
