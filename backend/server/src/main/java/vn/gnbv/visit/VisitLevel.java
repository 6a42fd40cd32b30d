package vn.gnbv.visit;

/** With whom the team works at a place. */
public enum VisitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    GROUP,
    HOUSEHOLD
}
