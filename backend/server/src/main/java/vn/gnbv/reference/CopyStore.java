package vn.gnbv.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Brings very many rows of one table: COPY into a temporary table, for it does not work under row-level security, and from there in
 * one statement into the table, whose triggers and constraints see every row. Holds what was added since the last time as text.
 */
public final class CopyStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String table;
    private final String columns;
    private final String insert;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /** Table and columns, parted by commas, are constants of the code, never input. */
    public CopyStore(String table, String columns) {
        this(table, columns, "insert into %1$s (%2$s) select %2$s from pg_temp.staged_%1$s".formatted(table, columns));
    }

    /** @param insert statement that takes the rows from {@code pg_temp.staged_<table>} */
    public CopyStore(String table, String columns, String insert) {
        this.table = table;
        this.columns = columns;
        this.insert = insert;
    }

    /** Adds a row, its values in the order of the columns; a map, or a list of what is no word, becomes JSON. */
    public void add(Object... values) {
        for (int index = 0; index < values.length; index++) {
            if (index > 0) {
                text.append('\t');
            }
            append(values[index]);
        }
        text.append('\n');
        rows++;
    }

    public int size() {
        return rows;
    }

    /** Writes what was added, within the transaction of the connection, to the end of which the temporary table lives. */
    public void insert(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        String staged = "pg_temp.staged_" + table;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table if not exists staged_%s on commit drop as select %s from %s with no data"
                            .formatted(table, columns, table));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "copy %s (%s) from stdin".formatted(staged, columns),
                    new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
            statement.execute("analyze " + staged);
            statement.execute(insert);
            statement.execute("truncate " + staged);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        text.setLength(0);
        rows = 0;
    }

    private void append(Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Collection<?> words when words.stream().allMatch(String.class::isInstance) -> append(words);
            case Collection<?> list -> escape(json(list));
            case Map<?, ?> map -> escape(json(map));
            default -> escape(value.toString());
        }
    }

    /** As an array of texts. */
    private void append(Collection<?> words) {
        text.append('{');
        String between = "";
        for (Object word : words) {
            text.append(between).append('"');
            escape(word.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
            between = ",";
        }
        text.append('}');
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
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
