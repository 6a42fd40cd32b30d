package vn.gnbv.assessment;

/** Officers of which level a need is about. */
public enum OfficerLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
