package vn.gnbv.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.gnbv.demo.FactRows.Slot;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;

/**
 * Synthetic budgets of 2016-2018: central and provincial money is allocated to the province in January and handed to the
 * districts in February, the districts' own and the communities' stays where it is; payments run through the year.
 */
final class BudgetDemo {
    private static final long UNIT = 100_000;
    private static final long MILLION = 1_000_000;
    private static final long ADJUSTED = 200 * MILLION;
    private static final long PAID_TWICE = 120 * MILLION;
    private static final double SMALL = 400.0 * MILLION;
    private static final double NEED = 1.25;
    private static final Map<Integer, String> DECISIONS = Map.of(
            2016, "QĐ giao vốn năm 2016 (số liệu tạo)",
            2017, "QĐ giao vốn năm 2017 (số liệu tạo)",
            2018, "QĐ giao vốn năm 2018 (số liệu tạo)");

    private final DemoPlaces places;
    private final FactRows rows;
    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
    private final Map<String, Long> allotted = new TreeMap<>();
    private final BulkStore first = entryRows();
    private final BulkStore later = entryRows();
    private final BulkStore transfers =
            new BulkStore("budget_transfer", "id, from_budget_id, to_budget_id, amount, effective_on, decision");
    private final BulkStore carryOvers =
            new BulkStore("budget_carry_over", "id, from_budget_id, to_budget_id, amount, effective_on, decision");

    BudgetDemo(DemoPlaces places, FactRows rows) {
        this.places = places;
        this.rows = rows;
    }

    /** Money allotted to a line in a year, in đồng. */
    long allotted(String line, int year) {
        return allotted.getOrDefault(line + "/" + year, 0L);
    }

    void generate() {
        for (MoneyPlan.Line line : MoneyPlan.LINES) {
            long[] years = Apportion.byWeights(line.millions(), MoneyPlan.YEARS);
            for (int index = 0; index < years.length; index++) {
                allot(line, MoneyPlan.FIRST_YEAR + index, years[index] * MILLION);
            }
        }
        adjustments();
        spend();
        needs();
    }

    void insert(Connection connection) throws SQLException {
        BulkStore budgets = new BulkStore(
                "budget",
                "id, project_id, sub_project_id, fiscal_year, funding_source, capital_type, unit_id, " + "synthetic");
        for (Ledger ledger : ledgers.values()) {
            String line = ledger.line().code();
            budgets.add(
                    ledger.id(),
                    ReferenceIds.project(FactRows.PROGRAM, ReferenceIds.projectOf(line)),
                    ReferenceIds.subProject(FactRows.PROGRAM, line),
                    ledger.year(),
                    ledger.source(),
                    ledger.line().capital(),
                    places.unit(ledger.unit()),
                    true);
        }
        budgets.insert(connection);
        first.insert(connection);
        transfers.insert(connection);
        carryOvers.insert(connection);
        later.insert(connection);
    }

    private void allot(MoneyPlan.Line line, int year, long total) {
        allotted.merge(line.code() + "/" + year, total, Long::sum);
        List<String> sources = line.sources().keySet().stream().sorted().toList();
        long[] bySource = inUnits(
                total,
                sources.stream()
                        .mapToDouble(source -> line.sources().get(source))
                        .toArray());
        for (int index = 0; index < sources.size(); index++) {
            String source = sources.get(index);
            Map<String, Long> byHolder = byHolder(line, year, source, bySource[index]);
            if (source.equals("CENTRAL") || source.equals("PROVINCE")) {
                throughTheProvince(line, year, source, bySource[index], byHolder);
            } else {
                byHolder.forEach((holder, amount) -> ledger(line, year, source, holder, first)
                        .in("ALLOCATION", amount, LocalDate.of(year, 2, 20), DECISIONS.get(year)));
            }
        }
    }

    private Map<String, Long> byHolder(MoneyPlan.Line line, int year, String source, long total) {
        Map<String, Double> weights = new TreeMap<>(MoneyPlan.holders(line, year, places));
        Map<String, Long> parts = new TreeMap<>();
        long left = total;
        if (source.equals("CENTRAL") && year == 2017 && line.tuMoRong2017() > 0) {
            parts.put(MoneyPlan.TU_MO_RONG, line.tuMoRong2017() * MILLION);
            left -= line.tuMoRong2017() * MILLION;
            weights.remove(MoneyPlan.TU_MO_RONG);
        }
        if (!source.equals("CENTRAL") && !source.equals("PROVINCE")) {
            weights.remove(MoneyPlan.PROVINCE);
        }
        long[] amounts = inUnits(
                left, weights.values().stream().mapToDouble(Double::doubleValue).toArray());
        int index = 0;
        for (String holder : weights.keySet()) {
            parts.put(holder, amounts[index++]);
        }
        return parts;
    }

    private void throughTheProvince(
            MoneyPlan.Line line, int year, String source, long total, Map<String, Long> byHolder) {
        Ledger province = ledger(line, year, source, MoneyPlan.PROVINCE, first);
        province.in("ALLOCATION", total, LocalDate.of(year, 1, 15), DECISIONS.get(year));
        byHolder.forEach((holder, amount) -> {
            if (!holder.equals(MoneyPlan.PROVINCE) && amount > 0) {
                Ledger district = ledger(line, year, source, holder, later);
                transfers.add(
                        ReferenceIds.of("demo/budget_transfer", district.key()),
                        province.id(),
                        district.id(),
                        amount,
                        LocalDate.of(year, 2, 10),
                        DECISIONS.get(year));
                province.moved(-amount);
                district.moved(amount);
            }
        });
    }

    /** A province that moves money from supervision to communication, so that the total stays. */
    private void adjustments() {
        LocalDate day = LocalDate.of(2017, 8, 15);
        Ledger giver = ledgers.get(Ledger.key(lineOf("DA5"), 2017, "CENTRAL", MoneyPlan.PROVINCE));
        Ledger taker = ledgers.get(Ledger.key(lineOf("DA4"), 2017, "CENTRAL", MoneyPlan.PROVINCE));
        giver.in("ADJUSTMENT", -ADJUSTED, day, "QĐ điều chỉnh dự toán (số liệu tạo)");
        taker.in("ADJUSTMENT", ADJUSTED, day, "QĐ điều chỉnh dự toán (số liệu tạo)");
    }

    private void spend() {
        Map<String, Long> printed = spentInTuMoRong();
        for (Ledger ledger : new ArrayList<>(ledgers.values())) {
            if (ledger.available() == 0) {
                continue;
            }
            Spending spending = new Spending(ledger);
            Long byOctober = printed.get(ledger.key());
            if (byOctober != null) {
                spending.printed(byOctober);
            } else {
                spending.plain(ledger.available() < SMALL);
            }
            if (ledger.unit().equals("612") && ledger.key().startsWith("DA2.2/RECURRENT/2017/CENTRAL")) {
                spending.paidTwice(PAID_TWICE);
            }
            spending.close(carryTarget(ledger), this::carry);
        }
    }

    /** What is printed for Tu Mơ Rông by 31 October 2017, split over its budgets. */
    private Map<String, Long> spentInTuMoRong() {
        Map<String, Long> spent = new TreeMap<>();
        MoneyPlan.TU_MO_RONG_SPENT.forEach((project, millions) -> {
            List<Ledger> own = ledgers.values().stream()
                    .filter(ledger -> ledger.unit().equals(MoneyPlan.TU_MO_RONG)
                            && ledger.year() == 2017
                            && ledger.source().equals("CENTRAL")
                            && ledger.line().code().startsWith(project))
                    .toList();
            long[] parts = Apportion.byWeights(
                    millions * MILLION / UNIT,
                    own.stream().mapToDouble(Ledger::available).toArray());
            for (int index = 0; index < parts.length; index++) {
                spent.put(own.get(index).key(), parts[index] * UNIT);
            }
        });
        return spent;
    }

    /** Investment of Kon Plông and Sa Thầy that is not spent in time is carried to the next year. */
    private Ledger carryTarget(Ledger ledger) {
        boolean carries = ledger.line().investment()
                && ledger.source().equals("CENTRAL")
                && (ledger.unit().equals("613") || ledger.unit().equals("616"));
        return carries ? ledgers.get(Ledger.key(ledger.line(), ledger.year() + 1, "CENTRAL", ledger.unit())) : null;
    }

    private void carry(Ledger from, Ledger to) {
        LocalDate day = LocalDate.of(to.year(), 2, 15);
        carryOvers.add(
                ReferenceIds.of("demo/budget_carry_over", from.key()),
                from.id(),
                to.id(),
                from.available(),
                day,
                "QĐ chuyển nguồn sang năm " + to.year() + " (số liệu tạo)");
        to.moved(from.available());
        from.moved(-from.available());
    }

    private void needs() {
        UUID province = places.unit(MoneyPlan.PROVINCE);
        for (String code :
                MoneyPlan.LINES.stream().map(MoneyPlan.Line::code).distinct().toList()) {
            for (int year = MoneyPlan.FIRST_YEAR; year <= 2018; year++) {
                Slot slot = Slot.flow(province, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .on(code);
                long need = Math.round(allotted(code, year) * NEED / MILLION) * MILLION;
                rows.target("PROGRAM_NEED", slot, need);
                if (List.of("DA1.3", "DA2.2", "DA3").contains(code)) {
                    rows.target("PRODUCTION_NEED", slot, need);
                }
                long counterpart = need / 10 / MILLION * MILLION;
                if (!List.of("DA1.4", "DA2.3").contains(code)) {
                    rows.target("COUNTERPART_NEED", slot, counterpart);
                }
            }
        }
    }

    private Ledger ledger(MoneyPlan.Line line, int year, String source, String unit, BulkStore entries) {
        return ledgers.computeIfAbsent(
                Ledger.key(line, year, source, unit), key -> new Ledger(line, year, source, unit, entries));
    }

    private static MoneyPlan.Line lineOf(String code) {
        return MoneyPlan.LINES.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static long[] inUnits(long total, double[] weights) {
        return Arrays.stream(Apportion.byWeights(total / UNIT, weights))
                .map(part -> part * UNIT)
                .toArray();
    }

    private static BulkStore entryRows() {
        return new BulkStore("entry", "id, budget_id, kind, amount, effective_on, document, reverses_id");
    }
}
