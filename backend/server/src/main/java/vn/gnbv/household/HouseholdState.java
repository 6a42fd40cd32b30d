package vn.gnbv.household;

/** What has become of a household. */
public enum HouseholdState {
    ACTIVE,
    MERGED,
    DISSOLVED
}
