package vn.gnbv.store;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Reads a column as a value of one type; SQL's null is null, and the zero of a primitive type. */
@FunctionalInterface
interface ColumnReader {
    /** @param index of the column; the first is 1 */
    Object read(ResultSet result, int index) throws SQLException;

    Map<Type, ColumnReader> PLAIN = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(int.class, ResultSet::getInt),
            Map.entry(Integer.class, nullable(ResultSet::getInt)),
            Map.entry(long.class, ResultSet::getLong),
            Map.entry(Long.class, nullable(ResultSet::getLong)),
            Map.entry(boolean.class, ResultSet::getBoolean),
            Map.entry(Boolean.class, nullable(ResultSet::getBoolean)),
            Map.entry(double.class, ResultSet::getDouble),
            Map.entry(Double.class, nullable(ResultSet::getDouble)),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(byte[].class, ResultSet::getBytes),
            Map.entry(UUID.class, (result, index) -> result.getObject(index, UUID.class)),
            Map.entry(LocalDate.class, (result, index) -> result.getObject(index, LocalDate.class)),
            Map.entry(Instant.class, ColumnReader::instant));

    /** @param json reads what has structure: JSON, or an array */
    static ColumnReader of(Type type, ObjectMapper json) {
        ColumnReader plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return (result, index) -> constant(constants, result.getString(index));
        }
        JavaType structure = json.constructType(type);
        return (result, index) -> structured(result, index, structure, json);
    }

    private static ColumnReader nullable(ColumnReader primitive) {
        return (result, index) -> {
            Object value = primitive.read(result, index);
            return result.wasNull() ? null : value;
        };
    }

    private static Instant instant(ResultSet result, int index) throws SQLException {
        OffsetDateTime moment = result.getObject(index, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String name) {
        return name == null ? null : Enum.valueOf((Class<Enum>) type, name);
    }

    private static Object structured(ResultSet result, int index, JavaType type, ObjectMapper json)
            throws SQLException {
        Object value = result.getObject(index);
        if (value == null) {
            return null;
        }
        if (value instanceof Array array) {
            return json.convertValue(array.getArray(), type);
        }
        try {
            return json.readValue(result.getString(index), type);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
