package vn.gnbv.indicator;

/** By what an indicator is parted into area types: by place, by project line, or not. */
public enum IndicatorCut {
    PLACE,
    LINE,
    NONE
}
