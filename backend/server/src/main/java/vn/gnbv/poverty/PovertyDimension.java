package vn.gnbv.poverty;

/** Basic social services in which a household may be deprived. */
public enum PovertyDimension {
    EMPLOYMENT,
    HEALTH,
    EDUCATION,
    HOUSING,
    WATER_SANITATION,
    INFORMATION
}
