package vn.gnbv.household;

/** What made two members a case: one identity number, or much that is alike. */
public enum DuplicateKind {
    IDENTITY,
    SIMILAR
}
