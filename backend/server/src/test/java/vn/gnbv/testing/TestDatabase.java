package vn.gnbv.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import vn.gnbv.launcher.EmbeddedDatabase;
import vn.gnbv.launcher.Ports;

/** The embedded PostgreSQL as the product starts it, but for one thing: it waits for no disk, for nobody cuts its power. */
final class TestDatabase {
    private TestDatabase() {}

    static EmbeddedDatabase start(Path folder) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, Ports.free());
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.superuser().user(),
                        database.superuser().password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            database.close();
            throw new IllegalStateException(failure);
        }
        return database;
    }
}
