package vn.gnbv.recommendation;

/** What came of a recommendation; the addressed unit says so, the team closes what was done. */
public enum RecommendationStatus {
    OPEN,
    ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    DONE,
    CLOSED
}
