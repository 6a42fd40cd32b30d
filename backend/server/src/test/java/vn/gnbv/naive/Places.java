package vn.gnbv.naive;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which unit lies where, and of which area type it is, on a day as it was known. */
final class Places {
    private static final int REMEMBERED = 200;

    /** Area type by place, and whether it rests on confirmed designations only. */
    record Type(String areaType, boolean verified) {}

    private record Moment(LocalDate day, long below) {}

    private final Tables tables;
    private final Map<UUID, Set<UUID>> scopes = new HashMap<>();
    private final Map<Object, Object> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > REMEMBERED;
        }
    };

    Places(Tables tables) {
        this.tables = tables;
    }

    /** A unit, all that ever lay below it, and all that any of these came from. */
    synchronized Set<UUID> scope(UUID unit) {
        return scopes.computeIfAbsent(
                unit, top -> within(top, tables.now("unit_parent"), tables.now("unit_change_link")));
    }

    /** As {@link #scope}, as it was known. */
    @SuppressWarnings("unchecked")
    synchronized Set<UUID> within(UUID unit, long below) {
        return (Set<UUID>) remembered(
                List.of("within", unit, below),
                () -> within(unit, tables.known("unit_parent", below), tables.known("unit_change_link", below)));
    }

    private Object remembered(Object question, java.util.function.Supplier<Object> answer) {
        Object known = remembered.get(question);
        if (known == null) {
            known = answer.get();
            remembered.put(question, known);
        }
        return known;
    }

    /** First everything below, then what any of it came from: what lay below a predecessor is not asked for. */
    private static Set<UUID> within(UUID top, List<Row> parents, List<Row> links) {
        Set<UUID> below = closure(top, parents, "parent_id", "unit_id");
        Set<UUID> all = new HashSet<>(below);
        for (UUID unit : below) {
            all.addAll(closure(unit, links, "successor_id", "predecessor_id"));
        }
        return all;
    }

    private static Set<UUID> closure(UUID start, List<Row> edges, String from, String to) {
        Map<UUID, List<UUID>> steps = new HashMap<>();
        for (Row edge : edges) {
            if (edge.uuid(from) != null && edge.uuid(to) != null) {
                steps.computeIfAbsent(edge.uuid(from), unit -> new ArrayList<>())
                        .add(edge.uuid(to));
            }
        }
        Set<UUID> reached = new HashSet<>(Set.of(start));
        Deque<UUID> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (UUID next : steps.getOrDefault(open.pop(), List.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** A unit and those that lay below it on a day. */
    synchronized Set<UUID> under(UUID unit, LocalDate day, long below) {
        return closure(unit, parents(day, below), "parent_id", "unit_id");
    }

    /** A unit and those that it lay under on a day. */
    synchronized Set<UUID> above(UUID unit, LocalDate day, long below) {
        return closure(unit, parents(day, below), "unit_id", "parent_id");
    }

    private List<Row> parents(LocalDate day, long below) {
        return tables.known("unit_parent", below).stream()
                .filter(link -> link.holdsOn(day, "valid_from", "valid_to"))
                .toList();
    }

    /** The unit above on a day; null for none. */
    UUID parent(UUID unit, LocalDate day, long below) {
        return day(day, below).parents.get(unit);
    }

    /** Null for a unit that was not there, and for a district that is no poor one: its communes differ. */
    Type type(UUID unit, LocalDate day, long below) {
        return day(day, below).type(unit);
    }

    private synchronized Day day(LocalDate day, long below) {
        return (Day) remembered(new Moment(day, below), () -> new Day(day, below));
    }

    private final class Day {
        private final Map<UUID, UUID> parents = new HashMap<>();
        private final Map<UUID, String> levels = new HashMap<>();
        private final Map<UUID, List<Row>> designations = new HashMap<>();

        Day(LocalDate day, long below) {
            parents(day, below).forEach(link -> parents.put(link.uuid("unit_id"), link.uuid("parent_id")));
            tables.known("administrative_unit", below).stream()
                    .filter(unit -> unit.holdsOn(day, "valid_from", "valid_to"))
                    .forEach(unit -> levels.put(unit.id(), unit.text("level")));
            tables.known("designation", below).stream()
                    .filter(one -> one.holdsOn(day, "valid_from", "valid_to"))
                    .forEach(one -> designations
                            .computeIfAbsent(one.uuid("unit_id"), unit -> new ArrayList<>())
                            .add(one));
        }

        Type type(UUID unit) {
            String level = levels.get(unit);
            if (level == null) {
                return null;
            }
            List<UUID> line = new ArrayList<>(List.of(unit));
            int above = level.equals("VILLAGE") ? 2 : 1;
            for (UUID next = parents.get(unit); next != null && line.size() <= above; next = parents.get(next)) {
                line.add(next);
            }
            Boolean poorDistrict = designated(line, Set.of("DISTRICT_30A"));
            Boolean difficult = designated(line, Set.of("COMMUNE_135", "VILLAGE_135"));
            if (poorDistrict != null) {
                return new Type("P30A", poorDistrict);
            }
            if (!Set.of("COMMUNE", "VILLAGE").contains(level)) {
                return null;
            }
            return difficult != null ? new Type("P135", difficult) : new Type("OUTSIDE", true);
        }

        /** Null where none of the units is designated so; else whether a confirmed decision says it. */
        private Boolean designated(List<UUID> line, Set<String> kinds) {
            List<Row> found = line.stream()
                    .map(unit -> designations.getOrDefault(unit, List.of()))
                    .flatMap(List::stream)
                    .filter(one -> kinds.contains(one.text("kind")))
                    .toList();
            return found.isEmpty() ? null : (Boolean) found.stream().anyMatch(one -> one.is("evidence", "CONFIRMED"));
        }
    }

    /** The unit that a token's claim names. */
    UUID claimed(String claim) {
        String[] parts = claim.split("@");
        LocalDate day = LocalDate.parse(parts[1]);
        return tables.now("administrative_unit").stream()
                .filter(unit -> unit.is("code", parts[0]) && unit.holdsOn(day, "valid_from", "valid_to"))
                .map(Row::id)
                .findFirst()
                .orElseThrow();
    }

    /** A column of a unit as it is now. */
    Function<Row, Object> unit(String idColumn, String column) {
        return row -> tables.of("administrative_unit", row.uuid(idColumn), column);
    }
}
