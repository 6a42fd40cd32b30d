package vn.gnbv.store;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a resource shows and sorts by: a record type and the SQL that fills it. All SQL in it is constant text of a store;
 * what clients send only ever selects among its names or is bound as a parameter.
 *
 * @param <T> the record that goes out; its components name the columns in snake case unless given by {@link Builder#column}
 */
public final class Listing<T extends Record> {
    private final Class<T> type;
    private final String from;
    private final String narrow;
    private final String id;
    private final Class<?> idType;
    private final Map<String, String> columns;
    private final Map<String, SortKey> sorts;
    private final String defaultSort;
    private final String synthetic;
    private final List<Object> bound;

    /** An indexed expression that lists may be sorted by; never null in any row. */
    record SortKey(String sql, Class<?> type) {}

    private Listing(Builder<T> builder) {
        type = builder.type;
        from = builder.from;
        narrow = builder.narrow;
        id = builder.idSql();
        idType = builder.idType;
        columns = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String column = builder.columns.get(component.getName());
            columns.put(
                    component.getName(), column != null ? column : builder.alias + "." + snake(component.getName()));
        }
        sorts = Map.copyOf(builder.sorts);
        defaultSort = builder.defaultSort;
        synthetic = builder.synthetic;
        bound = List.of();
    }

    private Listing(Listing<T> other, List<Object> bound) {
        type = other.type;
        from = other.from;
        narrow = other.narrow;
        id = other.id;
        idType = other.idType;
        columns = other.columns;
        sorts = other.sorts;
        defaultSort = other.defaultSort;
        synthetic = other.synthetic;
        this.bound = bound;
    }

    /** The same listing with values for the {@code ?} of its FROM clause, in their order. */
    public Listing<T> bind(Object... values) {
        return new Listing<>(this, List.of(values));
    }

    public static <T extends Record> Builder<T> of(Class<T> type, String alias, String from) {
        return new Builder<>(type, alias, from);
    }

    public Query<T> query() {
        return new Query<>(this);
    }

    public Query<T> byId(UUID wanted) {
        return query().where(id + " = ?", wanted);
    }

    Class<T> type() {
        return type;
    }

    List<Object> bound() {
        return bound;
    }

    String from() {
        return from;
    }

    /** The tables that decide which rows are on a page; null where all of them do. */
    String narrow() {
        return narrow;
    }

    String id() {
        return id;
    }

    Class<?> idType() {
        return idType;
    }

    String synthetic() {
        return synthetic;
    }

    Map<String, String> columns() {
        return columns;
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    SortKey sort(String name) {
        return sorts.get(name);
    }

    Set<String> sortNames() {
        return sorts.keySet();
    }

    String defaultSort() {
        return defaultSort;
    }

    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    public static final class Builder<T extends Record> {
        private final Class<T> type;
        private final String alias;
        private final String from;
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final Map<String, SortKey> sorts = new LinkedHashMap<>();
        private String defaultSort = "id";
        private String synthetic;
        private String narrow;
        private String id;
        private Class<?> idType = UUID.class;

        private Builder(Class<T> type, String alias, String from) {
            this.type = type;
            this.alias = alias;
            this.from = from;
        }

        /** Fills a component from another expression than its own column. */
        public Builder<T> column(String component, String sql) {
            List<String> known = new ArrayList<>(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList());
            if (!known.contains(component)) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no " + component);
            }
            columns.put(component, sql);
            return this;
        }

        /** Names the id where it is not the alias's own column {@code id}; a UUID like any. */
        public Builder<T> idSql(String sql) {
            id = sql;
            return this;
        }

        /** For ids that others give: texts, of which nothing else is known. */
        public Builder<T> textIds() {
            idType = String.class;
            return this;
        }

        private String idSql() {
            return id != null ? id : alias + ".id";
        }

        /** Allows sorting by an expression: {@code ?sort=name} and {@code ?sort=-name}. */
        public Builder<T> sort(String name, String sql, Class<?> keyType) {
            sorts.put(name, new SortKey(sql, keyType));
            return this;
        }

        /** The order where none is asked for: a sort name, with {@code -} before it for descending. */
        public Builder<T> defaultSort(String name) {
            defaultSort = name;
            return this;
        }

        /** Names the boolean column that marks illustrative rows, so that {@code synthetic=exclude} leaves them out. */
        public Builder<T> synthetic(String sql) {
            synthetic = sql;
            return this;
        }

        /**
         * Names the tables that sort keys and conditions are about, of a FROM clause without parameters: a page is found among
         * them, and the rest is read of its rows alone. A condition on the rest says so ({@link Query#whereOfRest}).
         */
        public Builder<T> narrow(String tables) {
            narrow = tables;
            return this;
        }

        public Listing<T> build() {
            sorts.put("id", new SortKey(idSql(), idType));
            return new Listing<>(this);
        }
    }
}
