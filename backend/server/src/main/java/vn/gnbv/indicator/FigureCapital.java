package vn.gnbv.indicator;

/** Kind of capital that a published amount is about. */
public enum FigureCapital {
    INVESTMENT,
    RECURRENT,
    ALL
}
