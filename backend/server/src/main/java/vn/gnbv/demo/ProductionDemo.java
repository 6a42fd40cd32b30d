package vn.gnbv.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import vn.gnbv.demo.FactRows.Slot;

/** Results by project line: households, works, deliveries, recovery, participation, training, and two surveys. */
final class ProductionDemo {
    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final long MILLION = 1_000_000;
    private static final List<String> PRODUCTION = List.of("DA1.3", "DA2.2", "DA3");
    private static final List<String> WORKS = List.of("DA1.1", "DA2.1");
    private static final int OBSERVATIONS = 30;
    private static final double OVERLAP = 0.03;

    private record Period(LocalDate from, LocalDate to) {}

    private static final List<Period> PERIODS = List.of(
            new Period(START, LocalDate.of(2016, 12, 31)),
            new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)),
            new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30)),
            new Period(LocalDate.of(2018, 7, 1), LocalDate.of(2018, 12, 31)));

    private final DemoPlaces places;
    private final List<ActivityDemo.Production> activities;
    private final FactRows rows;

    ProductionDemo(DemoPlaces places, List<ActivityDemo.Production> activities, FactRows rows) {
        this.places = places;
        this.activities = activities;
        this.rows = rows;
    }

    void generate() {
        households();
        counts();
        ratios();
        recovery();
        enterprises();
        training();
        surveys();
        plans();
    }

    /** Distinct households since 2016, by district and line; the row without a line counts a household of two lines once. */
    private void households() {
        Map<LocalDate, Double> reached = Map.of(
                LocalDate.of(2016, 12, 31), 0.27,
                LocalDate.of(2017, 12, 31), 0.62,
                LocalDate.of(2018, 6, 30), 0.76,
                LocalDate.of(2018, 12, 31), 1.0);
        Map<String, Long> totals = Map.of("DA1.3", 5_600L, "DA2.2", 5_350L, "DA3", 1_480L);
        String[] groups = {"POOR", "NEAR_POOR", "ESCAPED"};
        reached.forEach((day, share) -> {
            TreeMap<String, long[]> without = new TreeMap<>();
            for (String line : PRODUCTION) {
                List<String> districts = districts(line);
                long[] parts = byDistrict(line, Math.round(totals.get(line) * share), "households" + line);
                for (int index = 0; index < parts.length; index++) {
                    long[] split = Apportion.byWeights(parts[index], new double[] {0.68, 0.2, 0.12});
                    long minority = Math.round(parts[index] * (line.equals("DA3") ? 0.7 : 0.93));
                    long women = Math.round(parts[index] * 0.24);
                    long[] values = {parts[index], split[0], split[1], split[2], minority, women};
                    households(districts.get(index), line, day, values, groups);
                    long[] sum = without.computeIfAbsent(districts.get(index), district -> new long[values.length]);
                    for (int value = 0; value < values.length; value++) {
                        sum[value] += values[value];
                    }
                }
            }
            without.forEach((district, sum) -> {
                long[] split = Apportion.byWeights(
                        sum[0] - Math.round(sum[0] * OVERLAP), new double[] {sum[1], sum[2], sum[3]});
                long total = DemoPlaces.sum(split);
                long[] values = {total, split[0], split[1], split[2], Math.min(sum[4], total), Math.min(sum[5], total)};
                households(district, null, day, values, groups);
            });
        });
    }

    private void households(String district, String line, LocalDate day, long[] values, String[] groups) {
        Slot slot = Slot.flow(places.unit(district), START, day).on(line);
        rows.result("HOUSEHOLDS_SUPPORTED", slot, values[0]);
        for (int group = 0; group < groups.length; group++) {
            rows.result("HOUSEHOLDS_SUPPORTED", slot.of(groups[group]), values[group + 1]);
        }
        rows.result("HOUSEHOLDS_SUPPORTED", slot.of("ETHNIC_MINORITY"), values[4]);
        rows.result("HOUSEHOLDS_SUPPORTED", slot.of("FEMALE_HEAD"), values[5]);
    }

    private void counts() {
        flow("MODELS_KEPT_12_MONTHS", "DA1.3", "TOTAL", 0, 3, 2, 2);
        flow("MODELS_KEPT_12_MONTHS", "DA2.2", "TOTAL", 0, 6, 3, 4);
        flow("MODELS_KEPT_12_MONTHS", "DA3", "TOTAL", 0, 3, 2, 2);
        flow("WORKS_COMPLETED", "DA1.1", "TOTAL", 38, 52, 11, 31);
        flow("WORKS_COMPLETED", "DA2.1", "TOTAL", 176, 203, 61, 128);
        flow("WORKS_MAINTAINED", "DA1.1", "TOTAL", 14, 19, 6, 12);
        flow("WORKS_MAINTAINED", "DA2.1", "TOTAL", 58, 66, 21, 44);
    }

    private void ratios() {
        String[][] steps = {
            {"TOTAL", "0.58"},
            {"REGISTERED", "0.93"},
            {"MEETING", "0.9"},
            {"POSTED", "0.74"},
            {"APPROVED", "0.97"},
            {"ACCEPTED", "0.7"}
        };
        for (Period period : PERIODS) {
            for (String line : PRODUCTION) {
                for (String district : districts(line)) {
                    Slot slot = Slot.flow(places.unit(district), period.from(), period.to())
                            .on(line);
                    String name = line + district + period.from();
                    int files = 2 + Dice.named("files" + name).nextInt(5);
                    for (String[] step : steps) {
                        ratio("PROJECT_STEPS_RATE", slot.of(step[0]), files, Double.parseDouble(step[1]), name);
                    }
                    int deliveries = 60 + Dice.named("deliveries" + name).nextInt(120);
                    ratio("SUPPORT_ON_TARGET_RATE", slot, deliveries, 0.94, name);
                    ratio("DELIVERED_IN_SEASON_RATE", slot, deliveries, 0.81, name);
                }
            }
            for (String line : WORKS) {
                for (String district : districts(line)) {
                    String name = line + district + period.from();
                    Slot slot = Slot.flow(places.unit(district), period.from(), period.to())
                            .on(line);
                    ratio(
                            "COMMUNITY_CONTRACT_RATE",
                            slot,
                            4 + Dice.named("works" + name).nextInt(8),
                            0.35,
                            name);
                }
            }
        }
    }

    private void ratio(String indicator, Slot slot, int denominator, double share, String name) {
        double drawn = Math.min(1, share * Dice.between(0.9, 1.08, indicator + slot.group() + name));
        rows.ratio(indicator, slot, Math.round(denominator * drawn), denominator);
    }

    /** In million đồng; what falls due so early was lent by the projects of 2013-2015. */
    private void recovery() {
        long[][] due = {{180, 420, 610, 540}, {240, 510, 680, 590}, {40, 90, 130, 120}};
        double[] shares = {0.46, 0.52, 0.61};
        for (int line = 0; line < PRODUCTION.size(); line++) {
            for (int index = 0; index < PERIODS.size(); index++) {
                String code = PRODUCTION.get(line);
                String name = "recovery" + code;
                long recovered = Math.round(due[line][index] * shares[line]);
                spread("CAPITAL_DUE", code, "TOTAL", index, byDistrict(code, due[line][index], name), MILLION);
                spread("CAPITAL_RECOVERED", code, "TOTAL", index, byDistrict(code, recovered, name), MILLION);
            }
        }
        Map<LocalDate, Double> reached = Map.of(LocalDate.of(2017, 12, 31), 0.6, LocalDate.of(2018, 6, 30), 1.0);
        Map<String, Long> totals = Map.of("DA1.3", 210L, "DA2.2", 260L, "DA3", 48L);
        reached.forEach((day, share) -> {
            TreeMap<String, Long> without = new TreeMap<>();
            for (String line : PRODUCTION) {
                List<String> districts = districts(line);
                long[] parts = byDistrict(line, Math.round(totals.get(line) * share), "recovery" + line);
                for (int index = 0; index < parts.length; index++) {
                    UUID unit = places.unit(districts.get(index));
                    rows.result(
                            "SECOND_TURN_HOUSEHOLDS",
                            Slot.flow(unit, START, day).on(line),
                            parts[index]);
                    without.merge(districts.get(index), parts[index], Long::sum);
                }
            }
            without.forEach((district, sum) ->
                    rows.result("SECOND_TURN_HOUSEHOLDS", Slot.flow(places.unit(district), START, day), sum));
        });
    }

    private void enterprises() {
        flow("ENTERPRISES_COOPERATIVES", "DA1.3", "ENTERPRISE", 1, 2, 1, 1);
        flow("ENTERPRISES_COOPERATIVES", "DA1.3", "COOPERATIVE", 2, 3, 2, 2);
        flow("ENTERPRISES_COOPERATIVES", "DA1.3", "WITH_CONTRACT", 1, 1, 1, 1);
        flow("ENTERPRISES_COOPERATIVES", "DA2.2", "ENTERPRISE", 2, 3, 2, 2);
        flow("ENTERPRISES_COOPERATIVES", "DA2.2", "COOPERATIVE", 3, 5, 3, 3);
        flow("ENTERPRISES_COOPERATIVES", "DA2.2", "WITH_CONTRACT", 1, 2, 1, 2);
        flow("ENTERPRISES_COOPERATIVES", "DA3", "ENTERPRISE", 2, 3, 2, 2);
        flow("ENTERPRISES_COOPERATIVES", "DA3", "COOPERATIVE", 3, 4, 2, 3);
        flow("ENTERPRISES_COOPERATIVES", "DA3", "WITH_CONTRACT", 2, 3, 2, 2);
    }

    /** DA2.3 trains communes and communities; DA5 officers of all levels, from the province. */
    private void training() {
        long[][] ofCommunes = {{310, 420, 190, 230}, {1_450, 1_900, 820, 1_010}};
        long[][] ofProvince = {{36, 42, 20, 22}, {140, 165, 78, 90}, {480, 560, 250, 300}};
        for (int index = 0; index < PERIODS.size(); index++) {
            long[] communes = byDistrict("DA2.3", ofCommunes[0][index], "training");
            long[] communities = byDistrict("DA2.3", ofCommunes[1][index], "training");
            long[] all = new long[communes.length];
            Arrays.setAll(all, at -> communes[at] + communities[at]);
            spread("TRAINEES", "DA2.3", "COMMUNE", index, communes, 1);
            spread("TRAINEES", "DA2.3", "COMMUNITY", index, communities, 1);
            spread("TRAINEES", "DA2.3", "TOTAL", index, all, 1);
            Period period = PERIODS.get(index);
            Slot slot = Slot.flow(places.unit(MoneyPlan.PROVINCE), period.from(), period.to())
                    .on("DA5");
            rows.result("TRAINEES", slot.of("PROVINCE"), ofProvince[0][index]);
            rows.result("TRAINEES", slot.of("DISTRICT"), ofProvince[1][index]);
            rows.result("TRAINEES", slot.of("COMMUNE"), ofProvince[2][index]);
            rows.result("TRAINEES", slot, ofProvince[0][index] + ofProvince[1][index] + ofProvince[2][index]);
        }
    }

    private void surveys() {
        for (String line : PRODUCTION) {
            List<ActivityDemo.Production> begun = activities.stream()
                    .filter(activity ->
                            activity.line().equals(line) && activity.startsOn().isBefore(LocalDate.of(2017, 6, 1)))
                    .toList();
            SplittableRandom dice = Dice.named("survey" + line);
            LocalDate day = LocalDate.of(2018, 5, 31);
            for (int number = 0; number < OBSERVATIONS; number++) {
                ActivityDemo.Production activity = begun.get(dice.nextInt(begun.size()));
                Slot slot = Slot.flow(activity.commune().id(), LocalDate.of(2018, 5, 1), day)
                        .on(line);
                rows.observation(
                        "DELIVERY_DAYS", slot, activity.id(), BigDecimal.valueOf(55 + dice.nextInt(110)), number);
                rows.observation(
                        "ASSET_KEPT_12_MONTHS",
                        slot,
                        activity.id(),
                        kept(dice, line.equals("DA3") ? 0.9 : 0.85),
                        number);
                rows.observation(
                        "ASSET_KEPT_24_MONTHS",
                        slot,
                        activity.id(),
                        kept(dice, line.equals("DA3") ? 0.8 : 0.7),
                        number);
            }
        }
    }

    private static BigDecimal kept(SplittableRandom dice, double share) {
        return dice.nextDouble() < share ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private void plans() {
        plan("PRODUCTION_PROJECTS", Map.of("DA1.3", 21L, "DA2.2", 36L, "DA3", 22L));
        plan("MODELS", Map.of("DA1.3", 5L, "DA2.2", 9L, "DA3", 6L));
        plan("WORKS_COMPLETED", Map.of("DA1.1", 55L, "DA2.1", 210L));
        plan("TRAINEES", Map.of("DA2.3", 2_400L, "DA5", 800L));
        plan("PRODUCTION_SUPPORT_NORM", Map.of("DA1.3", 15 * MILLION, "DA2.2", 12 * MILLION, "DA3", 10 * MILLION));
        UUID province = places.unit(MoneyPlan.PROVINCE);
        Slot cumulative = Slot.flow(province, START, LocalDate.of(2018, 12, 31));
        Map<String, Long> households = Map.of("DA1.3", 6_000L, "DA2.2", 5_800L, "DA3", 1_600L);
        households.forEach((line, plan) -> rows.target("HOUSEHOLDS_SUPPORTED", cumulative.on(line), plan));
        rows.target("HOUSEHOLDS_SUPPORTED", cumulative, 13_000);
        Map<String, Long> secondTurn = Map.of("DA1.3", 300L, "DA2.2", 340L, "DA3", 60L);
        secondTurn.forEach((line, plan) -> rows.target("SECOND_TURN_HOUSEHOLDS", cumulative.on(line), plan));
        rows.target("SECOND_TURN_HOUSEHOLDS", cumulative, 700);
    }

    private void plan(String indicator, Map<String, Long> yearly) {
        UUID province = places.unit(MoneyPlan.PROVINCE);
        yearly.forEach((line, plan) -> {
            for (int year = 2016; year <= 2018; year++) {
                Slot slot = Slot.flow(province, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .on(line);
                rows.target(indicator, slot, plan);
            }
        });
    }

    private void flow(String indicator, String line, String group, long... totals) {
        for (int index = 0; index < totals.length; index++) {
            spread(indicator, line, group, index, byDistrict(line, totals[index], indicator + line), 1);
        }
    }

    private void spread(String indicator, String line, String group, int period, long[] parts, long unit) {
        List<String> districts = districts(line);
        for (int index = 0; index < parts.length; index++) {
            if (parts[index] > 0) {
                Slot slot = Slot.flow(
                                places.unit(districts.get(index)),
                                PERIODS.get(period).from(),
                                PERIODS.get(period).to())
                        .on(line);
                rows.result(indicator, slot.of(group), parts[index] * unit);
            }
        }
    }

    private long[] byDistrict(String line, long total, String name) {
        double[] weights = districts(line).stream()
                .mapToDouble(district -> Dice.between(0.6, 1.4, name + district))
                .toArray();
        return Apportion.byWeights(total, weights);
    }

    /** Districts with communes of the line's area type at the cut-off. */
    private List<String> districts(String line) {
        String areaType = line.startsWith("DA1") ? "P30A" : line.startsWith("DA2") ? "P135" : "OUTSIDE";
        return places.communes().stream()
                .filter(commune -> commune.areaType().equals(areaType))
                .map(DemoPlaces.Commune::district)
                .distinct()
                .sorted()
                .toList();
    }
}
