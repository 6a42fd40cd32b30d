package vn.gnbv.indicator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.kernel.Refusal;

class IndicatorRulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);

    private static Indicator indicator(IndicatorKind kind, int decimals) {
        return new Indicator(
                UUID.randomUUID(),
                1,
                "X",
                "x",
                "x",
                "%",
                "%",
                kind,
                IndicatorCut.PLACE,
                "n",
                "n",
                "d",
                "d",
                IndicatorDirection.DOWN,
                IndicatorFrequency.ANNUAL,
                decimals,
                false,
                false,
                false,
                null,
                Evidence.CONFIRMED);
    }

    private static ResultInput result(LocalDate from, String value, Long numerator, Long denominator) {
        return new ResultInput(
                null,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                null,
                "TOTAL",
                from,
                DAY,
                value == null ? null : new BigDecimal(value),
                numerator,
                denominator,
                true,
                null,
                null);
    }

    private static void refused(IndicatorError error, IndicatorKind kind, ResultInput input) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> IndicatorRules.check(indicator(kind, 0), input, Language.EN));
        assertEquals(error, refusal.problem());
    }

    @Test
    void aRatioIsGivenByBothCountsOrByItsValue() {
        assertDoesNotThrow(
                () -> IndicatorRules.check(indicator(IndicatorKind.RATIO, 2), result(DAY, null, 3L, 4L), Language.EN));
        assertDoesNotThrow(() ->
                IndicatorRules.check(indicator(IndicatorKind.RATIO, 2), result(DAY, "13.74", null, null), Language.EN));
        refused(IndicatorError.RATIO_HALF, IndicatorKind.RATIO, result(DAY, null, 3L, null));
        refused(IndicatorError.VALUE_AND_COUNTS, IndicatorKind.RATIO, result(DAY, "75", 3L, 4L));
        refused(IndicatorError.VALUE_MISSING, IndicatorKind.RATIO, result(DAY, null, null, null));
    }

    @Test
    void aCountIsWholeAndNotNegative() {
        refused(IndicatorError.COUNTS_ONLY_OF_RATIO, IndicatorKind.FLOW, result(DAY, "3", 3L, 4L));
        refused(IndicatorError.VALUE_NEGATIVE, IndicatorKind.FLOW, result(DAY, "-1", null, null));
        refused(IndicatorError.TOO_MANY_DECIMALS, IndicatorKind.FLOW, result(DAY, "1.5", null, null));
        assertDoesNotThrow(() ->
                IndicatorRules.check(indicator(IndicatorKind.FLOW, 0), result(DAY, "100.0", null, null), Language.EN));
        assertDoesNotThrow(() ->
                IndicatorRules.check(indicator(IndicatorKind.FLOW, 0), result(DAY, "1E+2", null, null), Language.EN));
    }

    @Test
    void aStockHasOneDay() {
        refused(IndicatorError.STOCK_HAS_ONE_DAY, IndicatorKind.STOCK, result(DAY.minusDays(1), "1", null, null));
        assertDoesNotThrow(() ->
                IndicatorRules.check(indicator(IndicatorKind.STOCK, 0), result(DAY, "1", null, null), Language.EN));
    }

    @Test
    void aRateIsComputedFromItsCounts() {
        Indicator rate = indicator(IndicatorKind.RATIO, 2);
        // 22,851 of 132,160 households: 17.29 %, as published for 2018.
        assertEquals(
                new BigDecimal("17.29"),
                IndicatorSeriesFinder.rate(rate, BigDecimal.valueOf(22_851), BigDecimal.valueOf(132_160)));
        assertNull(IndicatorSeriesFinder.rate(rate, BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void realAndIllustrativeRowsAreNeverMixedWithoutSayingSo() {
        assertEquals(Provenance.REAL, IndicatorSeriesFinder.provenance(3, 0));
        assertEquals(Provenance.SYNTHETIC, IndicatorSeriesFinder.provenance(3, 3));
        assertEquals(Provenance.MIXED, IndicatorSeriesFinder.provenance(3, 1));
    }
}
