package vn.gnbv.program;

/** What an activity is. */
public enum ActivityKind {
    PRODUCTION,
    MODEL,
    WORKS,
    MAINTENANCE,
    TRAINING,
    COMMUNICATION,
    LABOUR_EXPORT,
    SUPERVISION
}
