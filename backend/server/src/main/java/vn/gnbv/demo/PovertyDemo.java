package vn.gnbv.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.demo.FactRows.Slot;

/**
 * Poor and near-poor households by commune at the ends of 2015 to 2018, and their movements. The end of 2017 is split from the
 * districts that Decision 1427 prints; the years before are computed back and 2018 forward, so that
 * {@code end = start - escaped + relapsed + newly poor} holds in every commune, and the province adds up to what was published.
 */
final class PovertyDemo {
    static final int FIRST_YEAR = 2015;
    static final int LAST_YEAR = 2018;

    /** Of 2017: households, poor, near-poor. The city and Ia H'Drai are not printed apart: together 40,678, 3,699 and 1,483. */
    private static final Map<String, long[]> DISTRICTS_2017 = Map.of(
            "608", new long[] {38_078, 2_499, 1_233},
            "610", new long[] {11_969, 4_111, 1_116},
            "611", new long[] {16_269, 1_153, 674},
            "612", new long[] {11_308, 1_599, 880},
            "613", new long[] {6_790, 2_728, 758},
            "614", new long[] {6_830, 2_585, 787},
            "615", new long[] {16_420, 3_368, 1_120},
            "616", new long[] {12_607, 3_382, 1_049},
            "617", new long[] {6_033, 3_539, 521},
            "618", new long[] {2_600, 1_200, 250});

    /** Totals of 2015 to 2018. Published: poor 28,990, 26,164, 22,851; 2018's households are implied by 17.29 %. */
    private static final long[] HOUSEHOLDS = {122_800, 126_300, 128_904, 132_163};

    private static final long[] DEPRIVATION_ONLY = {4_000, 3_590, 3_264, 2_951};
    /** Published: near 47 % of 2015, 24,200 (36 %) about 2017, 21,392 (30.89 %) of 2018. */
    private static final long[] EM_HOUSEHOLDS = {64_050, 65_700, 67_220, 69_252};

    private static final long[] EM_POOR = {30_100, 27_050, 24_200, 21_392};
    /** Movements of 2016 to 2018. Published: 5,099, 178 and 2,095 of 2017; the minority's escapes near 13,900 in three years. */
    private static final long[] ESCAPED = {5_300, 5_099, 5_000};

    private static final long[] RELAPSED = {190, 178, 150};
    private static final long[] NEWLY_POOR = {2_100, 2_095, 1_537};
    private static final long[] EM_ESCAPED = {4_770, 4_590, 4_540};
    private static final long[] NEAR_POOR_ENTERED = {2_400, 2_500, 2_600};
    private static final long[] NEAR_POOR_LEFT = {2_150, 2_262, 2_288};
    /** Đăk Hà is printed for 2017: 612 escaped, 17 relapsed, 319 newly poor. */
    private static final String PRINTED_DISTRICT = "615";

    private static final long[] PRINTED_MOVEMENT = {612, 17, 319};

    private final DemoPlaces places;
    private final FactRows rows;
    private final List<Commune> communes;
    private final long[][] poor = new long[4][];
    private final long[][] households = new long[4][];
    private final long[][] nearPoor = new long[4][];
    private final long[][] emPoor = new long[4][];
    private final long[][] emNotPoor = new long[4][];

    PovertyDemo(DemoPlaces places, FactRows rows) {
        this.places = places;
        this.rows = rows;
        this.communes = places.communes();
    }

    void generate() {
        stocksOf2017();
        movements();
        totalHouseholds();
        minorities();
        kinds();
        new DeprivationDemo(communes, rows).generate(poor, emPoor);
        targets();
    }

    /** Poor households of a year by commune, for the generators of policies. */
    long[] poorOf(int year) {
        return poor[year - FIRST_YEAR];
    }

    long[] nearPoorOf(int year) {
        return nearPoor[year - FIRST_YEAR];
    }

    long[] householdsOf(int year) {
        return households[year - FIRST_YEAR];
    }

    /** Poor households of ethnic minorities. */
    long[] minorityPoorOf(int year) {
        return emPoor[year - FIRST_YEAR];
    }

    /** Households of ethnic minorities that are not poor. */
    long[] minorityNotPoorOf(int year) {
        return emNotPoor[year - FIRST_YEAR];
    }

    private void stocksOf2017() {
        households[2] = new long[communes.size()];
        poor[2] = new long[communes.size()];
        nearPoor[2] = new long[communes.size()];
        for (Map.Entry<String, long[]> district : new TreeMap<>(DISTRICTS_2017).entrySet()) {
            List<Commune> within = places.communesOf(district.getKey());
            long[] all = Apportion.byWeights(district.getValue()[0], DemoPlaces.weights(within, Commune::size));
            long[] caps = Arrays.stream(all).map(count -> count * 7 / 10).toArray();
            long[] poorest = Apportion.capped(district.getValue()[1], DemoPlaces.weights(within, Commune::need), caps);
            long[] near = Apportion.byWeights(district.getValue()[2], DemoPlaces.weights(within, Commune::size));
            for (int index = 0; index < within.size(); index++) {
                int at = communes.indexOf(within.get(index));
                households[2][at] = all[index];
                poor[2][at] = poorest[index];
                nearPoor[2][at] = near[index];
            }
        }
    }

    private void movements() {
        for (int step : new int[] {1, 0, 2}) {
            int year = FIRST_YEAR + 1 + step;
            double[] byPoor = Arrays.stream(poor[2]).mapToDouble(count -> count).toArray();
            long[] escaped = movement(ESCAPED[step], byPoor, step == 1 ? PRINTED_MOVEMENT[0] : -1);
            long[] relapsed = movement(RELAPSED[step], byPoor, step == 1 ? PRINTED_MOVEMENT[1] : -1);
            long[] newly = movement(NEWLY_POOR[step], byPoor, step == 1 ? PRINTED_MOVEMENT[2] : -1);
            int known = step == 2 ? 2 : step + 1;
            long[] other = new long[communes.size()];
            for (int at = 0; at < other.length; at++) {
                long change = escaped[at] - relapsed[at] - newly[at];
                other[at] = poor[known][at] + (step == 2 ? -change : change);
            }
            poor[step == 2 ? 3 : step] = other;
            flow("ESCAPED_HOUSEHOLDS", year, escaped);
            flow("RELAPSED_HOUSEHOLDS", year, relapsed);
            flow("NEWLY_POOR_HOUSEHOLDS", year, newly);
            flow("EM_ESCAPED_HOUSEHOLDS", year, Apportion.capped(EM_ESCAPED[step], byPoor, escaped));
            nearPoorMovement(step, year);
        }
        stock("POOR_HOUSEHOLDS", "TOTAL", poor);
        stock("NEAR_POOR_HOUSEHOLDS", "TOTAL", nearPoor);
    }

    private void nearPoorMovement(int step, int year) {
        double[] byNear = Arrays.stream(nearPoor[2]).mapToDouble(count -> count).toArray();
        long[] entered = Apportion.byWeights(NEAR_POOR_ENTERED[step], byNear);
        long[] left = Apportion.byWeights(NEAR_POOR_LEFT[step], byNear);
        long[] other = new long[communes.size()];
        for (int at = 0; at < other.length; at++) {
            long change = entered[at] - left[at];
            other[at] = step == 2 ? nearPoor[2][at] + change : nearPoor[step + 1][at] - change;
        }
        nearPoor[step == 2 ? 3 : step] = other;
        flow("NEAR_POOR_ENTERED", year, entered);
        flow("NEAR_POOR_LEFT", year, left);
    }

    /** Splits a movement of the province; a printed number of one district stays in it. */
    private long[] movement(long total, double[] weights, long printed) {
        if (printed < 0) {
            return Apportion.byWeights(total, weights);
        }
        double[] inside = new double[weights.length];
        double[] outside = new double[weights.length];
        for (int at = 0; at < weights.length; at++) {
            boolean within = communes.get(at).district().equals(PRINTED_DISTRICT);
            (within ? inside : outside)[at] = weights[at];
        }
        long[] parts = Apportion.byWeights(total - printed, outside);
        long[] district = Apportion.byWeights(printed, inside);
        Arrays.setAll(parts, at -> parts[at] + district[at]);
        return parts;
    }

    private void totalHouseholds() {
        double[] byHouseholds =
                Arrays.stream(households[2]).mapToDouble(count -> count).toArray();
        for (int index : new int[] {0, 1, 3}) {
            households[index] = Apportion.byWeights(HOUSEHOLDS[index], byHouseholds);
        }
        stock("HOUSEHOLDS", "TOTAL", households);
    }

    private void minorities() {
        long[][] all = new long[4][];
        for (int index = 0; index < 4; index++) {
            long[] poorNow = poor[index];
            long[] householdsNow = households[index];
            double[] byPoor = new double[communes.size()];
            double[] byOthers = new double[communes.size()];
            long[] room = new long[communes.size()];
            for (int at = 0; at < room.length; at++) {
                byPoor[at] = poorNow[at] * minorityShare(communes.get(at));
            }
            long[] most = Arrays.stream(poorNow).map(count -> count * 98 / 100).toArray();
            emPoor[index] = Apportion.capped(EM_POOR[index], byPoor, most);
            for (int at = 0; at < room.length; at++) {
                room[at] = householdsNow[at] - poorNow[at];
                byOthers[at] = room[at] * Math.pow(minorityShare(communes.get(at)), 2);
            }
            long[] others = Apportion.capped(EM_HOUSEHOLDS[index] - EM_POOR[index], byOthers, room);
            emNotPoor[index] = others;
            long[] poorOfMinorities = emPoor[index];
            all[index] = new long[room.length];
            Arrays.setAll(all[index], at -> poorOfMinorities[at] + others[at]);
        }
        stock("EM_POOR_HOUSEHOLDS", "TOTAL", emPoor);
        stock("EM_HOUSEHOLDS", "TOTAL", all);
    }

    private static double minorityShare(Commune commune) {
        return commune.kind().equals("XA") ? commune.areaType().equals("OUTSIDE") ? 0.75 : 0.98 : 0.35;
    }

    private void kinds() {
        for (int index : new int[] {0, 2, 3}) {
            long[] poorNow = poor[index];
            double[] weights =
                    Arrays.stream(poorNow).mapToDouble(count -> count).toArray();
            long[] deprived = Apportion.capped(DEPRIVATION_ONLY[index], weights, poorNow);
            LocalDate day = endOf(FIRST_YEAR + index);
            for (int at = 0; at < deprived.length; at++) {
                Slot slot = Slot.stock(communes.get(at).id(), day);
                rows.result("POOR_HOUSEHOLDS", slot.of("DEPRIVATION"), deprived[at]);
                rows.result("POOR_HOUSEHOLDS", slot.of("INCOME"), poorNow[at] - deprived[at]);
            }
        }
    }

    /** Plans to 2020, by the share of the poor at the end of 2015; an escape plan for each year. */
    private void targets() {
        double[] weights = Arrays.stream(poor[0]).mapToDouble(count -> count).toArray();
        LocalDate from = LocalDate.of(2020, 1, 1);
        String[][] stocks = {
            {"POOR_HOUSEHOLDS", "TOTAL", "12200"},
            {"POOR_HOUSEHOLDS", "INCOME", "10400"},
            {"POOR_HOUSEHOLDS", "DEPRIVATION", "1800"},
            {"NEAR_POOR_HOUSEHOLDS", "TOTAL", "7500"}
        };
        for (String[] stock : stocks) {
            long[] parts = Apportion.byWeights(Long.parseLong(stock[2]), weights);
            for (int at = 0; at < parts.length; at++) {
                Slot slot = Slot.flow(communes.get(at).id(), from, endOf(2020)).of(stock[1]);
                rows.target(stock[0], slot, parts[at]);
            }
        }
        long[] plans = {4_600, 4_700, 4_600};
        for (int step = 0; step < plans.length; step++) {
            int year = FIRST_YEAR + 1 + step;
            long[] parts = Apportion.byWeights(plans[step], weights);
            for (int at = 0; at < parts.length; at++) {
                rows.target(
                        "ESCAPED_HOUSEHOLDS",
                        Slot.flow(communes.get(at).id(), LocalDate.of(year, 1, 1), endOf(year)),
                        parts[at]);
            }
        }
    }

    private void stock(String indicator, String group, long[][] years) {
        for (int index = 0; index < years.length; index++) {
            for (int at = 0; at < communes.size(); at++) {
                Slot slot = Slot.stock(communes.get(at).id(), endOf(FIRST_YEAR + index));
                rows.result(indicator, slot.of(group), years[index][at]);
            }
        }
    }

    private void flow(String indicator, int year, long[] parts) {
        for (int at = 0; at < parts.length; at++) {
            rows.result(indicator, Slot.flow(communes.get(at).id(), LocalDate.of(year, 1, 1), endOf(year)), parts[at]);
        }
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
