package vn.gnbv.naive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.hostile.Dice;

/** What all models stand on. */
record Ground(Tables tables, Places places, Sight sight) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Ground read() throws SQLException {
        Tables tables = Tables.read();
        Places places = new Places(tables);
        return new Ground(tables, places, new Sight(tables, places));
    }

    ListModel list(String operation, String table) {
        return new ListModel(operation, tables, table);
    }

    /** A column of the row that a column leads to, as it is now. */
    Function<Row, Object> of(String idColumn, String table, String column) {
        return row -> tables.of(table, row.uuid(idColumn), column);
    }

    Function<Row, Object> unit(String idColumn, String column) {
        return of(idColumn, "administrative_unit", column);
    }

    Object programOf(Row row) {
        return tables.of("project", row.uuid("project_id"), "program_id");
    }

    /** Code of a sub-project, or of a project that is not parted. */
    Object lineOf(Row row, String column) {
        return row.get("sub_project_id") == null
                ? tables.of("project", row.uuid("project_id"), column)
                : tables.of("sub_project", row.uuid("sub_project_id"), column);
    }

    Function<Dice, String> anyUnit() {
        return list("", "administrative_unit").anyOf("administrative_unit", "id");
    }

    Function<Dice, String> any(String table, String column) {
        return list("", table).anyOf(table, column);
    }

    /** A part of a text, spelled in one of the ways in which people search. */
    Function<Dice, String> words(String table, String column) {
        Function<Dice, String> any = any(table, column);
        return dice -> {
            String text = any.apply(dice);
            int from = dice.below(text.length());
            String part = text.substring(from, from + 1 + dice.below(Math.min(8, text.length() - from)));
            return switch (dice.below(5)) {
                case 0 -> Text.folded(part) + " ";
                case 1 -> part.toUpperCase(Locale.ROOT);
                case 2 -> java.text.Normalizer.normalize(part, java.text.Normalizer.Form.NFD);
                case 3 -> "%" + part + "_";
                default -> part;
            };
        };
    }

    /** A day of a column, the day before or after it, or another. */
    Function<Dice, String> day(String table, String column) {
        Function<Dice, String> any = any(table, column);
        return dice -> {
            String day = any.apply(dice);
            return day == null || dice.percent(10)
                    ? LocalDate.of(2010, 1, 1).plusDays(dice.below(6000)).toString()
                    : LocalDate.parse(day).plusDays(dice.below(3) - 1).toString();
        };
    }

    Function<Dice, String> anyDay() {
        return day("administrative_unit", "valid_from");
    }

    static Function<Dice, String> truth() {
        return dice -> dice.of("true", "false");
    }

    /** A year of a column of days, or one beside it. */
    Function<Dice, String> year(String table, String column) {
        return day(table, column).andThen(day -> day.substring(0, 4));
    }

    static LocalDate first(String year) {
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    static LocalDate last(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }

    static boolean is(Object id, String value) {
        return id != null && id.toString().equals(value);
    }

    /** Whether a unit lies in a place that is asked for: below it at any time, or a predecessor. */
    boolean within(UUID unit, String asked) {
        return places.scope(UUID.fromString(asked)).contains(unit);
    }

    /** A column with structure. */
    static Function<Row, Object> json(String column) {
        return row -> tree(row.text(column));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<UUID> ids(List<Row> rows, String column) {
        return rows.stream().map(row -> row.uuid(column)).toList();
    }
}
