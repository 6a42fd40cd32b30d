package vn.gnbv.indicator;

/** What a figure is: it decides over what it may be added, and what a value looks like. */
public enum IndicatorKind {
    STOCK,
    FLOW,
    MONEY,
    RATIO,
    SURVEY,
    LIST
}
