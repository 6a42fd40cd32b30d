package vn.gnbv.deprivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.deprivation.MultidimensionalPoverty.IndicatorShare;

/**
 * The adjusted headcount ratio of Alkire and Foster, exact in whole numbers. With weights w that add up to W, the deprivation score of
 * one person is c = Σ w of what it is deprived of, divided by W; it is poor where c ≥ k. Of n persons, q of them poor:
 *
 * <ul>
 *   <li>headcount H = q / n,
 *   <li>intensity A = Σ c of the poor / q,
 *   <li>adjusted headcount M0 = H × A = Σ c of the poor / n,
 *   <li>raw headcount of an indicator: those deprived of it / n; censored: of the poor only,
 *   <li>contribution of an indicator: w × its censored headcount / (W × M0); contributions add up to 1.
 * </ul>
 *
 * <p>Source: S. Alkire and J. Foster, Counting and multidimensional poverty measurement, Journal of Public Economics 95 (2011)
 * 476-487; S. Alkire and others, Multidimensional Poverty Measurement and Analysis, Oxford 2015, chapter 5. The registry is a census:
 * there are no standard errors.
 */
final class AlkireFoster {
    private final Map<String, Integer> weights;
    private final long totalWeight;
    private final BigDecimal cutoff;

    private long population;
    private long poor;
    private long weighted;
    private final Map<String, long[]> deprived = new LinkedHashMap<>();

    /**
     * @param weights of each indicator, 0 or more, not all of them 0
     * @param cutoff k, above 0 and at most 1
     */
    AlkireFoster(Map<String, Integer> weights, BigDecimal cutoff) {
        this.weights = weights;
        this.totalWeight =
                weights.values().stream().mapToLong(Integer::longValue).sum();
        this.cutoff = cutoff;
        weights.keySet().forEach(indicator -> deprived.put(indicator, new long[2]));
    }

    /**
     * Counts persons, or households, that are deprived of the same.
     *
     * @param indicators each one of the weights', once
     */
    void count(List<String> indicators, long number) {
        long score = indicators.stream().mapToLong(weights::get).sum();
        boolean isPoor = BigDecimal.valueOf(score).compareTo(cutoff.multiply(BigDecimal.valueOf(totalWeight))) >= 0;
        population += number;
        if (isPoor) {
            poor += number;
            weighted += score * number;
        }
        for (String indicator : indicators) {
            long[] counts = deprived.get(indicator);
            counts[0] += number;
            counts[1] += isPoor ? number : 0;
        }
    }

    CountedRatio headcount() {
        return CountedRatio.of(poor, population);
    }

    CountedRatio intensity() {
        return CountedRatio.of(weighted, totalWeight * poor);
    }

    CountedRatio adjustedHeadcount() {
        return CountedRatio.of(weighted, totalWeight * population);
    }

    List<IndicatorShare> indicators() {
        List<IndicatorShare> shares = new ArrayList<>();
        deprived.forEach((indicator, counts) -> shares.add(new IndicatorShare(
                indicator,
                CountedRatio.of(counts[0], population),
                CountedRatio.of(counts[1], population),
                CountedRatio.of(weights.get(indicator) * counts[1], weighted))));
        return shares;
    }
}
