package vn.gnbv.review;

/** Steps of a review, as procedures order them. */
public enum ProcedureStep {
    LIST,
    SURVEY,
    VILLAGE_MEETING,
    POSTING,
    DISTRICT_OPINION,
    RECOGNITION,
    APPROVAL
}
