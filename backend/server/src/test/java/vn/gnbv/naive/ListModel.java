package vn.gnbv.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.gnbv.hostile.Dice;

/** What one list shows, by what it may be narrowed and sorted, told without SQL. */
final class ListModel {
    /** What every list takes. */
    private static final Set<String> OF_EVERY_LIST = Set.of("limit", "cursor", "sort", "fields", "count");

    /** Whether a row passes with the value that was asked for. */
    @FunctionalInterface
    interface Test {
        boolean passes(Asked asked, Row row, String value);
    }

    /** @param choice makes a value to ask for */
    record Filter(Function<Dice, String> choice, Test test) {}

    final String operation;
    private final Tables tables;
    private final String table;
    private Function<Asked, List<Row>> source;
    private BiPredicate<Reader, Row> visible = (reader, row) -> true;
    private BiPredicate<Reader, Asked> there = (reader, asked) -> true;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Function<Row, Object>> sorts = new LinkedHashMap<>();
    private final Map<String, Function<Row, Object>> fields = new HashMap<>();
    private final Map<String, java.util.function.BiFunction<Asked, Row, Object>> askedFields = new HashMap<>();
    private final Set<String> unmodelled = new HashSet<>();
    private final Set<String> moments = new TreeSet<>();
    private final Map<String, Function<Dice, UUID>> parents = new LinkedHashMap<>();
    private String defaultSort = "id";
    private Function<Row, Object> id = Row::id;

    ListModel(String operation, Tables tables, String table) {
        this.operation = operation;
        this.tables = tables;
        this.table = table;
        this.source = asked -> tables.now(table);
        sorts.put("id", row -> id.apply(row));
        fields.put("id", row -> id.apply(row));
    }

    ListModel rows(Function<Asked, List<Row>> rows) {
        source = rows;
        return this;
    }

    ListModel visible(BiPredicate<Reader, Row> test) {
        visible = test;
        return this;
    }

    /** Whether what the path names is there for the reader; otherwise the whole list is not. */
    ListModel there(BiPredicate<Reader, Asked> test) {
        there = test;
        return this;
    }

    ListModel id(Function<Row, Object> value) {
        id = value;
        return this;
    }

    /** An id in the path, which the rows bear in a column. */
    ListModel parent(String name, String ofTable, String column) {
        parents.put(name, anyOf(ofTable, "id").andThen(UUID::fromString));
        Function<Asked, List<Row>> all = source;
        source = asked -> all.apply(asked).stream()
                .filter(row -> row.is(column, asked.parent(name)))
                .toList();
        return this;
    }

    /** An id in the path, by which the rows are chosen elsewhere. */
    ListModel parent(String name, String ofTable) {
        parents.put(name, anyOf(ofTable, "id").andThen(UUID::fromString));
        return this;
    }

    /** Rows by the moment that is asked for. */
    ListModel moment(String... parameters) {
        moments.addAll(List.of(parameters));
        return this;
    }

    ListModel filter(String name, Function<Dice, String> choice, Test test) {
        filters.put(name, new Filter(choice, test));
        return this;
    }

    /** A column, asked for by one of its values. */
    ListModel equal(String name, String column) {
        return filter(name, anyOf(table, column), (asked, row, value) -> value.equals(String.valueOf(row.get(column))));
    }

    ListModel synthetic(Function<Row, Object> mark) {
        return filter(
                "synthetic",
                dice -> dice.of("include", "exclude"),
                (asked, row, value) -> value.equals("include") || !Boolean.TRUE.equals(mark.apply(row)));
    }

    ListModel sort(String name, Function<Row, Object> key) {
        sorts.put(name, key);
        return this;
    }

    ListModel sort(String name, String column) {
        return sort(name, row -> row.get(column));
    }

    ListModel sortedBy(String name) {
        defaultSort = name;
        return this;
    }

    /** A field that is no column of the row. */
    ListModel field(String name, Function<Row, Object> value) {
        fields.put(name, value);
        return this;
    }

    ListModel field(String name, java.util.function.BiFunction<Asked, Row, Object> value) {
        askedFields.put(name, value);
        return this;
    }

    /** Fields that are not compared: what is made for people to read, of which other tests speak. */
    ListModel without(String... names) {
        unmodelled.addAll(List.of(names));
        return this;
    }

    /** Any value of a column, of rows that stand or stood. */
    Function<Dice, String> anyOf(String ofTable, String column) {
        List<String> values = tables.ever(ofTable).stream()
                .map(row -> row.get(column))
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
        return dice -> values.isEmpty() ? null : dice.of(values);
    }

    /** All names that a request may have. */
    Set<String> parameters() {
        Set<String> all = new TreeSet<>(OF_EVERY_LIST);
        all.addAll(filters.keySet());
        all.addAll(moments);
        return all;
    }

    Set<String> sorts() {
        return sorts.keySet();
    }

    Map<String, Filter> filters() {
        return filters;
    }

    Set<String> moments() {
        return moments;
    }

    Map<String, Function<Dice, UUID>> parents() {
        return parents;
    }

    boolean unmodelled(String field) {
        return unmodelled.contains(field);
    }

    Object field(Asked asked, Row row, String name) {
        if (askedFields.containsKey(name)) {
            return askedFields.get(name).apply(asked, row);
        }
        Function<Row, Object> field = fields.get(name);
        return field != null
                ? field.apply(row)
                : row.get(name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT));
    }

    boolean isThere(Asked asked) {
        return there.test(asked.reader(), asked);
    }

    /** Every row that is to be answered, in its order. */
    List<Row> answer(Asked asked) {
        List<Row> found = new ArrayList<>();
        for (Row row : source.apply(asked)) {
            if (visible.test(asked.reader(), row) && passes(asked, row)) {
                found.add(row);
            }
        }
        String sort = asked.parameters().getOrDefault("sort", defaultSort);
        Function<Row, Object> key = sorts.get(sort.replaceFirst("^-", ""));
        Comparator<Row> order = (left, right) -> Text.compare(key.apply(left), key.apply(right));
        order = order.thenComparing((left, right) -> Text.compare(id.apply(left), id.apply(right)));
        found.sort(sort.startsWith("-") ? order.reversed() : order);
        return found;
    }

    private boolean passes(Asked asked, Row row) {
        for (Map.Entry<String, Filter> filter : filters.entrySet()) {
            String value = asked.parameter(filter.getKey());
            if (value != null && !filter.getValue().test().passes(asked, row, value)) {
                return false;
            }
        }
        return true;
    }
}
