package vn.gnbv.household;

/** Where a case of two members stands. */
public enum DuplicateState {
    OPEN,
    MERGED,
    DISMISSED
}
