package vn.gnbv.kernel;

/** Development investment or recurrent spending; {@code MIXED} of projects that have both, never of a budget. */
public enum CapitalType {
    INVESTMENT,
    RECURRENT,
    MIXED
}
