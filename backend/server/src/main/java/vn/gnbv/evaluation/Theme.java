package vn.gnbv.evaluation;

/** The eight themes of terms of reference, findings, result sheet and report. */
public enum Theme {
    RESULTS,
    PRODUCTION,
    MONEY,
    TARGETING,
    PARTICIPATION,
    POLICIES,
    LESSONS,
    CAPACITY
}
