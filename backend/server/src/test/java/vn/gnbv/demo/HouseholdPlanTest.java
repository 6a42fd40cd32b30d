package vn.gnbv.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.reference.Csv;

/** The plan of synthetic households has the published marginals, at every scale, and nobody moves in a way that cannot be. */
class HouseholdPlanTest {
    private static HouseholdSet whole;

    @BeforeAll
    static void plan() {
        whole = HouseholdSet.of(1, 0);
    }

    /** What the reference tables print of households, poor and near-poor in 2016 to 2020, of the province and its districts. */
    @Test
    void theMarginalsAreThePublishedOnes() {
        int compared = 0;
        for (Csv.Line line : Csv.read("reference/kon_tum_poverty_facts.csv")) {
            String indicator = line.text("indicator");
            String unit = line.text("unit_code");
            boolean exact = line.text("qualifier").equals("eq") || indicator.equals("poor_households");
            if (!exact || !line.text("year").matches("201[6-9]|2020")) {
                continue;
            }
            int year = Integer.parseInt(line.text("year")) - HouseholdFigures.FIRST_YEAR;
            IntPredicate here = unit.equals("62")
                    ? household -> true
                    : household -> whole.plan().commune(household).district().equals(unit);
            Long found = found(indicator, year, here);
            if (found != null) {
                assertEquals(
                        Long.parseLong(line.text("value")), found, indicator + " " + line.text("year") + " " + unit);
                compared++;
            }
        }
        assertEquals(47, compared);
    }

    private Long found(String indicator, int year, IntPredicate here) {
        HouseholdPlan plan = whole.plan();
        IntPredicate minority = plan::minority;
        IntPredicate poor = household -> plan.isPoor(year, household);
        IntPredicate near = household -> plan.status(year, household) == HouseholdPlan.NEAR;
        return switch (indicator) {
            case "households" -> count(here.and(household -> plan.status(year, household) != HouseholdPlan.ABSENT));
            case "poor_households" -> count(here.and(poor));
            case "near_poor_households" -> count(here.and(near));
            case "em_poor_households" -> count(here.and(poor).and(minority));
            case "em_near_poor_households" -> count(here.and(near).and(minority));
            case "multidim_only_poor_households" ->
                count(here.and(household -> whole.deprivations().byDeprivation(year, household)));
            case "escaped_households" ->
                count(here.and(household -> plan.isPoor(year - 1, household) && !plan.isPoor(year, household)));
            case "relapsed_households" ->
                count(here.and(household -> entered(year, household) && before(year, household)));
            case "newly_poor_households" ->
                count(here.and(household -> entered(year, household) && !before(year, household)));
            default -> null;
        };
    }

    private boolean entered(int year, int household) {
        return whole.plan().isPoor(year, household) && !whole.plan().isPoor(year - 1, household);
    }

    private boolean before(int year, int household) {
        return IntStream.range(0, year).anyMatch(earlier -> whole.plan().isPoor(earlier, household));
    }

    private static long count(IntPredicate of) {
        return IntStream.range(0, whole.plan().size()).filter(of).count();
    }

    @ParameterizedTest
    @CsvSource({"3, 132163, 17.29, 6.58", "5, 141895, 10.29, 5.90"})
    void householdsFollowFromThePrintedRates(int year, long households, BigDecimal poverty, BigDecimal nearPoverty) {
        HouseholdPlan plan = whole.plan();
        assertEquals(households, count(household -> plan.status(year, household) != HouseholdPlan.ABSENT));
        assertEquals(poverty, rate(count(household -> plan.isPoor(year, household)), households));
        assertEquals(
                nearPoverty, rate(count(household -> plan.status(year, household) == HouseholdPlan.NEAR), households));
    }

    @Test
    void theTenDeprivationsOf2018AreThePrintedRates() {
        long poor = count(household -> whole.plan().isPoor(3, household));
        int compared = 0;
        for (Csv.Line line : Csv.read("reference/kon_tum_poverty_facts.csv")) {
            if (line.text("indicator").startsWith("deprivation_rate_poor.")) {
                int indicator = HouseholdDeprivations.INDICATORS.indexOf(line.text("indicator")
                        .substring("deprivation_rate_poor.".length())
                        .toUpperCase(Locale.ROOT));
                long lacking = count(household -> whole.plan().isPoor(3, household)
                        && (whole.deprivations().lacking(3, household) & 1 << indicator) != 0);
                assertEquals(
                        new BigDecimal(line.text("value")).setScale(2, RoundingMode.UNNECESSARY),
                        rate(lacking, poor),
                        line.text("indicator"));
                compared++;
            }
        }
        assertEquals(10, compared);
    }

    private static BigDecimal rate(long part, long of) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.02})
    void thePopulationOfEachGroupIsTheYearbooks(double scale) {
        HouseholdSet set = scale == 1 ? whole : HouseholdSet.of(scale, 0);
        Map<String, Long> found = new HashMap<>();
        Map<String, Long> asked = HouseholdGroups.people(scale);
        for (int household = 0; household < set.plan().size(); household++) {
            if (set.plan().firstYear(household) <= 3) {
                String group = set.groups().group(household);
                long present = set.family(household).presentOn(java.time.LocalDate.of(2018, 11, 15));
                found.merge(asked.containsKey(group) ? group : "other", present, Long::sum);
            }
        }
        assertEquals(asked, found);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.05, 0.137, 0.5, 1})
    void everyNumberIsWithinOneOfItsShareAndAllCloses(double scale) {
        HouseholdFigures whole = new HouseholdFigures(1);
        HouseholdFigures figures = new HouseholdFigures(scale);
        within(scale, whole.province(), figures.province());
        within(scale, whole.minorities(), figures.minorities());
        for (HouseholdFigures.Stratum stratum : List.of(figures.province(), figures.minorities(), figures.majority())) {
            for (HouseholdFigures.Movement movement : List.of(stratum.poor(), stratum.near())) {
                for (int year = 1; year < HouseholdFigures.YEARS; year++) {
                    assertEquals(
                            movement.stock()[year],
                            movement.stock()[year - 1]
                                    - movement.left()[year]
                                    + movement.first()[year]
                                    + movement.second()[year]);
                }
            }
        }
    }

    private static void within(double scale, HouseholdFigures.Stratum whole, HouseholdFigures.Stratum part) {
        List<long[]> exact = List.of(
                whole.households(),
                whole.poor().stock(),
                whole.poor().left(),
                whole.poor().first(),
                whole.poor().second(),
                whole.near().stock(),
                whole.near().left(),
                whole.near().first());
        List<long[]> found = List.of(
                part.households(),
                part.poor().stock(),
                part.poor().left(),
                part.poor().first(),
                part.poor().second(),
                part.near().stock(),
                part.near().left(),
                part.near().first());
        for (int index = 0; index < exact.size(); index++) {
            for (int year = 0; year < HouseholdFigures.YEARS; year++) {
                double share = exact.get(index)[year] * scale;
                assertTrue(Math.abs(found.get(index)[year] - share) < 1, index + " of " + year + ": " + share);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3})
    void districtsHaveTheirShareToWithinOne(double scale) {
        HouseholdPlan plan = HouseholdSet.of(scale, 0).plan();
        Map<String, long[]> counts = new TreeMap<>();
        for (int household = 0; household < plan.size(); household++) {
            long[] here = counts.computeIfAbsent(plan.commune(household).district(), code -> new long[3]);
            here[0] += plan.status(2, household) == HouseholdPlan.ABSENT ? 0 : 1;
            here[1] += plan.isPoor(2, household) ? 1 : 0;
            here[2] += plan.status(2, household) == HouseholdPlan.NEAR ? 1 : 0;
        }
        for (Csv.Line line : Csv.read("reference/kon_tum_poverty_facts.csv")) {
            int at = List.of("households", "poor_households", "near_poor_households")
                    .indexOf(line.text("indicator"));
            if (line.text("year").equals("2017") && !line.text("unit_code").equals("62") && at >= 0) {
                double share = Long.parseLong(line.text("value")) * scale;
                assertTrue(Math.abs(counts.get(line.text("unit_code"))[at] - share) <= 1, line.text("unit_code"));
            }
        }
    }

    @Test
    void aVillageHasEightyToTwoHundredHouseholdsMostly() {
        Map<UUID, Integer> sizes = new HashMap<>();
        for (int household = 0; household < whole.plan().size(); household++) {
            if (whole.plan().status(2, household) != HouseholdPlan.ABSENT) {
                sizes.merge(whole.village(household).id(), 1, Integer::sum);
            }
        }
        long fitting = sizes.values().stream()
                .filter(size -> size >= 80 && size <= 200)
                .count();
        assertTrue(fitting > 0.85 * sizes.size(), fitting + " of " + sizes.size());
    }

    @Test
    void theSameSeedGivesTheSame() {
        HouseholdSet one = HouseholdSet.of(0.02, 4);
        HouseholdSet other = HouseholdSet.of(0.02, 4);
        for (int household = 0; household < one.plan().size(); household++) {
            assertEquals(one.family(household), other.family(household));
            assertEquals(one.groups().group(household), other.groups().group(household));
            assertEquals(one.village(household), other.village(household));
        }
        int[] lacking = IntStream.range(0, one.plan().size())
                .map(household -> one.deprivations().lacking(5, household))
                .toArray();
        assertEquals(
                Arrays.hashCode(lacking),
                Arrays.hashCode(IntStream.range(0, other.plan().size())
                        .map(household -> other.deprivations().lacking(5, household))
                        .toArray()));
    }
}
