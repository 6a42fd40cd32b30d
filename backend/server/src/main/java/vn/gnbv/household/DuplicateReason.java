package vn.gnbv.household;

/** What two members have in common. */
public enum DuplicateReason {
    IDENTITY,
    NAME,
    BIRTH_DATE,
    BIRTH_YEAR,
    SEX,
    VILLAGE,
    COMMUNE,
    ETHNIC_GROUP
}
