package vn.gnbv.naive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import vn.gnbv.hostile.Dice;

/** What an entry does to a budget, by its kind and amount alone. */
final class Money {
    private static final Set<String> IN = Set.of("ALLOCATION", "ADJUSTMENT", "TRANSFER_IN", "CARRY_IN");
    private static final Set<String> PAID = Set.of("ADVANCE", "PAYMENT");

    /** Figures of a budget, and the kinds of entries that each is made of. */
    static final Map<String, Set<String>> FIGURES = Map.of(
            "ALLOTTED", Set.of("ALLOCATION"),
            "ADJUSTED", Set.of("ADJUSTMENT"),
            "TRANSFERRED", Set.of("TRANSFER_IN", "TRANSFER_OUT"),
            "CARRIED", Set.of("CARRY_IN", "CARRY_OUT"),
            "DISBURSED", PAID,
            "CANCELLED", Set.of("CANCELLATION"),
            "AVAILABLE",
                    Set.of(
                            "ALLOCATION",
                            "ADJUSTMENT",
                            "TRANSFER_IN",
                            "TRANSFER_OUT",
                            "CARRY_IN",
                            "CARRY_OUT",
                            "ADVANCE",
                            "PAYMENT",
                            "CANCELLATION"));

    private final Ground ground;

    Money(Ground ground) {
        this.ground = ground;
    }

    private Row original(Row entry) {
        return ground.tables().row("entry", entry.uuid("reverses_id"));
    }

    /** Its kind, of a reversal that of what it reverses. */
    String kind(Row entry) {
        return entry.is("kind", "REVERSAL") ? original(entry).text("kind") : entry.text("kind");
    }

    /** What is left changes by it. */
    long available(Row entry) {
        long amount = entry.number("amount");
        if (entry.is("kind", "REVERSAL")) {
            return -Long.signum(available(original(entry))) * amount;
        }
        return IN.contains(entry.text("kind")) ? amount : entry.is("kind", "ADVANCE_SETTLEMENT") ? 0 : -amount;
    }

    /** What is disbursed changes by it. */
    long disbursed(Row entry) {
        return PAID.contains(kind(entry)) ? -available(entry) : 0;
    }

    private long advanced(Row entry) {
        long amount = entry.is("kind", "REVERSAL") ? -entry.number("amount") : entry.number("amount");
        return switch (kind(entry)) {
            case "ADVANCE" -> amount;
            case "ADVANCE_SETTLEMENT" -> -amount;
            default -> 0;
        };
    }

    private long sum(List<Row> entries, String figure, ToLongFunction<Row> change) {
        return entries.stream()
                .filter(entry -> FIGURES.get(figure).contains(kind(entry)))
                .mapToLong(change)
                .sum();
    }

    /** All figures of some entries. */
    Map<String, Object> sums(List<Row> entries) {
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("allotted", sum(entries, "ALLOTTED", this::available));
        sums.put("adjusted", sum(entries, "ADJUSTED", this::available));
        sums.put("transferred", sum(entries, "TRANSFERRED", this::available));
        sums.put("carried", sum(entries, "CARRIED", this::available));
        sums.put("disbursed", sum(entries, "DISBURSED", this::disbursed));
        sums.put("cancelled", -sum(entries, "CANCELLED", this::available));
        sums.put("available", sum(entries, "AVAILABLE", this::available));
        return sums;
    }

    long advanceOutstanding(List<Row> entries) {
        return entries.stream().mapToLong(this::advanced).sum();
    }

    static String provenance(List<Row> rows) {
        long synthetic = rows.stream().filter(row -> row.is("synthetic")).count();
        return synthetic == 0 ? "REAL" : synthetic == rows.size() ? "SYNTHETIC" : "MIXED";
    }

    List<Row> entries(UUID budget) {
        return ground.tables().now("entry").stream()
                .filter(entry -> entry.is("budget_id", budget))
                .toList();
    }

    /** What the line of a budget leads to. */
    Row budget(Row entry) {
        return ground.tables().row("budget", entry.uuid("budget_id"));
    }

    /** Whether a budget passes all filters of its line; the place of its holder is asked for as it was known. */
    boolean passes(Asked asked, Row budget) {
        return equal(asked, "programId", ground.programOf(budget))
                && equal(asked, "projectId", budget.get("project_id"))
                && equal(asked, "subProjectId", budget.get("sub_project_id"))
                && equal(asked, "fiscalYear", budget.get("fiscal_year"))
                && equal(asked, "fundingSource", budget.get("funding_source"))
                && equal(asked, "capitalType", budget.get("capital_type"))
                && equal(asked, "holderId", budget.get("unit_id"))
                && (asked.uuid("unitId") == null
                        || ground.places()
                                .within(asked.uuid("unitId"), asked.below())
                                .contains(budget.uuid("unit_id")));
    }

    private static boolean equal(Asked asked, String name, Object value) {
        return asked.parameter(name) == null || asked.parameter(name).equals(String.valueOf(value));
    }

    /** What of the line is asked for: values of the budgets that there are. */
    Map<String, java.util.function.Function<Dice, String>> lineChoices() {
        Map<String, java.util.function.Function<Dice, String>> choices = new LinkedHashMap<>();
        choices.put("programId", ground.any("program", "id"));
        choices.put("projectId", ground.any("budget", "project_id"));
        choices.put("subProjectId", ground.any("budget", "sub_project_id"));
        choices.put("fiscalYear", ground.any("budget", "fiscal_year"));
        choices.put("fundingSource", ground.any("budget", "funding_source"));
        choices.put("capitalType", ground.any("budget", "capital_type"));
        choices.put("holderId", ground.any("budget", "unit_id"));
        choices.put("unitId", ground.anyUnit());
        return choices;
    }

    /** Entries that are known and in sight, of lines and to a day as they are asked for. */
    List<Row> selected(Asked asked) {
        LocalDate asOf = asked.asOf();
        return ground.tables().now("entry").stream()
                .filter(entry -> !entry.day("effective_on").isAfter(asOf)
                        && entry.number("transaction") < asked.below()
                        && !(asked.withoutSynthetic() && entry.is("synthetic"))
                        && ground.sight().budget(asked.reader(), entry.uuid("budget_id"))
                        && passes(asked, budget(entry)))
                .toList();
    }
}
