package vn.gnbv.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a household lacks by the twelve indicators of the period since 2022, where nothing is published to keep to: a poor one three or
 * more, any other two at most. Each lack of a household has one lot for all years; needs no other household, so that nothing is kept.
 */
final class LaterDeprivations {
    /** In the order of the rule set of 2022-2026. */
    static final List<String> INDICATORS = List.of(
            "EMPLOYMENT",
            "DEPENDENTS",
            "NUTRITION",
            "HEALTH_INSURANCE",
            "ADULT_EDUCATION",
            "CHILD_SCHOOL",
            "HOUSING_QUALITY",
            "HOUSING_AREA",
            "WATER",
            "TOILET",
            "TELECOM",
            "INFO_ASSETS");

    private static final int ADULT_EDUCATION = INDICATORS.indexOf("ADULT_EDUCATION");
    private static final int CHILD_SCHOOL = INDICATORS.indexOf("CHILD_SCHOOL");
    /** Of a hundred poor households of 2021; each year after it one part in twelve fewer. */
    private static final double[] RATES = {30, 22, 18, 12, 24, 5, 34, 42, 20, 71, 35, 22};

    private static final double YEARLY = 11.0 / 12;
    private static final double NEAR_SHARE = 0.4;
    private static final double OTHER_SHARE = 0.08;
    private static final int ENOUGH = 3;
    /** The most frequent ones, which anybody can lack: what a poor household is short of three comes from these. */
    private static final int[] FREQUENT = IntStream.range(0, RATES.length)
            .filter(indicator -> indicator != ADULT_EDUCATION && indicator != CHILD_SCHOOL)
            .boxed()
            .sorted((one, other) -> Double.compare(RATES[other], RATES[one]))
            .mapToInt(Integer::intValue)
            .toArray();

    private LaterDeprivations() {}

    /** @param year 0 for 2015 */
    static int lacking(long seed, int household, int year, byte status, Family family) {
        boolean poor = status == HouseholdPlan.POOR;
        double share = poor ? 1 : status == HouseholdPlan.NEAR ? NEAR_SHARE : OTHER_SHARE;
        double since = Math.pow(YEARLY, year - HouseholdFigures.BASELINE);
        int lacking = 0;
        for (int indicator = 0; indicator < RATES.length; indicator++) {
            double lot = new SplittableRandom(HouseholdDeprivations.mixed(seed, household, indicator)).nextDouble(100);
            boolean room = poor || Integer.bitCount(lacking) < ENOUGH - 1;
            if (room && lot < share * since * RATES[indicator] && can(indicator, year, family)) {
                lacking |= 1 << indicator;
            }
        }
        for (int next = 0; poor && Integer.bitCount(lacking) < ENOUGH; next++) {
            lacking |= 1 << FREQUENT[next];
        }
        return lacking;
    }

    private static boolean can(int indicator, int year, Family family) {
        int calendar = HouseholdFigures.FIRST_YEAR + year;
        return indicator == ADULT_EDUCATION
                ? family.hasYoungAdult(calendar)
                : indicator != CHILD_SCHOOL || family.hasPupil(calendar);
    }
}
