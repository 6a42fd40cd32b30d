package vn.gnbv.indicator;

/** How exact a published figure is: equal, more than, less than, about. */
public enum FigureQualifier {
    EQ,
    GT,
    LT,
    APPROX
}
