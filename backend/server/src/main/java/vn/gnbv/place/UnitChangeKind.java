package vn.gnbv.place;

/** What happened to units. */
public enum UnitChangeKind {
    MERGE,
    SPLIT,
    RENAME,
    REPARENT,
    RELEVEL,
    ABOLISH,
    CREATE
}
