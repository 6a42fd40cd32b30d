package vn.gnbv.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.quality.QualityReason.ENTRIES_ABOVE_HALF_OF_START;
import static vn.gnbv.quality.QualityReason.ENTRIES_FAR_ABOVE_PREVIOUS;
import static vn.gnbv.quality.QualityReason.EXITS_ABOVE_START;
import static vn.gnbv.quality.QualityReason.NOT_CLOSING;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.movement.MovementFlow;

class QualityRulesTest {
    /** The report of Kon Tum: 26,164 poor at the end of 2017 and 22,851 of 2018; 178 and 2,095 had come in 2017. */
    @Test
    void thePublished25230ExitsOf2018AreCaught() {
        MovementFlow published = new MovementFlow(26_164, 25_230, 21_917, 22_851);
        assertTrue(published.closes());
        assertEquals(21_917, published.neededEntries());
        assertEquals(
                List.of(ENTRIES_ABOVE_HALF_OF_START, ENTRIES_FAR_ABOVE_PREVIOUS),
                QualityRules.doubts(published, 178L + 2_095));
        // What was meant, most likely: 5,230.
        assertEquals(List.of(), QualityRules.doubts(new MovementFlow(26_164, 5_230, 1_917, 22_851), 2_273L));
    }

    @Test
    void whatTheBalanceSaysOfItselfIsSaid() {
        MovementFlow doubted = new MovementFlow(100, 90, 0, 70);
        assertEquals(List.of(NOT_CLOSING, ENTRIES_ABOVE_HALF_OF_START), QualityRules.doubts(doubted, null));
        assertEquals(
                List.of(NOT_CLOSING, EXITS_ABOVE_START), QualityRules.doubts(new MovementFlow(10, 11, 0, 0), null));
    }

    @Test
    void fourTimesTheYearBeforeIsNotYetFarAndFewAreNever() {
        assertEquals(List.of(), QualityRules.doubts(new MovementFlow(1_000, 40, 40, 1_000), 10L));
        assertEquals(
                List.of(ENTRIES_FAR_ABOVE_PREVIOUS), QualityRules.doubts(new MovementFlow(1_000, 41, 41, 1_000), 10L));
        assertEquals(List.of(), QualityRules.doubts(new MovementFlow(1_000, 29, 29, 1_000), 0L));
        assertEquals(
                List.of(ENTRIES_FAR_ABOVE_PREVIOUS), QualityRules.doubts(new MovementFlow(1_000, 30, 30, 1_000), 0L));
    }

    @Test
    void aRateIsFarByPointsAndBeyondChance() {
        // 50 of 200, 25 %, after 20 of 200, 10 %: error 3.8 points, three of them 11.4.
        assertTrue(QualityRules.far(50, 200, 20, 200));
        assertTrue(QualityRules.far(20, 200, 50, 200));
        // The same rates of 20 households: error 12 points.
        assertFalse(QualityRules.far(5, 20, 2, 20));
        // 9 points, however many they are.
        assertFalse(QualityRules.far(19_000, 100_000, 10_000, 100_000));
        // Ten points are not more than ten.
        assertFalse(QualityRules.far(25_000, 100_000, 15_000, 100_000));
        assertTrue(QualityRules.far(25_100, 100_000, 15_000, 100_000));
    }

    @Test
    void nothingIsFarFromNothing() {
        assertFalse(QualityRules.far(0, 0, 10, 10));
        assertFalse(QualityRules.far(10, 10, 0, 0));
        assertFalse(QualityRules.far(0, 100, 0, 100));
        assertFalse(QualityRules.far(100, 100, 100, 100));
        assertTrue(QualityRules.far(100, 100, 0, 100));
    }
}
