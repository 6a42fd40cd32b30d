package vn.gnbv.program;

/** Kind of capital of a line of the tree; MIXED where it has both. */
public enum CapitalType {
    INVESTMENT,
    RECURRENT,
    MIXED
}
