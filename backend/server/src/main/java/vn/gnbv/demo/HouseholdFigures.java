package vn.gnbv.demo;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How many households are poor and near-poor at the ends of 2015 to 2020, and how they move from one review to the next: of the
 * province and of its ethnic minorities, at a scale. Every stock is the one before it, less what left, plus what came.
 *
 * <p>Published (reference/kon_tum_poverty_facts.csv names who printed what): households of 2017; poor of 2016 to 2020; near-poor
 * of 2017, 2018 and 2020; escapes of 2017 and 2020, relapsed and newly poor of 2017; poor of minorities of 2018 to 2020, near-poor
 * of minorities of 2018 and 2020; poor by deprivation of 2020. Households of 2018 and 2020 follow from printed rates (22,851 are
 * 17.29 %, 14,601 are 10.29 %), those of 2019 from 5,493 escapes being 3.97 %. The rest is chosen so that all of it closes.
 *
 * <p>Beyond 2020 a set goes on under the standard of the next period, with a new baseline at the end of 2021: households and poor
 * households of minorities are published, all poor follow from these being 94.67 % of them. Households of minorities are fewer than
 * published (75,576): the majority's would have become fewer, and here none ends. 2022 to 2024 are chosen. Nobody moves from the one
 * period into the other.
 */
final class HouseholdFigures {
    static final int FIRST_YEAR = 2015;
    /** Of the first period. */
    static final int YEARS = 6;
    /** The first year of the next period, 2021, is a new baseline. */
    static final int BASELINE = YEARS;
    /** Of both. */
    static final int ALL_YEARS = 10;
    /** Below this a stratum would have fewer households than kinds of movement. */
    static final double LEAST_SCALE = 0.01;

    private static final long[] HOUSEHOLDS = {
        122_800, 126_300, 128_904, 132_163, 138_363, 141_895, 143_561, 146_000, 148_400, 150_700
    };
    private static final long[] EM_HOUSEHOLDS = {
        64_050, 65_700, 67_220, 69_252, 71_100, 73_003, 74_500, 76_200, 77_800, 79_300
    };
    private static final long[] DEPRIVED_ONLY = {4_000, 3_590, 3_264, 2_951, 2_600, 2_204, 0, 0, 0, 0};
    private static final long[] POOR = {32_000, 28_990, 26_164, 22_851, 18_870, 14_601, 21_989, 17_600, 13_600, 9_900};
    private static final long[] ESCAPED = {0, 5_300, 5_099, 5_000, 5_310, 5_493, 0, 5_300, 4_700, 4_200};
    private static final long[] RELAPSED = {0, 0, 178, 150, 130, 110, 0, 0, 120, 100};
    private static final long[] EM_POOR = {30_100, 27_050, 24_200, 21_392, 17_650, 13_688, 20_817, 16_700, 12_900, 9_400
    };
    private static final long[] EM_ESCAPED = {0, 4_770, 4_590, 4_470, 4_950, 5_080, 0, 4_950, 4_400, 3_920};
    private static final long[] EM_RELAPSED = {0, 0, 160, 135, 117, 99, 0, 0, 110, 92};
    private static final long[] NEAR = {7_900, 8_150, 8_388, 8_700, 8_850, 8_372, 8_100, 8_300, 8_200, 7_800};
    private static final long[] TO_NEAR = {0, 2_150, 2_070, 2_020, 2_180, 2_240, 0, 2_100, 1_900, 1_700};
    private static final long[] INTO_NEAR = {0, 250, 430, 580, 250, 180, 0, 300, 250, 200};
    private static final long[] EM_NEAR = {7_080, 7_300, 7_520, 7_807, 7_950, 7_569, 7_300, 7_480, 7_400, 7_050};
    private static final long[] EM_TO_NEAR = {0, 2_000, 1_930, 1_880, 2_080, 2_130, 0, 1_980, 1_800, 1_610};
    private static final long[] EM_INTO_NEAR = {0, 220, 380, 500, 220, 150, 0, 260, 215, 170};
    /** Of Đăk Hà, 2016 and 2017, as printed. */
    private static final long[] DAK_HA_POOR = {3_644, 3_368};

    private static final long[] DAK_HA_ESCAPED = {0, 612};
    private static final long[] DAK_HA_RELAPSED = {0, 17};

    /** Stocks of each year, and what came to be one and what ceased in the year that it ends. */
    record Movement(long[] stock, long[] left, long[] first, long[] second) {
        /** Followed by those of the next period. */
        Movement and(Movement next) {
            return new Movement(
                    joined(stock, next.stock),
                    joined(left, next.left),
                    joined(first, next.first),
                    joined(second, next.second));
        }

        Movement less(Movement part) {
            return new Movement(
                    difference(stock, part.stock),
                    difference(left, part.left),
                    difference(first, part.first),
                    difference(second, part.second));
        }
    }

    /**
     * One part of the province.
     *
     * @param poor left: escaped; first: relapsed; second: newly poor
     * @param near left: exceeded the near-poor line; first: were poor; second: were neither
     */
    record Stratum(long[] households, Movement poor, Movement near) {}

    private final double scale;
    private final int years;
    private final Stratum province;
    private final Stratum minorities;

    /** The first period. */
    HouseholdFigures(double scale) {
        this(scale, YEARS);
    }

    /**
     * @param scale 1 for the province as it is; each number is then within one of its share
     * @param years {@link #YEARS} or {@link #ALL_YEARS}
     */
    HouseholdFigures(double scale, int years) {
        if (!(scale >= LEAST_SCALE && scale <= 1)) {
            throw new IllegalArgumentException("a plan has a scale of " + LEAST_SCALE + " to 1, not " + scale);
        }
        this.scale = scale;
        this.years = years;
        province = new Stratum(
                scaled(HOUSEHOLDS), closed(POOR, ESCAPED, RELAPSED, null), closed(NEAR, null, TO_NEAR, INTO_NEAR));
        minorities = new Stratum(
                scaled(EM_HOUSEHOLDS),
                closed(EM_POOR, EM_ESCAPED, EM_RELAPSED, null),
                closed(EM_NEAR, null, EM_TO_NEAR, EM_INTO_NEAR));
    }

    int years() {
        return years;
    }

    Stratum minorities() {
        return minorities;
    }

    /** Households whose head is Kinh: what the minorities leave of the province. */
    Stratum majority() {
        return new Stratum(
                difference(province.households, minorities.households),
                province.poor.less(minorities.poor),
                province.near.less(minorities.near));
    }

    Stratum province() {
        return province;
    }

    /** Poor households that are so by deprivations alone, of each year. */
    long[] deprivedOnly() {
        return scaled(DEPRIVED_ONLY);
    }

    /** The movement of Đăk Hà in 2017, to the stock that the plan gave it. */
    Movement dakHa(long poor2017) {
        return closing(DAK_HA_POOR, DAK_HA_ESCAPED, DAK_HA_RELAPSED, null, poor2017);
    }

    long scaled(long number) {
        return Math.round(number * scale);
    }

    private long[] scaled(long[] numbers) {
        return Arrays.stream(numbers).limit(years).map(this::scaled).toArray();
    }

    /** Each period closes by itself; the part that is null follows from the others. */
    private Movement closed(long[] stock, long[] left, long[] first, long[] second) {
        Movement movement = period(0, YEARS, stock, left, first, second);
        return years == YEARS ? movement : movement.and(period(BASELINE, years, stock, left, first, second));
    }

    private Movement period(int from, int to, long[] stock, long[] left, long[] first, long[] second) {
        return closing(part(stock, from, to), part(left, from, to), part(first, from, to), part(second, from, to), -1);
    }

    private static long[] part(long[] numbers, int from, int to) {
        return numbers == null ? null : Arrays.copyOfRange(numbers, from, to);
    }

    /**
     * Each number rounded up or down so that all close, with the least error in sum; the part that is null follows from the
     * others. That there is such a choice is the theorem of integral flows.
     */
    private Movement closing(long[] stock, long[] left, long[] first, long[] second, long lastStock) {
        long[] wholeLeft = left != null ? left : derived(stock, first, second, -1);
        long[] wholeSecond = second != null ? second : derived(stock, left, first, 1);
        Search search = new Search(stock, wholeLeft, first, wholeSecond, lastStock);
        for (long candidate : near(stock[0])) {
            search.found[0][0] = candidate;
            search.from(1, Math.abs(candidate - stock[0] * scale));
        }
        if (search.best == null) {
            throw new IllegalStateException("no rounding closes at scale " + scale);
        }
        return new Movement(search.best[0], search.best[1], search.best[2], search.best[3]);
    }

    private static long[] derived(long[] stock, long[] one, long[] other, int sign) {
        long[] result = new long[stock.length];
        for (int year = 1; year < stock.length; year++) {
            long change = stock[year] - stock[year - 1];
            // What left is what came less the change; what came newly is the change and what left, less what came else.
            result[year] = sign > 0 ? change + one[year] - other[year] : one[year] + other[year] - change;
        }
        return result;
    }

    private long[] near(long number) {
        double exact = number * scale;
        long below = (long) Math.floor(exact + 1e-9);
        return exact - below < 1e-9 ? new long[] {below} : new long[] {below, below + 1};
    }

    private boolean isNear(long candidate, long number) {
        return candidate >= 0 && Arrays.stream(near(number)).anyMatch(one -> one == candidate);
    }

    private static long[] joined(long[] one, long[] other) {
        return LongStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    private static long[] difference(long[] whole, long[] part) {
        long[] rest = new long[whole.length];
        Arrays.setAll(rest, index -> whole[index] - part[index]);
        return rest;
    }

    /** Tries all roundings, year after year. */
    private final class Search {
        private final long[][] exact;
        private final long lastStock;
        private final long[][] found;
        private long[][] best;
        private double bestError = Double.MAX_VALUE;

        Search(long[] stock, long[] left, long[] first, long[] second, long lastStock) {
            exact = new long[][] {stock, left, first, second};
            this.lastStock = lastStock;
            found = new long[4][stock.length];
        }

        void from(int year, double error) {
            if (error >= bestError) {
                return;
            }
            if (year == found[0].length) {
                best = Arrays.stream(found).map(long[]::clone).toArray(long[][]::new);
                bestError = error;
                return;
            }
            boolean last = year == found[0].length - 1 && lastStock >= 0;
            for (long stock : last ? new long[] {lastStock} : near(exact[0][year])) {
                for (long left : near(exact[1][year])) {
                    for (long first : near(exact[2][year])) {
                        long second = stock - found[0][year - 1] + left - first;
                        if (isNear(second, exact[3][year])) {
                            take(year, stock, left, first, second);
                            from(year + 1, error + error(year));
                        }
                    }
                }
            }
        }

        private void take(int year, long... chosen) {
            for (int part = 0; part < chosen.length; part++) {
                found[part][year] = chosen[part];
            }
        }

        private double error(int year) {
            double sum = 0;
            for (int part = 0; part < found.length; part++) {
                sum += Math.abs(found[part][year] - exact[part][year] * scale);
            }
            return sum;
        }
    }
}
