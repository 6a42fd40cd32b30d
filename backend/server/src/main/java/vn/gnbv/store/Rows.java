package vn.gnbv.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.access.Database;
import vn.gnbv.access.Database.Plan;

/** Runs queries and makes records of their rows. */
@ApplicationScoped
public class Rows {
    private static final int FETCH_SIZE = 500;

    private final Database database;
    private final ObjectMapper json;

    @Inject
    public Rows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Receives the rows of a stream, one after another. */
    @FunctionalInterface
    public interface RowConsumer<T> {
        void accept(T row) throws Exception;
    }

    /** Receives the number of rows of the same snapshot before the first of them. */
    @FunctionalInterface
    public interface TotalConsumer {
        void accept(long total) throws Exception;
    }

    /** The one row, if the caller may see it: one round trip. */
    public <T extends Record> Optional<T> one(Query<T> query) {
        List<T> rows = all(query);
        if (rows.size() > 1) {
            throw new IllegalStateException(
                    "more than one row of " + query.listing().type().getSimpleName());
        }
        return rows.stream().findFirst();
    }

    /** All rows in the default order; for sets that are small by nature. */
    public <T extends Record> List<T> all(Query<T> query) {
        Listing<T> listing = query.listing();
        String sql = select(query, where(query.conditions())) + orderBy(Order.of(listing, null, name -> null));
        return read(Plan.PREPARED, listing.type(), sql, query.parameters());
    }

    /**
     * Rows of any constant SQL whose columns are the record's components, in their order; planned for the values that it is
     * given, as aggregates must be.
     */
    public <T extends Record> List<T> rows(Class<T> type, String sql, List<?> parameters) {
        return read(Plan.FOR_THESE_VALUES, type, sql, parameters);
    }

    /** As {@link #rows}, planned once: for what reads a row or few by their keys. */
    public <T extends Record> List<T> rowsByKey(Class<T> type, String sql, List<?> parameters) {
        return read(Plan.PREPARED, type, sql, parameters);
    }

    private <T extends Record> List<T> read(Plan plan, Class<T> type, String sql, List<?> parameters) {
        RecordReader<T> reader = RecordReader.of(type, json);
        return database.query(plan, sql, binder(parameters), result -> {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        });
    }

    /**
     * Within a running transaction: inserts a row and reads it as others will, in one round trip.
     *
     * @param insert constant SQL
     */
    public <T extends Record> T inserted(String insert, List<?> values, Query<T> query) {
        List<Object> parameters = new ArrayList<>(values);
        parameters.addAll(query.parameters());
        RecordReader<T> reader = RecordReader.of(query.listing().type(), json);
        return database.change(insert, select(query, where(query.conditions())), binder(parameters), result -> {
            if (!result.next()) {
                throw new IllegalStateException(
                        "whoever made it sees no " + query.listing().type().getSimpleName());
            }
            return reader.read(result);
        });
    }

    /** A single value of constant SQL; empty where there is no row or it is null. */
    public <V> Optional<V> value(Class<V> type, String sql, Object... parameters) {
        ColumnReader column = ColumnReader.of(type, json);
        return database.query(
                Plan.PREPARED,
                sql,
                binder(List.of(parameters)),
                result -> result.next() ? Optional.ofNullable(type.cast(column.read(result, 1))) : Optional.empty());
    }

    <T extends Record> List<T> slice(Query<T> query, Order order, Cursor after, int limit) {
        Listing<T> listing = query.listing();
        List<String> conditions = new ArrayList<>(query.conditions());
        List<Object> parameters = new ArrayList<>(query.parameters());
        if (after != null) {
            conditions.add(
                    order.byId()
                            ? "%s %s ?".formatted(listing.id(), order.comparison())
                            : "(%s, %s) %s (?, ?)".formatted(order.sql(), listing.id(), order.comparison()));
            if (!order.byId()) {
                parameters.add(after.key());
            }
            parameters.add(after.id());
        }
        String page = where(conditions) + orderBy(order) + " limit " + limit;
        if (query.isNarrow()) {
            page = " where " + listing.id() + " in (select " + listing.id() + " from " + listing.narrow() + page + ")"
                    + orderBy(order);
        }
        String sql = select(query, page);
        // A filter's values decide how a list is best read; any other is read along its order.
        return read(query.isFiltered() ? Plan.FOR_THESE_VALUES : Plan.PREPARED, listing.type(), sql, parameters);
    }

    <T extends Record> long count(Query<T> query) {
        String sql = "select count(*) from " + query.listing().from() + where(query.conditions());
        return database.query(Plan.FOR_THESE_VALUES, sql, binder(query.parameters()), result -> {
            result.next();
            return result.getLong(1);
        });
    }

    /** The planner's estimate, for lists too long to count while somebody waits. */
    <T extends Record> long estimate(Query<T> query) {
        String sql = "explain (format json) select 1 from " + query.listing().from() + where(query.conditions());
        return database.query(Plan.FOR_THESE_VALUES, sql, binder(query.parameters()), result -> {
            result.next();
            try {
                return json.readTree(result.getString(1))
                        .at("/0/Plan/Plan Rows")
                        .asLong();
            } catch (java.io.IOException malformed) {
                throw new IllegalStateException(malformed);
            }
        });
    }

    /** Streams every row of one snapshot through a cursor: memory stays constant whatever the number of rows. */
    public <T extends Record> void stream(Query<T> query, Order order, TotalConsumer total, RowConsumer<T> consumer) {
        Listing<T> listing = query.listing();
        database.snapshot(connection -> {
            total.accept(count(connection, query));
            String sql = select(query, where(query.conditions())) + orderBy(order);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_SIZE);
                binder(query.parameters()).bind(statement, 0);
                RecordReader<T> reader = RecordReader.of(listing.type(), json);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        consumer.accept(reader.read(result));
                    }
                }
            }
            return null;
        });
    }

    private <T extends Record> long count(Connection connection, Query<T> query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from " + query.listing().from() + where(query.conditions()))) {
            binder(query.parameters()).bind(statement, 0);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static <T extends Record> String select(Query<T> query, String where) {
        Listing<T> listing = query.listing();
        return "select " + String.join(", ", listing.columns().values()) + " from " + listing.from() + where;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(sql -> "(" + sql + ")").collect(Collectors.joining(" and ", " where ", ""));
    }

    private static String orderBy(Order order) {
        String direction = order.descending() ? " desc" : "";
        return order.byId()
                ? " order by " + order.id() + direction
                : " order by " + order.sql() + direction + ", " + order.id() + direction;
    }

    private static Database.Binder binder(List<?> parameters) {
        return (statement, offset) -> {
            for (int index = 0; index < parameters.size(); index++) {
                set(statement, offset + index + 1, parameters.get(index));
            }
        };
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case LocalDate day -> statement.setObject(index, day);
            case Instant moment -> statement.setObject(index, moment.atOffset(java.time.ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Collection<?> many -> statement.setArray(index, array(statement, many));
            // A null without any type would make the driver ask the server for it before it sends the query, and so
            // part the query from the settings that go before it. To the server, unknown is the same as no type.
            case null -> statement.setNull(index, Types.OTHER, "unknown");
            default -> statement.setObject(index, value);
        }
    }

    private static java.sql.Array array(PreparedStatement statement, Collection<?> many) throws SQLException {
        boolean ids = !many.isEmpty() && many.stream().allMatch(UUID.class::isInstance);
        Object[] values =
                ids ? many.toArray() : many.stream().map(Object::toString).toArray();
        return statement.getConnection().createArrayOf(ids ? "uuid" : "text", values);
    }
}
