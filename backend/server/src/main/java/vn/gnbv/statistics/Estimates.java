package vn.gnbv.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** Estimates from simple random samples, with 95 % intervals. */
public final class Estimates {
    private static final double CONFIDENCE = 0.95;
    /** Quantile 0.975 of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private Estimates() {}

    /**
     * Mean with Student's interval: m ± t(0.975, n − 1) · s / √n. No observation: NaN; one: no interval.
     * Student, Biometrika 6 (1908) 1-25.
     */
    public static Estimate mean(double[] observations) {
        int n = observations.length;
        if (n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double mean = Arrays.stream(observations).sum() / n;
        if (n == 1) {
            return new Estimate(mean, Double.NaN, Double.NaN, 1);
        }
        double squares = Arrays.stream(observations)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double half = new TDistribution(n - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
                * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half, n);
    }

    /**
     * Median with the distribution-free interval of order statistics x(r), x(n + 1 − r), r the greatest rank with
     * 2 · P(B ≤ r − 1) ≤ 0.05 for B binomial(n, ½). Below six observations even the extremes fall short of 95 %: no interval.
     * Conover, Practical Nonparametric Statistics, 3rd ed. (1999), section 3.2.
     */
    public static Estimate median(double[] observations) {
        int n = observations.length;
        if (n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double[] sorted = observations.clone();
        Arrays.sort(sorted);
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        BinomialDistribution binomial = new BinomialDistribution(n, 0.5);
        int rank = 0;
        while (rank + 1 <= n / 2 && 2 * binomial.cumulativeProbability(rank) <= 1 - CONFIDENCE) {
            rank++;
        }
        return rank == 0
                ? new Estimate(median, Double.NaN, Double.NaN, n)
                : new Estimate(median, sorted[rank - 1], sorted[n - rank], n);
    }

    /**
     * Share of observations that are 1, with Wilson's score interval; all three in percent. No observation: NaN; one: no
     * interval. Wilson, J. Amer. Statist. Assoc. 22 (1927) 209-212.
     */
    public static Estimate sharePercent(double[] observations) {
        int n = observations.length;
        if (n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double share = Arrays.stream(observations).filter(value -> value == 1).count() / (double) n;
        if (n == 1) {
            return new Estimate(100 * share, Double.NaN, Double.NaN, 1);
        }
        double centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        return new Estimate(100 * share, 100 * Math.max(0, centre - half), 100 * Math.min(1, centre + half), n);
    }
}
