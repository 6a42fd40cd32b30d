package vn.gnbv.testing;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The database alone, migrated, for tests that ask it and nothing else; {@link Sql} reaches it. */
public final class MigratedDatabase implements AutoCloseable {
    private final RealServices services = new RealServices();

    public void start() {
        services.startDatabase();
        Flyway.configure()
                .dataSource(
                        System.getProperty(RealServices.JDBC_URL),
                        System.getProperty(RealServices.OWNER_USER),
                        System.getProperty(RealServices.OWNER_PASSWORD))
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", System.getProperty(RealServices.APPLICATION_USER)))
                .load()
                .migrate();
    }

    @Override
    public void close() {
        services.stop();
    }
}
