package vn.gnbv.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.demo.FactRows.Slot;

/** Policies outside the programme tree, participation of villages and officers, by commune. */
final class PolicyDemo {
    private static final LocalDate HALF_2018 = LocalDate.of(2018, 6, 30);
    private static final long MILLION = 1_000_000;
    private static final double INCOME_LOW = 1.15;
    private static final double INCOME_HIGH = 1.75;

    /** A stretch of time that a flow is reported for. */
    private record Period(LocalDate from, LocalDate to) {
        static Period year(int year) {
            return new Period(LocalDate.of(year, 1, 1), PovertyDemo.endOf(year));
        }
    }

    private static final Period FIRST_HALF_2018 = new Period(LocalDate.of(2018, 1, 1), HALF_2018);
    private static final Period SECOND_HALF_2018 = new Period(LocalDate.of(2018, 7, 1), PovertyDemo.endOf(2018));
    private static final List<Period> PERIODS =
            List.of(Period.year(2016), Period.year(2017), FIRST_HALF_2018, SECOND_HALF_2018);

    private final List<Commune> communes;
    private final PovertyDemo poverty;
    private final FactRows rows;

    PolicyDemo(DemoPlaces places, PovertyDemo poverty, FactRows rows) {
        this.communes = places.communes();
        this.poverty = poverty;
        this.rows = rows;
    }

    void generate() {
        income();
        participation();
        healthInsurance();
        support();
        directSupport();
        labourAndCredit();
        officers();
        supervision();
    }

    private void income() {
        int number = 0;
        for (Commune commune : communes) {
            for (int household = 0; household < 2; household++) {
                double times = Dice.between(INCOME_LOW, INCOME_HIGH, "income" + commune.code() + household);
                rows.observation(
                        "POOR_INCOME_VS_2015",
                        Slot.flow(commune.id(), LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31)),
                        null,
                        BigDecimal.valueOf(times).setScale(2, RoundingMode.HALF_UP),
                        ++number);
            }
        }
    }

    private void participation() {
        flow("VILLAGE_MEETINGS", "TOTAL", new long[] {1_700, 2_050, 1_010, 1_060}, poor());
        flow("MEETING_ATTENDANCES", "TOTAL", new long[] {58_000, 71_500, 35_200}, poor());
        flow("MEETING_ATTENDANCES", "POOR", new long[] {26_500, 33_800, 16_900}, poor());
        flow("MEETING_ATTENDANCES", "ETHNIC_MINORITY", new long[] {41_000, 51_900, 25_700}, poor());
        flow("MEETING_ATTENDANCES", "WOMEN", new long[] {24_300, 31_200, 15_600}, poor());
        flow("REGISTERED_TO_ESCAPE", "TOTAL", new long[] {3_900, 4_600, 2_850, 1_700}, poor());
        plans("VILLAGE_MEETINGS", new long[] {1_738, 2_086, 2_086});
        plans("REGISTERED_TO_ESCAPE", new long[] {4_200, 4_800, 4_800});
        for (LocalDate day : List.of(PovertyDemo.endOf(2017), HALF_2018)) {
            for (int at = 0; at < communes.size(); at++) {
                Commune commune = communes.get(at);
                long eligible = poverty.poorOf(2017)[at] + poverty.nearPoorOf(2017)[at];
                double share =
                        Dice.between(0.32, 0.52, "eligible" + commune.code()) - (day.equals(HALF_2018) ? 0.06 : 0);
                rows.ratio(
                        "ELIGIBLE_NOT_SUPPORTED_RATE",
                        Slot.stock(commune.id(), day),
                        Math.round(eligible * share),
                        eligible);
            }
        }
    }

    /** 2016 as published: nearly 192,000, of them poor over 63,000 and near-poor near 9,500; groups are told from then on. */
    private void healthInsurance() {
        long[][] groups = {{62_400, 9_100, 116_900}, {63_000, 9_500, 119_500}, {59_800, 9_900, 123_600}};
        String[] names = {"POOR", "NEAR_POOR", "ETHNIC_MINORITY"};
        for (int index = 0; index < groups.length; index++) {
            int year = PovertyDemo.FIRST_YEAR + index;
            long[] total = new long[communes.size()];
            long[][] bases = {poverty.poorOf(year), poverty.nearPoorOf(year), poverty.minorityNotPoorOf(year)};
            for (int group = 0; group < names.length; group++) {
                long[] base = bases[group];
                long[] parts = Apportion.byWeights(groups[index][group], weights(at -> base[at]));
                if (year > PovertyDemo.FIRST_YEAR) {
                    stock("HEALTH_INSURANCE_CARDS", names[group], year, parts);
                }
                Arrays.setAll(total, at -> total[at] + parts[at]);
            }
            stock("HEALTH_INSURANCE_CARDS", "TOTAL", year, total);
        }
        long[] latest = poverty.minorityNotPoorOf(2017);
        targets2020("HEALTH_INSURANCE_CARDS", 195_000, weights(at -> latest[at] + poverty.poorOf(2017)[at]));
    }

    /** Published: over 22,900 households with electricity support in 2017, over 10,000 persons with an allowance in 2016. */
    private void support() {
        flow("ELECTRICITY_SUPPORT", "TOTAL", new long[] {25_400, 22_900, 20_900}, poor());
        plans("ELECTRICITY_SUPPORT", new long[] {25_900, 23_200, 21_500});
        stock("MONTHLY_ALLOWANCE", "TOTAL", 2015, Apportion.byWeights(9_450, size()));
        stock("MONTHLY_ALLOWANCE", "TOTAL", 2016, Apportion.byWeights(10_000, size()));
        stock("MONTHLY_ALLOWANCE", "TOTAL", 2017, Apportion.byWeights(10_620, size()));
        targets2020("MONTHLY_ALLOWANCE", 11_400, size());
    }

    /** Decision 102: about 16,000 m in 2015-2016, nearly 7,500 m in 2017; Tu Mơ Rông 785 m, of which 635 m by 31-10-2017. */
    private void directSupport() {
        moneyYear(Period.year(2016), 8_000, 7_820, at -> poverty.poorOf(2016)[at]);
        double[] inside = weights(at -> isTuMoRong(at) ? poverty.poorOf(2017)[at] : 0);
        double[] outside = weights(at -> isTuMoRong(at) ? 0 : poverty.poorOf(2017)[at]);
        money("ALLOTTED", Period.year(2017), Apportion.byWeights(785 * MILLION, inside));
        money("ALLOTTED", Period.year(2017), Apportion.byWeights((7_500 - 785) * MILLION, outside));
        money(
                "DISBURSED",
                new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 10, 31)),
                Apportion.byWeights(635 * MILLION, inside));
        money(
                "DISBURSED",
                new Period(LocalDate.of(2017, 11, 1), PovertyDemo.endOf(2017)),
                Apportion.byWeights(140 * MILLION, inside));
        money("DISBURSED", Period.year(2017), Apportion.byWeights(6_540 * MILLION, outside));
        moneyYear(FIRST_HALF_2018, 6_900, 2_960, at -> poverty.poorOf(2017)[at]);
        long[] needs = {8_600, 8_100, 7_400};
        for (int step = 0; step < needs.length; step++) {
            planYear("DIRECT_SUPPORT_102_NEED", 2016 + step, Apportion.byWeights(needs[step] * MILLION, poor()));
        }
    }

    private void moneyYear(Period period, long allotted, long disbursed, IntToDoubleFunction weight) {
        long[] given = Apportion.byWeights(allotted * MILLION, weights(weight));
        money("ALLOTTED", period, given);
        money("DISBURSED", period, Apportion.capped(disbursed * MILLION, weights(weight), given));
    }

    private void money(String what, Period period, long[] parts) {
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] > 0) {
                rows.result(
                        "DIRECT_SUPPORT_102_" + what,
                        Slot.flow(communes.get(at).id(), period.from(), period.to()),
                        parts[at]);
            }
        }
    }

    private boolean isTuMoRong(int at) {
        return communes.get(at).district().equals("617");
    }

    /** Published: 106 workers abroad in 2016; 129 in 2017 to the day of an article. DA1.4 serves poor districts. */
    private void labourAndCredit() {
        flow("WORKERS_ABROAD", "TOTAL", new long[] {106, 129, 71, 66}, size());
        double[] poorDistricts = weights(at ->
                communes.get(at).areaType().equals("P30A") ? communes.get(at).size() : 0);
        long[] ofSubProject = {14, 21, 12, 10};
        for (int index = 0; index < PERIODS.size(); index++) {
            Period period = PERIODS.get(index);
            long[] total = Apportion.byWeights(new long[] {106, 129, 71, 66}[index], size());
            long[] parts = Apportion.capped(ofSubProject[index], poorDistricts, total);
            flowRows("WORKERS_ABROAD", "DA1_4", period, parts);
        }
        plans("WORKERS_ABROAD", new long[] {100, 100, 110});
        long[] borrowers = {41_200, 43_900, 44_600};
        long[] outstanding = {1_480_000, 1_790_000, 1_865_000};
        LocalDate[] days = {PovertyDemo.endOf(2015), PovertyDemo.endOf(2017), HALF_2018};
        for (int index = 0; index < days.length; index++) {
            stock("CREDIT_BORROWERS", "TOTAL", days[index], Apportion.byWeights(borrowers[index], size()));
            stock(
                    "CREDIT_OUTSTANDING",
                    "TOTAL",
                    days[index],
                    Apportion.byWeights(outstanding[index] * MILLION, size()));
        }
        targets2020("CREDIT_BORROWERS", 47_000, size());
        targets2020("CREDIT_OUTSTANDING", 2_200_000 * MILLION, size());
    }

    private void officers() {
        double[] equal = weights(at -> 1);
        for (int year : new int[] {2015, 2017}) {
            boolean first = year == 2015;
            stock("POVERTY_OFFICERS", "FULL_TIME", year, Apportion.byWeights(first ? 22 : 31, equal));
            stock("POVERTY_OFFICERS", "PART_TIME", year, Apportion.byWeights(first ? 96 : 102, equal));
            stock("POVERTY_OFFICERS", "COLLABORATOR", year, Apportion.byWeights(first ? 410 : 700, equal));
        }
        targets2020("POVERTY_OFFICERS", "FULL_TIME", 60, equal);
        targets2020("POVERTY_OFFICERS", "PART_TIME", 102, equal);
        targets2020("POVERTY_OFFICERS", "COLLABORATOR", 869, equal);
    }

    private void supervision() {
        for (Period period : PERIODS) {
            int reports = period.from().getYear() == 2018 ? 2 : 4;
            for (Commune commune : communes) {
                Slot slot = Slot.flow(commune.id(), period.from(), period.to());
                String name = commune.code() + period.from();
                rows.ratio(
                        "REPORTS_ON_TIME_RATE",
                        slot,
                        reports - Dice.named("late" + name).nextInt(reports),
                        reports);
                int inspections = 1 + Dice.named("inspected" + name).nextInt(3);
                rows.ratio(
                        "INSPECTIONS_CONCLUDED_RATE",
                        slot,
                        inspections - Dice.named("open" + name).nextInt(inspections),
                        inspections);
            }
        }
    }

    private void flow(String indicator, String group, long[] totals, double[] weights) {
        for (int index = 0; index < totals.length; index++) {
            flowRows(indicator, group, PERIODS.get(index), Apportion.byWeights(totals[index], weights));
        }
    }

    /** A count of nothing is not recorded: the commune reported none. */
    private void flowRows(String indicator, String group, Period period, long[] parts) {
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] > 0) {
                rows.result(
                        indicator,
                        Slot.flow(communes.get(at).id(), period.from(), period.to())
                                .of(group),
                        parts[at]);
            }
        }
    }

    private void stock(String indicator, String group, int year, long[] parts) {
        stock(indicator, group, PovertyDemo.endOf(year), parts);
    }

    private void stock(String indicator, String group, LocalDate day, long[] parts) {
        for (int at = 0; at < parts.length; at++) {
            rows.result(indicator, Slot.stock(communes.get(at).id(), day).of(group), parts[at]);
        }
    }

    private void plans(String indicator, long[] totals) {
        for (int step = 0; step < totals.length; step++) {
            planYear(indicator, 2016 + step, Apportion.byWeights(totals[step], poor()));
        }
    }

    private void planYear(String indicator, int year, long[] parts) {
        Period period = Period.year(year);
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] > 0) {
                rows.target(indicator, Slot.flow(communes.get(at).id(), period.from(), period.to()), parts[at]);
            }
        }
    }

    private void targets2020(String indicator, long total, double[] weights) {
        targets2020(indicator, "TOTAL", total, weights);
    }

    private void targets2020(String indicator, String group, long total, double[] weights) {
        Period period = Period.year(2020);
        long[] parts = Apportion.byWeights(total, weights);
        for (int at = 0; at < parts.length; at++) {
            Slot slot =
                    Slot.flow(communes.get(at).id(), period.from(), period.to()).of(group);
            rows.target(indicator, slot, parts[at]);
        }
    }

    private double[] poor() {
        return weights(at -> poverty.poorOf(2017)[at]);
    }

    private double[] size() {
        return weights(at -> communes.get(at).size());
    }

    private double[] weights(IntToDoubleFunction weight) {
        double[] weights = new double[communes.size()];
        Arrays.setAll(weights, weight);
        return weights;
    }
}
