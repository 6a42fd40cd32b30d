package vn.gnbv.program;

/** Level of government that an agency belongs to. */
public enum AgencyLevel {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
