package vn.gnbv.review;

/** What support a household needs, as the official tables ask. */
public enum SupportNeed {
    HEALTH,
    EDUCATION,
    PRODUCTION,
    CREDIT,
    HOUSING,
    OTHER
}
