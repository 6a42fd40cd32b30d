package vn.gnbv.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes records of one type of rows whose columns are its components, in their order; how is worked out once a type. */
final class RecordReader<T extends Record> {
    private static final Map<Class<?>, RecordReader<?>> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<T> constructor;
    private final ColumnReader[] columns;

    private RecordReader(Class<T> type, ObjectMapper json) {
        RecordComponent[] components = type.getRecordComponents();
        columns = Arrays.stream(components)
                .map(component -> ColumnReader.of(component.getGenericType(), json))
                .toArray(ColumnReader[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param json reads what has structure; the same for all types */
    @SuppressWarnings("unchecked")
    static <T extends Record> RecordReader<T> of(Class<T> type, ObjectMapper json) {
        return (RecordReader<T>) KNOWN.computeIfAbsent(type, unknown -> new RecordReader<>(type, json));
    }

    T read(ResultSet result) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int index = 0; index < columns.length; index++) {
            values[index] = columns[index].read(result, index + 1);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
