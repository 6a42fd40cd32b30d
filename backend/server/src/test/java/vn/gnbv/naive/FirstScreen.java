package vn.gnbv.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the overview is about, its columns, its places, its recommendations and what was published later. Its figures are those of a
 * result sheet, whose every one is tested against the rows behind it.
 */
final class FirstScreen {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> OVER = Set.of("DONE", "CLOSED", "REJECTED");
    private static final List<String> COLUMNS = List.of("P30A", "P135", "OUTSIDE");
    private static final Set<String> PUBLISHED = Set.of("poor_households", "poverty_rate");

    private final Ground ground;
    private final Tables tables;

    private FirstScreen(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
    }

    static Aggregates.Model of(Ground ground) {
        FirstScreen screen = new FirstScreen(ground);
        return new Aggregates.Model(
                "getOverview",
                Map.of("programId", ground.any("project", "program_id"), "unitId", ground.anyUnit()),
                null,
                Set.of("origins", "later"),
                screen::overview);
    }

    private Map<String, Object> overview(Asked asked) {
        Optional<Row> unit = unit(asked);
        Optional<Row> program = program(asked);
        if (unit.isEmpty() || program.isEmpty()) {
            return null;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("programId", program.get().id());
        shown.put("unitId", unit.get().id());
        shown.put("unitName", unit.get().get("name"));
        shown.put("asOf", asked.asOf());
        shown.put("synthetic", asked.withoutSynthetic() ? "exclude" : "include");
        shown.put("origins", origins(asked, unit.get(), program.get().day("period_from")));
        shown.put("columnPlaces", columns(asked, unit.get().id()));
        shown.put("recommendations", recommendations(asked, unit.get().id()));
        shown.put("places", places(asked, unit.get().id()));
        List<Map<String, Object>> later = later(asked, unit.get().id());
        if (later.size() <= 10) {
            shown.put("later", later);
        }
        return shown;
    }

    /** The one asked for, else the reader's, else the province of which most is known. */
    private Optional<Row> unit(Asked asked) {
        UUID own = asked.uuid("unitId") != null
                ? asked.uuid("unitId")
                : asked.reader().unit();
        if (own != null) {
            return Optional.ofNullable(tables.row("administrative_unit", own));
        }
        Set<UUID> reported = new HashSet<>(Ground.ids(tables.now("result"), "unit_id"));
        return tables.now("administrative_unit").stream()
                .filter(unit -> unit.is("level", "PROVINCE") && unit.holdsOn(asked.asOf(), "valid_from", "valid_to"))
                .min(Comparator.comparing((Row unit) -> !reported.contains(unit.id()))
                        .thenComparing(unit -> unit.text("code"), Text::compare));
    }

    private Optional<Row> program(Asked asked) {
        if (asked.uuid("programId") != null) {
            return Optional.ofNullable(tables.row("program", asked.uuid("programId")));
        }
        Set<UUID> parted = new HashSet<>(Ground.ids(tables.now("project"), "program_id"));
        return tables.now("program").stream()
                .filter(program -> parted.contains(program.id())
                        && !program.day("period_from").isAfter(asked.asOf()))
                .max(Comparator.comparing(program -> program.day("period_from")));
    }

    private List<Map<String, Object>> origins(Asked asked, Row unit, LocalDate begin) {
        Map<UUID, Row> changes = new HashMap<>();
        tables.known("unit_change", asked.below()).forEach(change -> changes.put(change.id(), change));
        List<Map<String, Object>> origins = new ArrayList<>();
        for (Row link : tables.known("unit_change_link", asked.below())) {
            Row change = changes.get(link.uuid("change_id"));
            Row before = tables.row("administrative_unit", link.uuid("predecessor_id"));
            if (change != null
                    && unit.id().equals(link.get("successor_id"))
                    && before != null
                    && !before.id().equals(unit.id())
                    && before.is("level", unit.get("level"))
                    && change.day("effective_on").isAfter(begin)
                    && !change.day("effective_on").isAfter(asked.asOf())) {
                origins.add(Map.of(
                        "unitId", before.id(), "name", before.get("name"), "changedOn", change.get("effective_on")));
            }
        }
        return origins;
    }

    private List<Map<String, Object>> columns(Asked asked, UUID unit) {
        Map<String, List<Places.Type>> types = new HashMap<>();
        for (UUID place : ground.places().scope(unit)) {
            Places.Type type = ground.places().type(place, asked.asOf(), asked.below());
            if (type != null && "COMMUNE".equals(tables.of("administrative_unit", place, "level"))) {
                types.computeIfAbsent(type.areaType(), area -> new ArrayList<>())
                        .add(type);
            }
        }
        return COLUMNS.stream()
                .filter(types::containsKey)
                .map(area -> Map.<String, Object>of(
                        "column",
                        area,
                        "communes",
                        types.get(area).size(),
                        "evidence",
                        types.get(area).stream().allMatch(Places.Type::verified) ? "CONFIRMED" : "UNVERIFIED"))
                .toList();
    }

    private List<Map<String, Object>> recommendations(Asked asked, UUID unit) {
        Set<UUID> scope = ground.places().scope(unit);
        Map<String, int[]> counts = new TreeMap<>();
        for (Row row : tables.now("recommendation")) {
            Row evaluation = tables.row("evaluation", row.uuid("evaluation_id"));
            if (OVER.contains(row.text("status"))
                    || asked.withoutSynthetic() && row.is("synthetic")
                    || !scope.contains(evaluation.uuid("unit_id"))
                    || !ground.sight().recommendation(asked.reader(), row)) {
                continue;
            }
            List<Object> areas = new ArrayList<>((List<?>) row.get("area_types"));
            areas.add("ALL");
            boolean overdue = row.get("due_on") != null && row.day("due_on").isBefore(asked.asOf());
            for (Object area : areas) {
                int[] count = counts.computeIfAbsent(area.toString(), column -> new int[2]);
                count[0]++;
                count[1] += overdue ? 1 : 0;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "column", entry.getKey(), "open", entry.getValue()[0], "overdue", entry.getValue()[1]))
                .toList();
    }

    private List<Map<String, Object>> later(Asked asked, UUID unit) {
        return tables.known("published_figure", asked.below()).stream()
                .filter(figure -> figure.is("unit_id", unit)
                        && PUBLISHED.contains(figure.text("measure"))
                        && figure.day("period_to") != null
                        && figure.day("period_to").isAfter(asked.asOf()))
                .map(figure -> Map.of("id", figure.id(), "value", figure.get("value")))
                .toList();
    }

    private List<Map<String, Object>> places(Asked asked, UUID unit) {
        Map<UUID, List<UUID>> below = new HashMap<>();
        tables.known("unit_parent", asked.below()).stream()
                .filter(link -> link.holdsOn(asked.asOf(), "valid_from", "valid_to"))
                .forEach(link -> below.computeIfAbsent(link.uuid("parent_id"), parent -> new ArrayList<>())
                        .add(link.uuid("unit_id")));
        List<UUID> own = below.getOrDefault(unit, List.of());
        Set<UUID> all = new HashSet<>(own);
        own.forEach(place -> all.addAll(below.getOrDefault(place, List.of())));
        List<Row> counts = tables.known("result", asked.below()).stream()
                .filter(row -> row.is("group_code", "TOTAL")
                        && row.is("official")
                        && row.get("project_id") == null
                        && !row.day("effective_on").isAfter(asked.asOf())
                        && !(asked.withoutSynthetic() && row.is("synthetic"))
                        && all.contains(row.uuid("unit_id")))
                .toList();
        LocalDate day = counts.stream()
                .filter(row -> "POOR_HOUSEHOLDS".equals(indicator(row)))
                .map(row -> row.day("effective_on"))
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Row> latest = counts.stream()
                .filter(row -> row.day("effective_on").equals(day))
                .toList();
        return own.stream()
                .map(place -> tables.row("administrative_unit", place))
                .sorted(Comparator.comparing(row -> row.text("code"), Text::compare))
                .map(row -> place(asked, row, below.getOrDefault(row.id(), List.of()), day, latest))
                .toList();
    }

    private Object indicator(Row result) {
        return tables.of("indicator", result.uuid("indicator_id"), "code");
    }

    private Map<String, Object> place(Asked asked, Row unit, List<UUID> below, LocalDate day, List<Row> latest) {
        List<Row> households = counted(unit.id(), below, "HOUSEHOLDS", latest);
        List<Row> poor = counted(unit.id(), below, "POOR_HOUSEHOLDS", latest);
        BigDecimal all = sum(households);
        BigDecimal some = sum(poor);
        List<UUID> members = new ArrayList<>(below);
        members.add(unit.id());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("unitId", unit.id());
        shown.put("code", unit.get("code"));
        shown.put("name", unit.get("name"));
        shown.put("level", unit.get("level"));
        Places.Type type = ground.places().type(unit.id(), asked.asOf(), asked.below());
        shown.put("areaType", type == null ? null : type.areaType());
        shown.put("day", day);
        shown.put("households", all);
        shown.put("poorHouseholds", some);
        shown.put(
                "poorRatePercent",
                all == null || some == null || all.signum() == 0
                        ? null
                        : some.multiply(HUNDRED).divide(all, 2, RoundingMode.HALF_UP));
        shown.put(
                "communes",
                members.stream()
                        .filter(member -> "COMMUNE".equals(tables.of("administrative_unit", member, "level")))
                        .count());
        shown.put(
                "designatedCommunes",
                tables.known("designation", asked.below()).stream()
                        .filter(one -> one.is("kind", "COMMUNE_135")
                                && one.holdsOn(asked.asOf(), "valid_from", "valid_to")
                                && members.contains(one.uuid("unit_id")))
                        .map(one -> one.uuid("unit_id"))
                        .distinct()
                        .count());
        shown.put(
                "synthetic",
                households.stream().anyMatch(row -> row.is("synthetic"))
                        || poor.stream().anyMatch(row -> row.is("synthetic")));
        return shown;
    }

    /** What was counted of the unit itself, else of what lies below it. */
    private List<Row> counted(UUID unit, List<UUID> below, String indicator, List<Row> latest) {
        List<Row> found =
                latest.stream().filter(row -> indicator.equals(indicator(row))).toList();
        List<Row> own = found.stream().filter(row -> row.is("unit_id", unit)).toList();
        return !own.isEmpty()
                ? own
                : found.stream()
                        .filter(row -> below.contains(row.uuid("unit_id")))
                        .toList();
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream()
                .map(row -> row.get("value"))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
