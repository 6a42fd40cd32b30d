package vn.gnbv.finding;

/** What sort of thing was found. */
public enum FindingKind {
    ACHIEVEMENT,
    LIMITATION,
    OBSTACLE,
    CAUSE,
    LESSON
}
