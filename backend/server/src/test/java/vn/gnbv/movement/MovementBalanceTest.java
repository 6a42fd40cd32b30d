package vn.gnbv.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.movement.MovementBalance.Implausibility;

/** Figures as Kon Tum published them: poor households of the province and of Đăk Hà district. */
class MovementBalanceTest {
    private static MovementBalance published(long start, long escaped, long relapsed, long newlyArisen, long end) {
        return MovementBalance.of(start, 0, escaped, 0, 0, relapsed, newlyArisen, 0, end);
    }

    @Test
    void theProvinceIn2017Closes() {
        MovementBalance balance = published(28_990, 5_099, 178, 2_095, 26_164);
        assertTrue(balance.closes());
        assertEquals(0, balance.difference());
        assertEquals(List.of(), balance.implausible());
    }

    @Test
    void theDistrictClosesAndItsMisprintDoesNot() {
        assertTrue(published(3_644, 612, 319, 17, 3_368).closes());
        MovementBalance misprint = published(3_644, 612, 319, 17, 3_032);
        assertFalse(misprint.closes());
        assertEquals(-336, misprint.difference());
    }

    @Test
    void exitsThatNeedTooManyEntriesAreFlagged() {
        MovementBalance misprint = published(26_164, 25_230, 0, 0, 22_851);
        assertFalse(misprint.closes());
        assertEquals(21_917, misprint.difference());
        assertEquals(List.of(Implausibility.ENTRIES_ABOVE_HALF_OF_START), misprint.implausible());
        // Also where somebody makes it close.
        MovementBalance filled = published(26_164, 25_230, 0, 21_917, 22_851);
        assertTrue(filled.closes());
        assertEquals(List.of(Implausibility.ENTRIES_ABOVE_HALF_OF_START), filled.implausible());
    }

    @Test
    void halfIsNotYetTooMuchAndNobodyLeavesWhoWasNotThere() {
        assertEquals(List.of(), published(100, 50, 0, 50, 100).implausible());
        assertEquals(
                List.of(Implausibility.ENTRIES_ABOVE_HALF_OF_START),
                published(100, 51, 0, 51, 100).implausible());
        assertEquals(
                List.of(Implausibility.EXITS_ABOVE_START),
                published(10, 11, 0, 0, 0).implausible());
        assertEquals(List.of(), published(0, 0, 0, 3, 3).implausible());
    }

    @Test
    void aFewHouseholdsMayAllBeOthersAYearLater() {
        assertEquals(List.of(), published(2, 2, 0, 2, 2).implausible());
        assertEquals(List.of(), published(29, 29, 0, 29, 29).implausible());
        assertEquals(
                List.of(Implausibility.ENTRIES_ABOVE_HALF_OF_START),
                published(30, 30, 0, 30, 30).implausible());
    }

    @Test
    void everyPartHasItsSign() {
        MovementBalance balance = MovementBalance.of(1_000, 1, 20, 3, 40, 5, 60, 7, 1_088);
        assertTrue(balance.closes());
    }
}
