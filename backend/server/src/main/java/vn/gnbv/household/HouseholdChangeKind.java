package vn.gnbv.household;

/** What becomes of a household on a day. */
public enum HouseholdChangeKind {
    MOVE,
    SPLIT,
    MERGE,
    DISSOLVE
}
