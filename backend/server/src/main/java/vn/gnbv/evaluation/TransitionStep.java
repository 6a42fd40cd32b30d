package vn.gnbv.evaluation;

/** Whether a step moved the evaluation, or proposed to publish it. */
public enum TransitionStep {
    MOVED,
    PROPOSED
}
