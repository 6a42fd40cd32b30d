package vn.gnbv.recommendation;

/** The level that a recommendation is addressed to. */
public enum AddresseeLevel {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
