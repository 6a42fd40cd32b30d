package vn.gnbv.place;

/** Levels of administration; districts were abolished on 1 July 2025. */
public enum UnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
