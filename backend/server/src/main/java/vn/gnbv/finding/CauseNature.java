package vn.gnbv.finding;

/** Whether a cause lay outside those who act, or with them. */
public enum CauseNature {
    OBJECTIVE,
    SUBJECTIVE
}
