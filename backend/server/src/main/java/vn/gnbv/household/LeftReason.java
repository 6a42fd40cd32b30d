package vn.gnbv.household;

/** Why a member is no longer in a household; a duplicate was merged into another member. */
public enum LeftReason {
    DECEASED,
    MOVED,
    OTHER,
    DUPLICATE
}
