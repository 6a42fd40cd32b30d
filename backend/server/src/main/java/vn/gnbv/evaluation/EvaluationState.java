package vn.gnbv.evaluation;

/** Where an evaluation stands; forward one step at a time, back only from review. */
public enum EvaluationState {
    PLANNED,
    FIELD_WORK,
    DRAFTING,
    REVIEW,
    PUBLISHED
}
