package vn.gnbv.household;

/** The highest level that a member has completed. */
public enum Education {
    NONE,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    VOCATIONAL,
    COLLEGE,
    UNIVERSITY
}
