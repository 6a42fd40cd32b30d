package vn.gnbv.household;

/** Two rows are one person, are two, or are to be looked at again. */
public enum DuplicateDecisionKind {
    MERGE,
    DISMISS,
    REOPEN
}
