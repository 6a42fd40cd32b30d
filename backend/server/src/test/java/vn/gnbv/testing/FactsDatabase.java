package vn.gnbv.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.gnbv.launcher.EmbeddedDatabase;
import vn.gnbv.launcher.Folders;

/** A PostgreSQL of one test class alone, with all migrations: for tests that ask the database and nothing else. */
public final class FactsDatabase implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final Path folder;

    private FactsDatabase(EmbeddedDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    public static FactsDatabase start() {
        try {
            Path folder = Files.createTempDirectory("gnbv-test-migrated");
            EmbeddedDatabase database = TestDatabase.start(folder);
            Flyway.configure()
                    .dataSource(
                            database.jdbcUrl(),
                            database.owner().user(),
                            database.owner().password())
                    .locations("db/migration")
                    .placeholders(Map.of("application", database.application().user()))
                    .load()
                    .migrate();
            return new FactsDatabase(database, folder);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection of the owner, whom the policies let see everything. */
    public Connection owner() throws SQLException {
        return Connections.open(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
    }

    /** Login role of the server: a member of {@code gnbv_application}, bound by the policies. */
    public String applicationUser() {
        return database.application().user();
    }

    /** A connection of the application's account, without settings of a caller. */
    public Connection application() throws SQLException {
        return Connections.open(
                database.jdbcUrl(),
                database.application().user(),
                database.application().password());
    }

    /** A connection of one whom no policy and no trigger binds. */
    public Connection superuser() throws SQLException {
        return Connections.open(
                database.jdbcUrl(),
                database.superuser().user(),
                database.superuser().password());
    }

    /** The first column of all rows. */
    public List<Object> column(String sql, Object... parameters) {
        try (Connection connection = owner();
                PreparedStatement statement = Sql.bind(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<Object> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getObject(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql, Object... parameters) {
        return ((Number) column(sql, parameters).getFirst()).longValue();
    }

    @Override
    public void close() {
        database.close();
        Folders.delete(folder);
    }
}
