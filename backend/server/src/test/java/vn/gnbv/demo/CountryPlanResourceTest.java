package vn.gnbv.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan of a country of ten years, part after part: it adds up, closes in each period, and takes no more memory than one part. */
class CountryPlanResourceTest {
    /** 2.5 million reviewed households a year, over ten years. */
    private static final double SCALE = 18.13;

    private static final int PARTS = 19;
    private static final long MOST_MEGABYTES = 64;
    private static final int BASELINE = HouseholdFigures.BASELINE;

    private static final long[][] STOCKS = new long[3][HouseholdFigures.ALL_YEARS];
    private static final long[] ENTERED = new long[HouseholdFigures.ALL_YEARS];
    private static final long[] LEFT = new long[HouseholdFigures.ALL_YEARS];
    private static final List<Long> MEGABYTES = new ArrayList<>();
    private static final Set<UUID> HOMES = new HashSet<>();
    private static long wrong;

    @BeforeAll
    static void plan() {
        for (int number = 0; number < PARTS; number++) {
            HouseholdSet set = HouseholdSet.of(Math.min(1, SCALE - number), number, HouseholdFigures.ALL_YEARS);
            count(set);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            MEGABYTES.add((runtime.totalMemory() - runtime.freeMemory()) >> 20);
            assertTrue(set.groups().persons(set.plan().size() - 1) > 0);
        }
    }

    private static void count(HouseholdSet set) {
        HouseholdPlan plan = set.plan();
        for (int household = 0; household < plan.size(); household++) {
            HOMES.add(set.province().home(plan.communeIndex(household), 0).id());
            for (int year = 0; year < HouseholdFigures.ALL_YEARS; year++) {
                byte status = plan.status(year, household);
                byte before = year == 0 ? HouseholdPlan.ABSENT : plan.status(year - 1, household);
                STOCKS[0][year] += status == HouseholdPlan.ABSENT ? 0 : 1;
                STOCKS[1][year] += status == HouseholdPlan.POOR ? 1 : 0;
                STOCKS[2][year] += status == HouseholdPlan.NEAR ? 1 : 0;
                ENTERED[year] += status == HouseholdPlan.POOR && before != HouseholdPlan.POOR ? 1 : 0;
                LEFT[year] += status != HouseholdPlan.POOR && before == HouseholdPlan.POOR ? 1 : 0;
                boolean within = year > 0 && year != BASELINE;
                boolean poorAtOnce = before == HouseholdPlan.ABSENT && status == HouseholdPlan.POOR;
                boolean nearToPoor = before == HouseholdPlan.NEAR && status == HouseholdPlan.POOR;
                boolean vanished = before != HouseholdPlan.ABSENT && status == HouseholdPlan.ABSENT;
                wrong += (within && (poorAtOnce || nearToPoor)) || (year > 0 && vanished) ? 1 : 0;
            }
        }
    }

    @Test
    void twoAndAHalfMillionHouseholdsAreReviewedAYearOnAverage() {
        long reviews = 0;
        for (long households : STOCKS[0]) {
            reviews += households;
        }
        assertEquals(2_500_000, reviews / 10.0, 5_000);
    }

    /** Each number is the province's times the scale, within one for each part. */
    @Test
    void theSumsAreThoseOfTheFigures() {
        HouseholdFigures.Stratum one = new HouseholdFigures(1, HouseholdFigures.ALL_YEARS).province();
        for (int year = 0; year < HouseholdFigures.ALL_YEARS; year++) {
            assertEquals(SCALE * one.households()[year], STOCKS[0][year], PARTS, "households of " + year);
            assertEquals(SCALE * one.poor().stock()[year], STOCKS[1][year], PARTS, "poor of " + year);
            assertEquals(SCALE * one.near().stock()[year], STOCKS[2][year], PARTS, "near-poor of " + year);
        }
    }

    @Test
    void movementClosesWithinEachPeriodAndNobodyMovesAcross() {
        HouseholdFigures.Movement poor =
                new HouseholdFigures(1, HouseholdFigures.ALL_YEARS).province().poor();
        for (int year = 1; year < HouseholdFigures.ALL_YEARS; year++) {
            assertEquals(STOCKS[1][year], STOCKS[1][year - 1] - LEFT[year] + ENTERED[year], "balance of " + year);
            if (year == BASELINE) {
                assertEquals(0, poor.left()[year] + poor.first()[year] + poor.second()[year]);
            } else {
                assertEquals(SCALE * poor.left()[year], LEFT[year], PARTS, "left in " + year);
                assertEquals(
                        SCALE * (poor.first()[year] + poor.second()[year]),
                        ENTERED[year],
                        2 * PARTS,
                        "entered in " + year);
            }
        }
        assertEquals(0, wrong);
    }

    @Test
    void whatIsHeldDoesNotGrowWithTheCountry() {
        long first = MEGABYTES.getFirst();
        for (long megabytes : MEGABYTES) {
            assertTrue(megabytes < first + MOST_MEGABYTES, MEGABYTES.toString());
        }
    }

    @Test
    void eachPartHasCommunesOfItsOwn() {
        assertEquals(PARTS * 102, HOMES.size());
    }

    /** The same seed gives the same, another part something else. */
    @Test
    void aPartIsReproducible() {
        HouseholdSet one = HouseholdSet.of(0.02, 3, HouseholdFigures.ALL_YEARS);
        HouseholdSet again = HouseholdSet.of(0.02, 3, HouseholdFigures.ALL_YEARS);
        HouseholdSet other = HouseholdSet.of(0.02, 4, HouseholdFigures.ALL_YEARS);
        assertEquals(text(one), text(again));
        assertNotEquals(text(one), text(other));
    }

    private static String text(HouseholdSet set) {
        StringBuilder text = new StringBuilder();
        for (int household = 0; household < set.plan().size(); household++) {
            text.append(set.village(household).id()).append(set.family(household));
            for (int year = 0; year < HouseholdFigures.ALL_YEARS; year++) {
                text.append(set.plan().status(year, household))
                        .append(set.lacking(year, household, set.family(household)));
            }
        }
        return text.toString();
    }

    /** As the standard since 2022 parts them: three lacks or more, or fewer. */
    @Test
    void inTheNewPeriodWhoIsPoorLacksThree() {
        HouseholdSet set = HouseholdSet.of(0.05, 1, HouseholdFigures.ALL_YEARS);
        for (int household = 0; household < set.plan().size(); household++) {
            for (int year = BASELINE; year < HouseholdFigures.ALL_YEARS; year++) {
                int lacks = Integer.bitCount(set.lacking(year, household, set.family(household)));
                assertEquals(set.plan().isPoor(year, household), lacks >= 3);
            }
        }
    }
}
