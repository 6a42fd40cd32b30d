package vn.gnbv.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.hostile.Dice;

/** What became of a unit, what it came from, and which units a map draws. */
final class PlaceAnswers {
    /** A unit is drawn by its position where at least this part of all has one. */
    private static final int A_THIRD = 3;

    private final Ground ground;
    private final Tables tables;

    private PlaceAnswers(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
    }

    static List<Aggregates.Model> of(Ground ground) {
        PlaceAnswers answers = new PlaceAnswers(ground);
        Function<Dice, UUID> changed =
                ground.any("unit_change_link", "successor_id").andThen(UUID::fromString);
        Function<Dice, UUID> changing =
                ground.any("unit_change_link", "predecessor_id").andThen(UUID::fromString);
        return List.of(
                new Aggregates.Model(
                        "listUnitSuccessors",
                        Map.of(),
                        changing,
                        Set.of(),
                        asked -> answers.succession(asked, "predecessor_id", "successor_id", true)),
                new Aggregates.Model(
                        "listUnitPredecessors",
                        Map.of(),
                        changed,
                        Set.of(),
                        asked -> answers.succession(asked, "successor_id", "predecessor_id", false)),
                new Aggregates.Model(
                        "getUnitMap",
                        Map.of(
                                "level",
                                dice -> dice.of("PROVINCE", "DISTRICT", "COMMUNE"),
                                "withinId",
                                ground.anyUnit()),
                        null,
                        Set.of(),
                        answers::map));
    }

    private record Step(UUID unit, int distance, UUID change, Object share, LocalDate day) {}

    /** Change by change, each after the one before it; a unit that lives on is no step of its own. */
    private Map<String, Object> succession(Asked asked, String from, String to, boolean forward) {
        Map<UUID, Row> changes = new LinkedHashMap<>();
        tables.known("unit_change", asked.below()).stream()
                .filter(change -> !change.day("effective_on").isAfter(asked.asOf()))
                .forEach(change -> changes.put(change.id(), change));
        List<Row> links = tables.known("unit_change_link", asked.below());
        List<Step> steps = new ArrayList<>();
        List<Step> open = List.of(new Step(asked.parent("id"), 0, null, null, forward ? LocalDate.MIN : LocalDate.MAX));
        while (!open.isEmpty()) {
            List<Step> next = new ArrayList<>();
            for (Step step : open) {
                for (Row link : links) {
                    Row change = changes.get(link.uuid("change_id"));
                    if (change != null
                            && step.unit().equals(link.get(from))
                            && link.get(to) != null
                            && !link.get(to).equals(link.get(from))
                            && (forward
                                    ? change.day("effective_on").isAfter(step.day())
                                    : change.day("effective_on").isBefore(step.day()))) {
                        next.add(new Step(
                                link.uuid(to),
                                step.distance() + 1,
                                change.id(),
                                link.get("share"),
                                change.day("effective_on")));
                    }
                }
            }
            steps.addAll(next);
            open = next;
        }
        Map<UUID, Row> units = new LinkedHashMap<>();
        tables.known("administrative_unit", asked.below()).forEach(unit -> units.put(unit.id(), unit));
        Comparator<Step> order = Comparator.comparingInt(Step::distance);
        List<Map<String, Object>> items = steps.stream()
                .filter(step -> units.containsKey(step.unit()))
                .sorted(order.thenComparing(step -> units.get(step.unit()).text("code"), Text::compare)
                        .thenComparing(step -> step.unit().toString()))
                .map(step -> item(step, units.get(step.unit()), changes.get(step.change())))
                .toList();
        return Map.of("unitId", asked.parent("id"), "asOf", asked.asOf(), "items", items);
    }

    private static Map<String, Object> item(Step step, Row unit, Row change) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("unitId", unit.id());
        item.put("code", unit.get("code"));
        item.put("level", unit.get("level"));
        item.put("kind", unit.get("kind"));
        item.put("name", unit.get("name"));
        item.put("validFrom", unit.get("valid_from"));
        item.put("validTo", unit.get("valid_to"));
        item.put("distance", step.distance());
        item.put("changeId", change.id());
        item.put("changeKind", change.get("kind"));
        item.put("effectiveOn", change.get("effective_on"));
        item.put("decision", change.get("decision"));
        item.put("share", step.share());
        return item;
    }

    private Map<String, Object> map(Asked asked) {
        UUID within = asked.uuid("withinId");
        Set<UUID> under = within == null ? null : ground.places().under(within, asked.asOf(), asked.below());
        List<Row> units = tables.now("administrative_unit").stream()
                .filter(unit -> unit.is("level", asked.parameter("level"))
                        && unit.holdsOn(asked.asOf(), "valid_from", "valid_to")
                        && (under == null || under.contains(unit.id())))
                .sorted(Comparator.comparing((Row unit) -> unit.text("code"), Text::compare)
                        .thenComparing(unit -> unit.id().toString()))
                .toList();
        Set<UUID> bounded = new HashSet<>(Ground.ids(tables.now("unit_boundary"), "unit_id"));
        Set<UUID> placed = new HashSet<>(Ground.ids(tables.now("unit_position"), "unit_id"));
        long positions =
                units.stream().filter(unit -> placed.contains(unit.id())).count();
        boolean cells = positions * A_THIRD >= units.size();
        List<Map<String, Object>> shapes = new ArrayList<>();
        List<Map<String, Object>> unplaced = new ArrayList<>();
        for (Row unit : units) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("unitId", unit.id());
            shown.put("code", unit.get("code"));
            shown.put("name", unit.get("name"));
            if (bounded.contains(unit.id()) || cells && placed.contains(unit.id())) {
                Places.Type type = ground.places().type(unit.id(), asked.asOf(), asked.below());
                shown.put("areaType", type == null ? null : type.areaType());
                shown.put("areaTypeVerified", type == null ? null : type.verified());
                shown.put("source", bounded.contains(unit.id()) ? "BOUNDARY" : "VORONOI");
                shapes.add(shown);
            } else {
                unplaced.add(shown);
            }
        }
        return Map.of("asOf", asked.asOf(), "shapes", shapes, "unplaced", unplaced);
    }
}
