package vn.gnbv.indicator;

/** Which way is better. */
public enum IndicatorDirection {
    UP,
    DOWN,
    NONE
}
