package vn.gnbv.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gnbv.hostile.Dice;

/** The sums of money and the series of indicators, added up row by row. */
final class Aggregates {
    /** Instead of an answer: what is asked for is no question. */
    static final Map<String, Object> REFUSED = Map.of("status", 400);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String OBSERVATION = "OBSERVATION";
    private static final int OF_A_MEAN = 6;

    private final Ground ground;
    private final Tables tables;
    private final Money money;

    private Aggregates(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.money = new Money(ground);
    }

    /**
     * One aggregate.
     *
     * @param choices by parameter, beside those of the moment
     * @param parent a choice of the id in its path; null for none
     * @param inAnyOrder parts of the answer whose order nothing says
     * @param answer what of the answer is compared, by the names that it has there; null where there is none, or {@link #REFUSED}
     */
    record Model(
            String operation,
            Map<String, Function<Dice, String>> choices,
            Function<Dice, UUID> parent,
            Set<String> inAnyOrder,
            Function<Asked, Map<String, Object>> answer) {}

    static List<Model> of(Ground ground) {
        Aggregates aggregates = new Aggregates(ground);
        Map<String, Function<Dice, String>> line = aggregates.money.lineChoices();
        Map<String, Function<Dice, String>> matrix = new LinkedHashMap<>(line);
        matrix.put("by", dice -> dice.of("year", "fundingSource", "unit"));
        return List.of(
                new Model("getBudgetMatrix", matrix, null, Set.of(), aggregates::matrix),
                new Model("getBudgetWaterfall", line, null, Set.of(), aggregates::waterfall),
                new Model(
                        "getIndicatorSeries",
                        Map.of("unitId", ground.any("result", "unit_id")),
                        ground.any("result", "indicator_id").andThen(UUID::fromString),
                        Set.of("points", "targets", "publishedFigures"),
                        aggregates::series));
    }

    private Map<String, Object> sums(List<Row> entries) {
        Map<String, Object> sums = new LinkedHashMap<>(money.sums(entries));
        sums.put("provenance", Money.provenance(entries));
        return sums;
    }

    private Map<String, Object> waterfall(Asked asked) {
        List<Row> entries = money.selected(asked);
        List<Map<String, Object>> steps = new ArrayList<>();
        if (!entries.isEmpty()) {
            Map<String, Object> sums = money.sums(entries);
            long available = 0;
            for (String figure :
                    List.of("allotted", "adjusted", "transferred", "carried", "cancelled", "disbursed", "available")) {
                long amount = (long) sums.get(figure);
                long effect = switch (figure) {
                    case "cancelled", "disbursed" -> -amount;
                    case "available" -> 0;
                    default -> amount;
                };
                available += effect;
                Map<String, Object> step = new LinkedHashMap<>();
                step.put("figure", figure.toUpperCase(java.util.Locale.ROOT));
                step.put("amount", amount);
                step.put("effect", effect);
                step.put("available", available);
                step.put("provenance", Money.provenance(entries));
                steps.add(step);
            }
        }
        return Map.of("steps", steps);
    }

    private Map<String, Object> matrix(Asked asked) {
        Function<Row, Object> column = entry -> {
            Row budget = money.budget(entry);
            return switch (asked.parameters().getOrDefault("by", "year")) {
                case "fundingSource" -> budget.get("funding_source");
                case "unit" -> budget.get("unit_id");
                default -> budget.get("fiscal_year");
            };
        };
        List<Row> entries = money.selected(asked);
        List<Object> columns = entries.stream()
                .map(column)
                .distinct()
                .sorted(this::columnOrder)
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> line : lines(asked)) {
            List<Row> own = entries.stream()
                    .filter(entry -> Objects.equals(money.budget(entry).get("project_id"), line.get("projectId"))
                            && Objects.equals(money.budget(entry).get("sub_project_id"), line.get("subProjectId")))
                    .toList();
            line.put("cells", cells(own, columns, column));
            line.put("total", own.isEmpty() ? null : cell(null, own));
            rows.add(line);
        }
        Map<String, Object> matrix = new LinkedHashMap<>();
        matrix.put(
                "columns",
                columns.stream()
                        .map(key -> Map.of(
                                "key",
                                key.toString(),
                                "label",
                                key instanceof UUID unit
                                        ? tables.of("administrative_unit", unit, "name")
                                        : key.toString()))
                        .toList());
        matrix.put("rows", rows);
        matrix.put("totals", cells(entries, columns, column));
        matrix.put("total", entries.isEmpty() ? null : cell(null, entries));
        return matrix;
    }

    /** Units by their codes; a code that was used again: the older unit first. */
    private int columnOrder(Object left, Object right) {
        if (left instanceof UUID unit) {
            for (String column : List.of("code", "valid_from")) {
                int order = Text.compare(
                        tables.of("administrative_unit", unit, column),
                        tables.of("administrative_unit", (UUID) right, column));
                if (order != 0) {
                    return order;
                }
            }
        }
        return Text.compare(left, right);
    }

    private List<Map<String, Object>> cells(List<Row> entries, List<Object> columns, Function<Row, Object> column) {
        return columns.stream()
                .map(key -> cell(
                        key,
                        entries.stream()
                                .filter(entry -> column.apply(entry).equals(key))
                                .toList()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Object> cell(Object column, List<Row> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("column", column == null ? null : column.toString());
        cell.put("sums", sums(entries));
        return cell;
    }

    /** Sub-projects, and projects that have none, in the order of the programme. */
    private List<Map<String, Object>> lines(Asked asked) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Row project : tables.now("project")) {
            List<Row> parts = tables.now("sub_project").stream()
                    .filter(part -> part.is("project_id", project.id()))
                    .toList();
            if (parts.isEmpty()) {
                lines.add(line(project, project, null));
            }
            parts.forEach(part -> lines.add(line(project, part, part.id())));
        }
        lines.removeIf(line -> !asked(asked, "programId", line)
                || !asked(asked, "projectId", line)
                || !asked(asked, "subProjectId", line));
        Comparator<Map<String, Object>> order = Comparator.comparing(
                line -> (LocalDate) tables.of("program", (UUID) line.get("programId"), "period_from"));
        lines.sort(order.thenComparing(line -> line.get("programId").toString())
                .thenComparing(line -> line.get("lineCode").toString())
                .thenComparing(line -> String.valueOf(line.get("subProjectId"))));
        return lines;
    }

    private static boolean asked(Asked asked, String name, Map<String, Object> line) {
        return asked.uuid(name) == null || asked.uuid(name).equals(line.get(name));
    }

    private Map<String, Object> line(Row project, Row line, UUID subProject) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("programId", project.get("program_id"));
        shown.put("projectId", project.id());
        shown.put("subProjectId", subProject);
        shown.put("lineCode", line.get("code"));
        shown.put("lineTitleVi", line.get("title_vi"));
        shown.put("lineTitleEn", line.get("title_en"));
        shown.put("areaType", project.get("area_type"));
        return shown;
    }

    private Map<String, Object> series(Asked asked) {
        UUID unit = asked.uuid("unitId");
        Row indicator = tables.row("indicator", asked.parent("id"));
        boolean tells = ground.sight().aggregates(asked.reader(), unit);
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("points", tells ? points(asked, unit, indicator) : List.of());
        series.put("targets", tells ? targets(asked, unit, indicator) : List.of());
        series.put(
                "publishedFigures",
                tables.known("published_figure", asked.below()).stream()
                        .filter(figure -> figure.is("indicator_id", indicator.id())
                                && figure.is("unit_id", unit)
                                && !lastDay(figure).isAfter(asked.asOf()))
                        .map(figure -> Map.of("id", figure.id(), "value", figure.get("value")))
                        .toList());
        return series;
    }

    private static LocalDate lastDay(Row figure) {
        return figure.day("period_to") != null
                ? figure.day("period_to")
                : figure.day("period_from") != null ? figure.day("period_from") : LocalDate.MIN;
    }

    /** Known rows of the unit and of those that lay below it on each row's own day. */
    private List<Row> within(Asked asked, String table, UUID unit, Row indicator, String from, String day) {
        Map<LocalDate, Set<UUID>> under = new TreeMap<>();
        return tables.known(table, asked.below()).stream()
                .filter(row -> row.is("indicator_id", indicator.id())
                        && !row.day(from).isAfter(asked.asOf())
                        && !(asked.withoutSynthetic() && row.is("synthetic")))
                .filter(row -> under.computeIfAbsent(
                                row.day(day), on -> ground.places().under(unit, on, asked.below()))
                        .contains(row.uuid("unit_id")))
                .toList();
    }

    private List<Map<String, Object>> points(Asked asked, UUID unit, Row indicator) {
        List<Row> rows = within(asked, "result", unit, indicator, "effective_on", "effective_on");
        boolean ratio = indicator.is("kind", "RATIO");
        List<Map<String, Object>> points = new ArrayList<>();
        for (Row row : rows) {
            if (row.is("unit_id", unit) && row.get("activity_id") == null && !row.is("group_code", OBSERVATION)) {
                Map<String, Object> point = point("RECORDED", indicator, List.of(row), row);
                point.put("resultId", row.id());
                point.put("sourceLevel", null);
                point.put("official", row.is("official"));
                point.put("citation", row.get("citation"));
                point.put("note", row.get("note"));
                point.put("value", row.get("numerator") == null ? row.get("value") : point.get("value"));
                points.add(point);
            }
        }
        group(rows.stream()
                        .filter(row -> row.is("official")
                                && !row.is("group_code", OBSERVATION)
                                && (!row.is("unit_id", unit) || row.get("activity_id") != null)
                                && (ratio
                                        ? row.get("numerator") != null
                                        : indicator.is("additive_over_places") && row.get("value") != null)
                                && (ratio || row.get("activity_id") == null || indicator.is("additive_over_groups")))
                        .toList())
                .values()
                .forEach(rolled -> points.add(point("ROLLED_UP", indicator, rolled, rolled.getFirst())));
        rows.stream()
                .filter(row -> row.is("group_code", OBSERVATION) && row.get("value") != null)
                .collect(Collectors.groupingBy(row -> List.of(
                        String.valueOf(row.get("project_id")),
                        String.valueOf(row.get("sub_project_id")),
                        row.day("effective_on").getYear())))
                .values()
                .forEach(observed -> points.add(observed(indicator, observed)));
        return points;
    }

    private Map<String, Object> observed(Row indicator, List<Row> rows) {
        Map<String, Object> point = point("OBSERVED", indicator, rows, rows.getFirst());
        LocalDate last = rows.stream()
                .map(row -> row.day("effective_on"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        point.put("sourceLevel", null);
        point.put("byActivity", false);
        point.put("periodFrom", last.withDayOfYear(1));
        point.put("effectiveOn", last);
        point.put("numerator", null);
        point.put("denominator", null);
        point.put("value", sum(rows, "value").divide(BigDecimal.valueOf(rows.size()), OF_A_MEAN, RoundingMode.HALF_UP));
        return point;
    }

    private Map<List<Object>, List<Row>> group(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> java.util.Arrays.asList(
                        ground.unit("unit_id", "level").apply(row),
                        row.columns().get("activity_id") != null,
                        row.get("project_id"),
                        row.get("sub_project_id"),
                        row.get("group_code"),
                        row.get("period_from"),
                        row.columns().containsKey("effective_on") ? row.get("effective_on") : row.get("period_to"))));
    }

    private static BigDecimal sum(List<Row> rows, String column) {
        List<BigDecimal> values = rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .toList();
        return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of a ratio the value is made from its counts; where there is nothing to divide by, there is none. */
    private static Object value(Row indicator, List<Row> rows) {
        BigDecimal numerator = sum(rows, "numerator");
        if (numerator == null) {
            return indicator.is("kind", "RATIO") ? null : sum(rows, "value");
        }
        BigDecimal denominator = sum(rows, "denominator");
        if (denominator.signum() == 0) {
            return null;
        }
        BigDecimal factor = indicator.is("unit_vi", "%") ? HUNDRED : BigDecimal.ONE;
        return numerator
                .multiply(factor)
                .divide(denominator, MathContext.DECIMAL128)
                .setScale((int) indicator.number("decimals"), RoundingMode.HALF_UP);
    }

    private Map<String, Object> point(String origin, Row indicator, List<Row> rows, Row like) {
        Map<String, Object> point = common(origin, indicator, rows, like);
        point.put("resultId", null);
        point.put("byActivity", origin.equals("ROLLED_UP") && like.get("activity_id") != null);
        point.put("effectiveOn", like.get("effective_on"));
        point.put("official", false);
        point.put("citation", null);
        point.put("note", null);
        return point;
    }

    private Map<String, Object> common(String origin, Row indicator, List<Row> rows, Row like) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("origin", origin);
        shown.put("sourceLevel", ground.unit("unit_id", "level").apply(like));
        shown.put("projectId", like.get("project_id"));
        shown.put("subProjectId", like.get("sub_project_id"));
        shown.put("groupCode", like.get("group_code"));
        shown.put("periodFrom", like.get("period_from"));
        shown.put("value", value(indicator, rows));
        shown.put("numerator", sum(rows, "numerator"));
        shown.put("denominator", sum(rows, "denominator"));
        shown.put("provenance", Money.provenance(rows));
        shown.put("sourceCount", rows.size());
        return shown;
    }

    private List<Map<String, Object>> targets(Asked asked, UUID unit, Row indicator) {
        List<Row> rows = within(asked, "target", unit, indicator, "period_from", "period_to");
        boolean ratio = indicator.is("kind", "RATIO");
        List<Map<String, Object>> targets = new ArrayList<>();
        BiFunction<String, List<Row>, Map<String, Object>> target = (origin, from) -> {
            Map<String, Object> shown = common(origin, indicator, from, from.getFirst());
            Row row = origin.equals("RECORDED") ? from.getFirst() : null;
            shown.put("periodTo", from.getFirst().get("period_to"));
            shown.put("targetId", row == null ? null : row.id());
            for (Map.Entry<String, String> field : Map.of(
                            "valueLow", "value_low",
                            "valueHigh", "value_high",
                            "decision", "decision",
                            "citation", "citation")
                    .entrySet()) {
                shown.put(field.getKey(), row == null ? null : row.get(field.getValue()));
            }
            if (row != null) {
                shown.put("sourceLevel", null);
                shown.put("value", row.get("numerator") == null ? row.get("value") : shown.get("value"));
            }
            return shown;
        };
        rows.stream()
                .filter(row -> row.is("unit_id", unit))
                .forEach(row -> targets.add(target.apply("RECORDED", List.of(row))));
        group(rows.stream()
                        .filter(row -> !row.is("unit_id", unit)
                                && (ratio
                                        ? row.get("numerator") != null
                                        : indicator.is("additive_over_places") && row.get("value") != null))
                        .toList())
                .values()
                .forEach(rolled -> targets.add(target.apply("ROLLED_UP", rolled)));
        return targets;
    }
}
