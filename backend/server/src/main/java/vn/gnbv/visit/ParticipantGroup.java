package vn.gnbv.visit;

/** Groups that the team meets. */
public enum ParticipantGroup {
    OFFICERS_PROVINCE,
    OFFICERS_DISTRICT,
    OFFICERS_COMMUNE,
    POOR,
    NEAR_POOR,
    ESCAPED,
    WOMEN,
    ETHNIC_MINORITY,
    COOPERATIVE,
    ENTERPRISE,
    OTHER
}
