package vn.gnbv.indicator;

/** How often an indicator is reported. */
public enum IndicatorFrequency {
    MONTHLY,
    QUARTERLY,
    SEMI_ANNUAL,
    ANNUAL,
    START,
    MID,
    END,
    AD_HOC
}
