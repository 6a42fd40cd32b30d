package vn.gnbv.household;

/** What a member mostly does. */
public enum Work {
    WAGE,
    OWN_ACCOUNT,
    UNEMPLOYED,
    STUDENT,
    HOUSEWORK,
    RETIRED,
    UNABLE
}
