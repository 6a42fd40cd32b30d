package vn.gnbv.naive;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** One row of a table as it was read, by column. */
record Row(Map<String, Object> columns) {
    Object get(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + columns.keySet());
        }
        return columns.get(column);
    }

    UUID uuid(String column) {
        return (UUID) get(column);
    }

    UUID id() {
        return uuid("id");
    }

    String text(String column) {
        return (String) get(column);
    }

    LocalDate day(String column) {
        return (LocalDate) get(column);
    }

    long number(String column) {
        return ((Number) get(column)).longValue();
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    boolean is(String column, Object value) {
        return value.equals(get(column));
    }

    /** Whether a day lies between two days of the row, of which either may be open. */
    boolean holdsOn(LocalDate day, String from, String to) {
        return (day(from) == null || !day(from).isAfter(day)) && (day(to) == null || !day(to).isBefore(day));
    }

    /** Whether the row was recorded below a transaction, and not superseded below it. */
    boolean knownBelow(long transaction) {
        Object superseded = columns.get("superseded_transaction");
        return number("transaction") < transaction
                && (superseded == null || ((Number) superseded).longValue() >= transaction);
    }
}
