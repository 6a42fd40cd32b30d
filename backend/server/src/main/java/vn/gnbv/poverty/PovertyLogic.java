package vn.gnbv.poverty;

/** How income and deprivations make a household poor: either suffices (2016-2021), or both are needed (from 2022). */
public enum PovertyLogic {
    INCOME_OR_DEPRIVATION,
    INCOME_AND_DEPRIVATION
}
