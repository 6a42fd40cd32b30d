package vn.gnbv.exchange;

/** What the rows of a file become. */
public enum ImportKind {
    TARGETS,
    RESULTS,
    ENTRIES,
    HOUSEHOLDS
}
