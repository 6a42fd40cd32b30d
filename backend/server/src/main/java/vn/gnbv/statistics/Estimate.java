package vn.gnbv.statistics;

/**
 * A number with what makes it a result.
 *
 * @param value NaN where there is no observation
 * @param low lower limit of the 95 % interval; NaN below two observations
 * @param high upper limit of the 95 % interval; NaN below two observations
 * @param n number of observations
 */
public record Estimate(double value, double low, double high, int n) {}
