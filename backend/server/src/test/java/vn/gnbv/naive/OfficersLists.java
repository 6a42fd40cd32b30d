package vn.gnbv.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.hostile.Dice;

/** Lists of what officers keep, read in scope: activities, targets and results, budgets and what happened on them. */
final class OfficersLists {
    private final Ground ground;
    private final Tables tables;
    private final Sight sight;
    private final Money money;

    private OfficersLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.sight = ground.sight();
        this.money = new Money(ground);
    }

    static List<ListModel> of(Ground ground) {
        OfficersLists lists = new OfficersLists(ground);
        List<ListModel> all = new ArrayList<>(
                List.of(lists.activities(), lists.targets(), lists.results(), lists.budgets(), lists.ledger()));
        all.add(lists.entries());
        all.add(lists.pairs("listBudgetTransfers", "budget_transfer"));
        all.add(lists.pairs("listBudgetCarryOvers", "budget_carry_over"));
        return all;
    }

    private ListModel placed(String operation, String table) {
        return ground.list(operation, table)
                .visible(sight::ofPlace)
                .field("unitCode", ground.unit("unit_id", "code"))
                .field("unitName", ground.unit("unit_id", "name"))
                .synthetic(row -> row.get("synthetic"));
    }

    private List<Row> parts(String table, Row activity) {
        return tables.now(table).stream()
                .filter(part -> part.is("activity_id", activity.id()))
                .toList();
    }

    private ListModel activities() {
        return placed("listActivities", "activity")
                .equal("projectId", "project_id")
                .equal("subProjectId", "sub_project_id")
                .equal("kind", "kind")
                .filter(
                        "programId",
                        ground.any("program", "id"),
                        (asked, row, value) -> Ground.is(ground.programOf(row), value)
                                || parts("activity_financing", row).stream()
                                        .anyMatch(part -> Ground.is(part.get("program_id"), value)))
                .filter(
                        "unitId",
                        ground.anyUnit(),
                        (asked, row, value) -> ground.within(row.uuid("unit_id"), value)
                                || parts("activity_unit", row).stream()
                                        .anyMatch(part -> ground.within(part.uuid("unit_id"), value)))
                .filter(
                        "q",
                        ground.words("activity", "title"),
                        (asked, row, value) -> Text.contains(row.text("code") + " " + row.text("title"), value))
                .filter(
                        "year",
                        ground.year("activity", "starts_on"),
                        (asked, row, value) -> !row.day("starts_on").isAfter(Ground.last(value))
                                && (row.day("ends_on") == null
                                        || !row.day("ends_on").isBefore(Ground.first(value))))
                .field("programId", ground::programOf)
                .field("programCode", row -> tables.of("program", (UUID) ground.programOf(row), "code"))
                .field("projectCode", ground.of("project_id", "project", "code"))
                .field("subProjectCode", ground.of("sub_project_id", "sub_project", "code"))
                .field("areaType", ground.of("project_id", "project", "area_type"))
                .field(
                        "unitIds",
                        row -> parts("activity_unit", row).stream()
                                .map(part -> part.uuid("unit_id"))
                                .sorted(Text::compare)
                                .toList())
                .field(
                        "units",
                        row -> parts("activity_unit", row).stream()
                                .sorted(Comparator.comparing(ground.unit("unit_id", "code"), Text::compare)
                                        .thenComparing(part -> part.uuid("unit_id"), Text::compare))
                                .map(part -> {
                                    Map<String, Object> shown = new LinkedHashMap<>();
                                    shown.put("unitId", part.get("unit_id"));
                                    shown.put(
                                            "code",
                                            ground.unit("unit_id", "code").apply(part));
                                    shown.put(
                                            "name",
                                            ground.unit("unit_id", "name").apply(part));
                                    return shown;
                                })
                                .toList())
                .field(
                        "financings",
                        row -> parts("activity_financing", row).stream()
                                .sorted(Comparator.comparing((Row part) -> part.get("program_id"), Text::compare)
                                        .thenComparing(part -> part.get("funding_source"), Text::compare))
                                .map(part -> Map.of(
                                        "programId", part.get("program_id"),
                                        "fundingSource", part.get("funding_source"),
                                        "amount", part.get("amount")))
                                .toList())
                .sort("startsOn", "starts_on")
                .sort("code", "code")
                .sort("plannedCost", "planned_cost")
                .sortedBy("-startsOn");
    }

    /** What targets and results are narrowed by alike. */
    private ListModel framework(String operation, String table) {
        return placed(operation, table)
                .moment("knownAt")
                .rows(asked -> asked.hasMoment() ? tables.known(table, asked.below()) : tables.now(table))
                .equal("indicatorId", "indicator_id")
                .equal("unitId", "unit_id")
                .equal("projectId", "project_id")
                .equal("subProjectId", "sub_project_id")
                .equal("groupCode", "group_code")
                .equal("periodFrom", "period_from")
                .filter(
                        "level",
                        ground.any("administrative_unit", "level"),
                        (asked, row, value) ->
                                value.equals(ground.unit("unit_id", "level").apply(row)))
                .filter(
                        "byLine",
                        Ground.truth(),
                        (asked, row, value) -> value.equals(String.valueOf(row.get("project_id") != null)))
                .filter(
                        "withinId",
                        ground.anyUnit(),
                        (asked, row, value) ->
                                asked.parameter("placesOn") != null || ground.within(row.uuid("unit_id"), value))
                .filter(
                        "placesOn",
                        ground.anyDay(),
                        (asked, row, value) -> ground.places()
                                .under(asked.uuid("withinId"), java.time.LocalDate.parse(value), asked.below())
                                .contains(row.uuid("unit_id")))
                .field("indicatorCode", ground.of("indicator_id", "indicator", "code"))
                .field("projectCode", ground.of("project_id", "project", "code"))
                .field("subProjectCode", ground.of("sub_project_id", "sub_project", "code"));
    }

    private ListModel targets() {
        return framework("listTargets", "target")
                .filter(
                        "from",
                        ground.day("target", "period_to"),
                        (asked, row, value) -> row.day("period_to").toString().compareTo(value) >= 0)
                .filter(
                        "to",
                        ground.day("target", "period_from"),
                        (asked, row, value) -> row.day("period_from").toString().compareTo(value) <= 0)
                .sort("periodTo", "period_to")
                .sortedBy("-periodTo");
    }

    private ListModel results() {
        return framework("listResults", "result")
                .equal("activityId", "activity_id")
                .equal("official", "official")
                .filter(
                        "from",
                        ground.day("result", "effective_on"),
                        (asked, row, value) ->
                                row.day("effective_on").toString().compareTo(value) >= 0)
                .filter(
                        "to",
                        ground.day("result", "effective_on"),
                        (asked, row, value) ->
                                row.day("effective_on").toString().compareTo(value) <= 0)
                .filter(
                        "byActivity",
                        Ground.truth(),
                        (asked, row, value) -> value.equals(String.valueOf(row.get("activity_id") != null)))
                .field("activityCode", (asked, row) -> {
                    Row activity = tables.row("activity", row.uuid("activity_id"));
                    return activity != null && sight.ofPlace(asked.reader(), activity) ? activity.get("code") : null;
                })
                .sort("effectiveOn", "effective_on")
                .sortedBy("-effectiveOn");
    }

    private static ListModel line(ListModel model, Map<String, Function<Dice, String>> choices, ListModel.Test test) {
        choices.forEach((name, choice) -> model.filter(name, choice, test));
        return model;
    }

    private ListModel budgets() {
        ListModel model = placed("listBudgets", "budget")
                .field("programId", ground::programOf)
                .field("lineCode", row -> ground.lineOf(row, "code"))
                .field("lineTitleVi", row -> ground.lineOf(row, "title_vi"))
                .field("lineTitleEn", row -> ground.lineOf(row, "title_en"))
                .field("advanceOutstanding", row -> money.advanceOutstanding(upToToday(row)))
                .sort("fiscalYear", "fiscal_year")
                .sort("unitCode", ground.unit("unit_id", "code"))
                .sortedBy("fiscalYear");
        for (String figure : money.sums(List.of()).keySet()) {
            model.field(figure, row -> money.sums(upToToday(row)).get(figure));
        }
        return line(model, money.lineChoices(), (asked, row, value) -> money.passes(asked, row));
    }

    private List<Row> upToToday(Row budget) {
        return money.entries(budget.id()).stream()
                .filter(entry -> !entry.day("effective_on").isAfter(Asked.today()))
                .toList();
    }

    /** Every entry's own effects, told by its kind and not by what the row says. */
    private ListModel effects(ListModel model) {
        return model.field("effectiveKind", money::kind)
                .field("availableChange", money::available)
                .field("disbursedChange", money::disbursed)
                .sort("effectiveOn", "effective_on")
                .sortedBy("effectiveOn");
    }

    private ListModel ledger() {
        return effects(ground.list("listBudgetEntries", "entry")
                .parent("id", "budget", "budget_id")
                .there((reader, asked) -> sight.budget(reader, asked.parent("id")))
                .field("balance", this::balance));
    }

    private long balance(Row entry) {
        return money.entries(entry.uuid("budget_id")).stream()
                .filter(other -> other.day("effective_on").isBefore(entry.day("effective_on"))
                        || other.is("effective_on", entry.day("effective_on"))
                                && Text.compare(other.id(), entry.id()) <= 0)
                .mapToLong(money::available)
                .sum();
    }

    private ListModel entries() {
        ListModel model = effects(ground.list("listEntries", "entry")
                .moment("asOf", "knownAt", "synthetic")
                .rows(money::selected)
                .equal("budgetId", "budget_id")
                .equal("kind", "kind")
                .filter(
                        "figure",
                        dice -> dice.of(List.copyOf(new java.util.TreeSet<>(Money.FIGURES.keySet()))),
                        (asked, row, value) -> Money.FIGURES.get(value).contains(money.kind(row)))
                .field("programId", row -> ground.programOf(money.budget(row)))
                .field("lineCode", row -> ground.lineOf(money.budget(row), "code"))
                .field("unitCode", row -> ground.unit("unit_id", "code").apply(money.budget(row)))
                .field("unitName", row -> ground.unit("unit_id", "name").apply(money.budget(row))));
        Map.of(
                        "projectId", "project_id",
                        "subProjectId", "sub_project_id",
                        "fiscalYear", "fiscal_year",
                        "fundingSource", "funding_source",
                        "capitalType", "capital_type",
                        "unitId", "unit_id")
                .forEach((name, column) ->
                        model.field(name, row -> money.budget(row).get(column)));
        // The selection has looked at the line already.
        return line(model, money.lineChoices(), (asked, row, value) -> true);
    }

    private ListModel pairs(String operation, String table) {
        ListModel model = ground.list(operation, table)
                .visible((reader, row) -> sight.budget(reader, row.uuid("from_budget_id"))
                        || sight.budget(reader, row.uuid("to_budget_id")))
                .equal("fromBudgetId", "from_budget_id")
                .equal("toBudgetId", "to_budget_id")
                .filter(
                        "budgetId",
                        ground.any(table, "to_budget_id"),
                        (asked, row, value) -> Ground.is(row.get("from_budget_id"), value)
                                || Ground.is(row.get("to_budget_id"), value))
                .synthetic(ground.of("from_budget_id", "budget", "synthetic"))
                .field("synthetic", ground.of("from_budget_id", "budget", "synthetic"))
                .sort("effectiveOn", "effective_on")
                .sortedBy("effectiveOn");
        for (String end : List.of("from", "to")) {
            side(model, end + "LineCode", end, budget -> ground.lineOf(budget, "code"));
            side(model, end + "FiscalYear", end, budget -> budget.get("fiscal_year"));
            side(model, end + "UnitName", end, ground.unit("unit_id", "name"));
        }
        return model;
    }

    /** What is told of a budget, if the reader sees it. */
    private void side(ListModel model, String field, String end, Function<Row, Object> value) {
        model.field(field, (asked, row) -> {
            UUID budget = row.uuid(end + "_budget_id");
            return sight.budget(asked.reader(), budget) ? value.apply(tables.row("budget", budget)) : null;
        });
    }
}
