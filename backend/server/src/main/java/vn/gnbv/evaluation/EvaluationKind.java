package vn.gnbv.evaluation;

/** When in the life of a program an evaluation is made. */
public enum EvaluationKind {
    START,
    MID_TERM,
    END,
    ANNUAL,
    AD_HOC
}
