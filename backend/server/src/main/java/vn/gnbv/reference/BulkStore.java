package vn.gnbv.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes many rows of one table in few statements. COPY does not work under row-level security; rows sent as one JSON array
 * and spread by {@code jsonb_populate_recordset} take the types of the table and fire a statement trigger once.
 */
public final class BulkStore {
    private static final int ROWS_PER_STATEMENT = 4000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String table;
    private final List<String> columns;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** Table and columns, parted by commas, are constants of the code, never input. */
    public BulkStore(String table, String columns) {
        this.table = table;
        this.columns = List.of(columns.split(", "));
    }

    /** Names who writes from here to the end of the transaction. */
    public static void actAs(Connection connection, String actor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('gnbv.actor', ?, true)")) {
            statement.setString(1, actor);
            statement.execute();
        }
    }

    /** Adds a row, its values in the order of the columns. */
    public void add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + ": " + values.length + " values for " + columns);
        }
        Map<String, Object> row = new HashMap<>();
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            row.put(columns.get(index), value instanceof UUID || value instanceof LocalDate ? value.toString() : value);
        }
        rows.add(row);
    }

    public int size() {
        return rows.size();
    }

    public void insert(Connection connection) throws SQLException {
        insert(connection, "");
    }

    /** Leaves the rows that are there as they are. */
    public void insertMissing(Connection connection) throws SQLException {
        insert(connection, " on conflict (id) do nothing");
    }

    private void insert(Connection connection, String otherwise) throws SQLException {
        String names = String.join(", ", columns);
        String sql = "insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, ?::jsonb)%s"
                .formatted(table, names, names, table, otherwise);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
                List<Map<String, Object>> part = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
                statement.setString(1, json(part));
                statement.executeUpdate();
            }
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
