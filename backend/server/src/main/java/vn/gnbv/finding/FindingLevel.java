package vn.gnbv.finding;

/** The level that a finding is about. */
public enum FindingLevel {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    HOUSEHOLD
}
