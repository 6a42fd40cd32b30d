package vn.gnbv.review;

/** What happened to a household on a day. */
public enum TimelineKind {
    REVIEW,
    RECOGNITION,
    CHANGE
}
