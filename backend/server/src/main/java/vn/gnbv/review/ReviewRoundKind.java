package vn.gnbv.review;

/** Định kỳ, once a year; thường xuyên, during the year. */
public enum ReviewRoundKind {
    REGULAR,
    INTERIM
}
