package vn.gnbv.indicator;

/** Where a point of a series comes from: its own rows, the sum of places below, or the mean of observations. */
public enum SeriesOrigin {
    RECORDED,
    ROLLED_UP,
    OBSERVED
}
