package vn.gnbv.deprivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.gnbv.deprivation.MultidimensionalPoverty.IndicatorShare;

/** Values computed by hand. */
class AlkireFosterTest {
    private static final Map<String, Integer> ALIKE = new TreeMap<>(Map.of("A", 1, "B", 1, "C", 1, "D", 1));

    /** Four persons in four dimensions: deprived of none, of two, of all, of one. */
    private static AlkireFoster four(Map<String, Integer> weights, String k) {
        AlkireFoster poverty = new AlkireFoster(weights, new BigDecimal(k));
        poverty.count(List.of(), 1);
        poverty.count(List.of("A", "D"), 1);
        poverty.count(List.of("A", "B", "C", "D"), 1);
        poverty.count(List.of("B"), 1);
        return poverty;
    }

    @Test
    void twoOfFourArePoorFromTwoDeprivationsOn() {
        AlkireFoster poverty = four(ALIKE, "0.5");
        assertEquals(ratio(2, 4, "0.500000"), poverty.headcount());
        // (2/4 + 4/4) / 2
        assertEquals(ratio(6, 8, "0.750000"), poverty.intensity());
        assertEquals(ratio(6, 16, "0.375000"), poverty.adjustedHeadcount());
        IndicatorShare b = poverty.indicators().get(1);
        assertEquals(ratio(2, 4, "0.500000"), b.rawHeadcount());
        assertEquals(ratio(1, 4, "0.250000"), b.censoredHeadcount());
        // 1/4 × 1/4 / 0.375
        assertEquals(ratio(1, 6, "0.166667"), b.contribution());
    }

    @Test
    void theUnionCountsWhoeverIsDeprivedOfAnythingAndTheIntersectionWhoIsOfAll() {
        assertEquals(ratio(3, 4, "0.750000"), four(ALIKE, "0.25").headcount());
        assertEquals(ratio(7, 16, "0.437500"), four(ALIKE, "0.25").adjustedHeadcount());
        assertEquals(ratio(1, 4, "0.250000"), four(ALIKE, "1").headcount());
        assertEquals(ratio(4, 4, "1.000000"), four(ALIKE, "1").intensity());
    }

    @Test
    void aHeavierIndicatorMakesPoorByItself() {
        Map<String, Integer> weights = new TreeMap<>(Map.of("A", 1, "B", 3, "C", 0, "D", 2));
        AlkireFoster poverty = four(weights, "0.5");
        // 0/6, 3/6, 6/6 and 3/6: three of four; (3 + 6 + 3) / (6 × 3)
        assertEquals(ratio(3, 4, "0.750000"), poverty.headcount());
        assertEquals(ratio(12, 18, "0.666667"), poverty.intensity());
        assertEquals(ratio(12, 24, "0.500000"), poverty.adjustedHeadcount());
        assertEquals(ratio(6, 12, "0.500000"), poverty.indicators().get(1).contribution());
        assertEquals(ratio(0, 12, "0.000000"), poverty.indicators().get(2).contribution());
    }

    @Test
    void exactlyKIsPoorAndContributionsAddUpToOne() {
        AlkireFoster poverty = new AlkireFoster(ALIKE, new BigDecimal("0.75"));
        poverty.count(List.of("A", "B", "C"), 5);
        poverty.count(List.of("A", "B"), 7);
        assertEquals(ratio(5, 12, "0.416667"), poverty.headcount());
        assertEquals(
                15,
                poverty.indicators().stream()
                        .mapToLong(share -> share.contribution().numerator())
                        .sum());
        assertEquals(15, poverty.indicators().getFirst().contribution().denominator());
    }

    @Test
    void ofNobodyThereIsNoRate() {
        AlkireFoster nobody = new AlkireFoster(ALIKE, BigDecimal.ONE);
        assertNull(nobody.headcount().value());
        assertNull(nobody.intensity().value());
        assertNull(nobody.indicators().getFirst().contribution().value());
    }

    private static CountedRatio ratio(long numerator, long denominator, String value) {
        return new CountedRatio(numerator, denominator, new BigDecimal(value));
    }
}
