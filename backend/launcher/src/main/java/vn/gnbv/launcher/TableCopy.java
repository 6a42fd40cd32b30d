package vn.gnbv.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The rows of all tables of a database's schema {@code public}, copied out and in by {@code COPY} over one connection. */
final class TableCopy {

    /** How values are written down; the same on every server, so that the same rows have the same digest. */
    private static final String SPELLING = """
            set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
            set local extra_float_digits = 1; set local bytea_output = 'hex'""";

    private static final int FETCHED_AT_ONCE = 500;

    private final Connection connection;
    private final Set<String> left;

    /**
     * @param columns those that are stored and not computed, in order
     * @param digest see {@link RowDigest}
     */
    record Table(String name, List<String> columns, long rows, String digest) {}

    record Sequence(String name, long last, boolean called) {}

    /** @param left tables that are no data */
    TableCopy(Connection connection, Set<String> left) {
        this.connection = connection;
        this.left = left;
    }

    /** Begins the one snapshot in which everything is read. */
    void beginSnapshot() throws SQLException {
        connection.setAutoCommit(false);
        execute("set transaction isolation level repeatable read, read only");
        execute(SPELLING);
    }

    /** Begins the one transaction in which everything is written. */
    void beginLoad() throws SQLException {
        connection.setAutoCommit(false);
        execute(SPELLING);
    }

    /** Refuses tables whose policies would silently hide rows from us. */
    void requireSight() throws SQLException {
        List<String> hidden = column("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
                    and row_security_active(c.oid)
                    and not exists (
                        select from pg_policy p
                        where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
                            and pg_get_expr(p.polqual, p.polrelid) = 'true'
                            and (select oid from pg_roles where rolname = current_user) = any (p.polroles))""");
        if (!hidden.isEmpty()) {
            throw new LauncherException("rows of %s may be hidden from the owner: nothing was saved".formatted(hidden));
        }
    }

    Set<String> names() throws SQLException {
        Set<String> names = new LinkedHashSet<>(column("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by c.relname collate "C\""""));
        names.removeAll(left);
        return names;
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        for (String name : column("select sequencename from pg_sequences where schemaname = 'public' order by 1")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from public." + quote(name))) {
                row.next();
                sequences.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** Writes the rows of a table, packed, and says what it wrote. */
    Table out(String name, OutputStream output) throws SQLException, IOException {
        GZIPOutputStream packed = new GZIPOutputStream(output, 1 << 16);
        Table table = read(name, packed);
        packed.finish();
        return table;
    }

    /**
     * Puts the rows of a backup in the place of those that the migrations made. No trigger of ours runs and no policy asks; what
     * the database itself promises (foreign keys, checks, uniqueness) is checked again. What is there afterwards is read back
     * and compared.
     */
    void in(List<Table> tables, BackupFolder backup, String folder) throws SQLException, IOException {
        requireSameTables(tables);
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        Set<String> forced = new HashSet<>(column(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity"));
        for (String name : byName.keySet()) {
            execute("alter table %s disable trigger user, no force row level security".formatted(quote(name)));
        }
        execute("truncate " + byName.keySet().stream().map(TableCopy::quote).collect(Collectors.joining(", ")));
        for (String name : parentsFirst(byName.keySet())) {
            load(byName.get(name), backup, folder);
        }
        // Deferred promises are kept now: a table with open ones takes no change of its triggers.
        execute("set constraints all immediate");
        for (Table table : tables) {
            Table loaded = read(table.name(), OutputStream.nullOutputStream());
            if (!loaded.equals(table)) {
                throw new LauncherException("table %s has %,d rows with another checksum than the %,d of the backup"
                        .formatted(table.name(), loaded.rows(), table.rows()));
            }
        }
        for (String name : byName.keySet()) {
            execute("alter table %s enable trigger user%s"
                    .formatted(quote(name), forced.contains(name) ? ", force row level security" : ""));
        }
    }

    void set(List<Sequence> sequences) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Sequence sequence : sequences) {
                statement.setString(1, "public." + quote(sequence.name()));
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    /** The first column of all rows, as text. */
    List<String> column(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
            return values;
        }
    }

    /** As {@link #column}, one after another, so that memory does not grow with the rows. */
    void each(String sql, Consumer<String> consumer) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    consumer.accept(result.getString(1));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long copyOut(String query, OutputStream output) throws SQLException, IOException {
        return new CopyManager(connection.unwrap(BaseConnection.class)).copyOut(query, output);
    }

    private Table read(String name, OutputStream output) throws SQLException, IOException {
        List<String> columns = columns(name);
        RowDigest digest = new RowDigest(output);
        copyOut("copy (select %s from public.%s) to stdout".formatted(list(columns), quote(name)), digest);
        return new Table(name, columns, digest.rows(), digest.digest());
    }

    private void load(Table table, BackupFolder backup, String folder) throws SQLException, IOException {
        try (InputStream rows = new GZIPInputStream(Files.newInputStream(backup.file(fileOf(folder, table.name()))))) {
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn(
                            "copy public.%s (%s) from stdin".formatted(quote(table.name()), list(table.columns())),
                            rows);
        }
    }

    static String fileOf(String folder, String table) {
        return "%s/%s.copy.gz".formatted(folder, table);
    }

    private void requireSameTables(List<Table> tables) throws SQLException {
        Set<String> saved = tables.stream().map(Table::name).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!names().equals(saved)) {
            throw new LauncherException(
                    "the database has other tables than the backup: %s and %s".formatted(names(), saved));
        }
        for (Table table : tables) {
            if (!columns(table.name()).equals(table.columns())) {
                throw new LauncherException("table %s has other columns than in the backup".formatted(table.name()));
            }
        }
    }

    private List<String> columns(String table) throws SQLException {
        return column("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""", "public." + quote(table));
    }

    /** An order in which no row comes before one that it refers to; a table's own rows come in one statement. */
    private List<String> parentsFirst(Set<String> names) throws SQLException {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (String name : names) {
            parents.put(name, new HashSet<>(column("""
                            select distinct p.relname from pg_constraint f join pg_class p on p.oid = f.confrelid
                            where f.contype = 'f' and f.conrelid = ?::regclass and f.confrelid <> f.conrelid""", "public." + quote(name))));
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < parents.size()) {
            String next = parents.keySet().stream()
                    .filter(name -> !ordered.contains(name) && ordered.containsAll(parents.get(name)))
                    .findFirst()
                    .orElseThrow(() -> new LauncherException("tables refer to each other in a circle"));
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static String list(List<String> columns) {
        return columns.stream().map(TableCopy::quote).collect(Collectors.joining(", "));
    }

    private static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
