package vn.gnbv.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** What became of each household of a round and its previous one, and the balance of it. */
final class MovedHouseholds {
    static final List<String> FIGURES = List.of(
            "start",
            "becameOther",
            "exceededLine",
            "otherDecrease",
            "otherBecame",
            "relapsed",
            "newlyArisen",
            "otherIncrease",
            "end");

    private final Ground ground;
    private final Tables tables;
    private final RoundAggregates rounds;
    private final Map<List<Object>, UUID> homes = new HashMap<>();

    MovedHouseholds(Ground ground, RoundAggregates rounds) {
        this.ground = ground;
        this.tables = ground.tables();
        this.rounds = rounds;
    }

    Map<String, Object> movement(Asked asked) {
        Row round = rounds.round(asked);
        if (round == null) {
            return null;
        }
        UUID previous = round.uuid("previous_round_id");
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reviewRoundId", round.id());
        shown.put("previousRoundId", previous);
        shown.put("asOf", asked.asOf());
        shown.put("baseline", previous == null);
        List<Row> before = previous == null ? List.of() : rounds.read(previous, asked);
        List<Row> after = previous == null ? List.of() : rounds.read(round.id(), asked);
        shown.put("total", previous == null ? null : unit(asked, round, null, before, after));
        shown.put("units", units(asked, round, before, after));
        return shown;
    }

    /** Figures of the balance that are above 0 in some round, as the reader sees it now. */
    Set<String> occurring(Reader reader) {
        Set<String> figures = new TreeSet<>();
        for (Row round : tables.now("review_round")) {
            if (round.get("previous_round_id") != null) {
                Asked asked = new Asked(reader, "", Map.of("id", round.id()), Map.of(), Long.MAX_VALUE);
                Map<String, Long> households = new HashMap<>();
                count(
                        asked,
                        round,
                        "POOR",
                        "NEAR_POOR",
                        rounds.read(round.uuid("previous_round_id"), asked),
                        rounds.read(round.id(), asked),
                        households,
                        new HashMap<>());
                figures.addAll(households.keySet());
            }
        }
        return figures;
    }

    private List<Map<String, Object>> units(Asked asked, Row round, List<Row> before, List<Row> after) {
        String by = asked.parameters().getOrDefault("by", "NONE");
        if (by.equals("NONE")) {
            return List.of();
        }
        LocalDate day = round.day("reviewed_on");
        Function<Row, UUID> place = review -> {
            UUID home = home(review.uuid("unit_id"), day);
            return by.equals("COMMUNE") ? home : rounds.above(home, day, by);
        };
        Set<UUID> keys = new HashSet<>();
        before.forEach(review -> keys.add(place.apply(review)));
        after.forEach(review -> keys.add(place.apply(review)));
        List<UUID> ordered = new ArrayList<>(keys);
        ordered.sort((one, other) -> {
            if (one == null || other == null) {
                return one == other ? 0 : one == null ? 1 : -1;
            }
            int order = Text.compare(
                    tables.of("administrative_unit", one, "code"), tables.of("administrative_unit", other, "code"));
            return order != 0 ? order : Text.compare(one, other);
        });
        return ordered.stream()
                .map(key -> unit(
                        asked,
                        round,
                        key,
                        before.stream()
                                .filter(review -> Objects.equals(place.apply(review), key))
                                .toList(),
                        after.stream()
                                .filter(review -> Objects.equals(place.apply(review), key))
                                .toList()))
                .toList();
    }

    /** The commune of the day of which a unit is, or which came from it; itself where that is none or several. */
    private synchronized UUID home(UUID unit, LocalDate day) {
        return homes.computeIfAbsent(List.of(unit, day), asked -> {
            List<UUID> found = tables.now("administrative_unit").stream()
                    .filter(commune -> commune.is("level", "COMMUNE") && commune.holdsOn(day, "valid_from", "valid_to"))
                    .map(Row::id)
                    .filter(commune -> ground.places().scope(commune).contains(unit))
                    .toList();
            return found.size() == 1 ? found.getFirst() : unit;
        });
    }

    private Map<String, Object> unit(Asked asked, Row round, UUID key, List<Row> before, List<Row> after) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("unitId", key);
        shown.put("name", key == null ? null : rounds.unitName(key));
        shown.put("poor", status(asked, round, "POOR", "NEAR_POOR", before, after));
        shown.put("nearPoor", status(asked, round, "NEAR_POOR", "POOR", before, after));
        return shown;
    }

    private Map<String, Object> status(
            Asked asked, Row round, String status, String other, List<Row> before, List<Row> after) {
        Map<String, Long> households = new HashMap<>();
        Map<String, Long> persons = new HashMap<>();
        count(asked, round, status, other, before, after, households, persons);
        return Map.of("households", balance(households), "persons", balance(persons));
    }

    private void count(
            Asked asked,
            Row round,
            String status,
            String other,
            List<Row> before,
            List<Row> after,
            Map<String, Long> households,
            Map<String, Long> persons) {
        Map<UUID, Row> then = RoundAggregates.byHousehold(before);
        Map<UUID, Row> now = RoundAggregates.byHousehold(after);
        Set<UUID> all = new HashSet<>(then.keySet());
        all.addAll(now.keySet());
        for (UUID household : all) {
            Row was = then.get(household);
            Row is = now.get(household);
            boolean left = was != null && was.is("status", status);
            boolean came = is != null && is.is("status", status);
            if (left) {
                add(households, persons, "start", was.number("persons"));
            }
            if (came) {
                add(households, persons, "end", is.number("persons"));
            }
            if (left && came) {
                long more = is.number("persons") - was.number("persons");
                persons.merge(more > 0 ? "otherIncrease" : "otherDecrease", Math.abs(more), Long::sum);
            } else if (left) {
                add(households, persons, whither(is, other), was.number("persons"));
            } else if (came) {
                String whence = was == null
                        ? "otherIncrease"
                        : was.is("status", other)
                                ? "otherBecame"
                                : earlier(asked, round, household, status) ? "relapsed" : "newlyArisen";
                add(households, persons, whence, is.number("persons"));
            }
        }
    }

    private static String whither(Row is, String other) {
        return is == null ? "otherDecrease" : is.is("status", other) ? "becameOther" : "exceededLine";
    }

    private static void add(Map<String, Long> households, Map<String, Long> persons, String what, long number) {
        households.merge(what, 1L, Long::sum);
        persons.merge(what, number, Long::sum);
    }

    /** Whether the household was so in a regular round before the previous one, wherever it lived. */
    private boolean earlier(Asked asked, Row round, UUID household, String status) {
        Row previous = tables.row("review_round", round.uuid("previous_round_id"));
        for (Row one = tables.row("review_round", previous.uuid("previous_round_id"));
                one != null;
                one = tables.row("review_round", one.uuid("previous_round_id"))) {
            if (one.is("kind", "REGULAR")
                    && rounds.counting(one.id(), asked).stream()
                            .anyMatch(review -> review.is("household_id", household) && review.is("status", status))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> balance(Map<String, Long> counts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String figure : FIGURES) {
            shown.put(figure, counts.getOrDefault(figure, 0L));
        }
        shown.put("difference", 0);
        shown.put("closes", true);
        return shown;
    }
}
