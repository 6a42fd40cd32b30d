package vn.gnbv.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What each household lacks in each year, and who is poor by that alone. Of the poor of 2018 each of the ten is as frequent as
 * published. A household that lacks something mostly lacks it in other years too; of schools only those that have somebody of the
 * age.
 */
final class HouseholdDeprivations {
    /** In the order of the rule set of 2016-2020; of the next one {@link LaterDeprivations}. */
    static final List<String> INDICATORS = List.of(
            "HEALTH_ACCESS",
            "HEALTH_INSURANCE",
            "ADULT_EDUCATION",
            "CHILD_SCHOOL",
            "HOUSING_QUALITY",
            "HOUSING_AREA",
            "WATER",
            "TOILET",
            "TELECOM",
            "INFO_ASSETS");

    static final int HEALTH_INSURANCE = 1;
    static final int ADULT_EDUCATION = 2;
    static final int CHILD_SCHOOL = 3;
    /** Of ten thousand poor households: those of 2018 are published, the other years are led from them. */
    private static final int[][] RATES = {
        {580, 790, 2_790, 620, 4_100, 4_550, 2_730, 7_830, 4_480, 3_010},
        {550, 750, 2_710, 590, 3_950, 4_480, 2_620, 7_750, 4_330, 2_900},
        {520, 710, 2_640, 560, 3_810, 4_420, 2_510, 7_680, 4_180, 2_790},
        {465, 631, 2_511, 499, 3_552, 4_312, 2_300, 7_555, 3_923, 2_561},
        {430, 580, 2_430, 460, 3_350, 4_200, 2_120, 7_400, 3_700, 2_380},
        {400, 530, 2_350, 430, 3_150, 4_100, 1_950, 7_250, 3_480, 2_200}
    };

    private static final double PER_TEN_THOUSAND = 10_000;
    private static final int ENOUGH = 3;

    private final HouseholdPlan plan;
    private final long seed;
    private final byte[] pupils;
    private final byte[] youngAdults;
    private final short[][] lacking;
    private final boolean[][] byDeprivation;

    /** Ages of the families decide whom a lack of schooling can be of. */
    HouseholdDeprivations(HouseholdPlan plan, HouseholdGroups groups, long[] deprivedOnly, long seed) {
        this.plan = plan;
        this.seed = seed;
        pupils = new byte[plan.size()];
        youngAdults = new byte[plan.size()];
        lacking = new short[HouseholdFigures.YEARS][plan.size()];
        byDeprivation = new boolean[HouseholdFigures.YEARS][plan.size()];
        for (int household = 0; household < plan.size(); household++) {
            Family family = family(plan, groups, seed, household);
            for (int year = 0; year < HouseholdFigures.YEARS; year++) {
                int calendar = HouseholdFigures.FIRST_YEAR + year;
                pupils[household] |= (byte) (family.hasPupil(calendar) ? 1 << year : 0);
                youngAdults[household] |= (byte) (family.hasYoungAdult(calendar) ? 1 << year : 0);
            }
        }
        for (int year = 0; year < HouseholdFigures.YEARS; year++) {
            poor(year, (int) deprivedOnly[year]);
            others(year);
        }
    }

    static Family family(HouseholdPlan plan, HouseholdGroups groups, long seed, int household) {
        return Family.of(
                mixed(seed, household, -1),
                groups.persons(household),
                HouseholdFigures.FIRST_YEAR + plan.firstYear(household));
    }

    /** One bit an indicator, in the order of {@link #INDICATORS}. */
    int lacking(int year, int household) {
        return lacking[year][household];
    }

    /** Of a poor household: whether it is so by deprivations, its income being above the low line. */
    boolean byDeprivation(int year, int household) {
        return byDeprivation[year][household];
    }

    private void poor(int year, int deprivedOnly) {
        List<Integer> poor = new ArrayList<>();
        for (int household = 0; household < plan.size(); household++) {
            if (plan.isPoor(year, household)) {
                poor.add(household);
            }
        }
        ordered(poor, INDICATORS.size()).subList(0, deprivedOnly).forEach(one -> byDeprivation[year][one] = true);
        for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
            int asked = indicator;
            int count = (int) Math.round(RATES[year][indicator] * poor.size() / PER_TEN_THOUSAND);
            List<Integer> can =
                    poor.stream().filter(one -> can(year, one, asked)).toList();
            ordered(can, indicator).subList(0, count).forEach(one -> lacking[year][one] |= (short) (1 << asked));
        }
        exchange(year, poor);
    }

    /** Who is poor by deprivations takes what lacks to three from those that are poor by income: no sum changes. */
    private void exchange(int year, List<Integer> poor) {
        List<Deque<Integer>> givers = new ArrayList<>();
        for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
            int asked = indicator;
            givers.add(new ArrayDeque<>(poor.stream()
                    .filter(one -> !byDeprivation[year][one] && has(year, one, asked))
                    .toList()));
        }
        int[] frequent = IntStream.range(0, INDICATORS.size())
                .boxed()
                .sorted(Comparator.comparingInt(indicator -> -RATES[year][indicator]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int taker : poor) {
            for (int indicator : frequent) {
                if (byDeprivation[year][taker]
                        && Integer.bitCount(lacking[year][taker]) < ENOUGH
                        && !has(year, taker, indicator)
                        && can(year, taker, indicator)
                        && !givers.get(indicator).isEmpty()) {
                    int giver = givers.get(indicator).removeFirst();
                    lacking[year][giver] &= (short) ~(1 << indicator);
                    lacking[year][taker] |= (short) (1 << indicator);
                }
            }
        }
    }

    /** Of the others a part lacks one or two: fewer than make a near-poor household poor. */
    private void others(int year) {
        for (int household = 0; household < plan.size(); household++) {
            byte found = plan.status(year, household);
            if (found == HouseholdPlan.NEAR || found == HouseholdPlan.ABOVE) {
                double share = found == HouseholdPlan.NEAR ? 0.45 : 0.08;
                for (int indicator = 0; indicator < INDICATORS.size(); indicator++) {
                    double draw = new SplittableRandom(mixed(seed, household, indicator)).nextDouble();
                    if (draw < share * RATES[year][indicator] / PER_TEN_THOUSAND
                            && can(year, household, indicator)
                            && Integer.bitCount(lacking[year][household]) < ENOUGH - 1) {
                        lacking[year][household] |= (short) (1 << indicator);
                    }
                }
            }
        }
    }

    private boolean has(int year, int household, int indicator) {
        return (lacking[year][household] & 1 << indicator) != 0;
    }

    private boolean can(int year, int household, int indicator) {
        byte years = indicator == ADULT_EDUCATION
                ? youngAdults[household]
                : indicator == CHILD_SCHOOL ? pupils[household] : (byte) 0xff;
        return (years & 1 << year) != 0;
    }

    /** By lot, the lot of a household being the same in every year. */
    private List<Integer> ordered(List<Integer> households, int purpose) {
        long[] lots = new long[households.size()];
        // The household's number rides in the low bits, so that plain numbers can be sorted.
        for (int index = 0; index < lots.length; index++) {
            int household = households.get(index);
            lots[index] = mixed(seed, household, purpose) << 32 >>> 1 | household;
        }
        Arrays.sort(lots);
        return Arrays.stream(lots)
                .mapToObj(lot -> (int) (lot & Integer.MAX_VALUE))
                .toList();
    }

    static long mixed(long seed, int household, int purpose) {
        return new SplittableRandom(seed ^ household * 0x9E3779B97F4A7C15L ^ (purpose + 7L) * 0xD1B54A32D192ED03L)
                .nextLong();
    }
}
