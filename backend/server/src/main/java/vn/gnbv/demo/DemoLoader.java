package vn.gnbv.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads the demo data when the server starts, where that is asked for. As the owner: no account may write so much. */
@ApplicationScoped
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    private final boolean wanted;
    private final String dataFolder;
    private final String jdbcUrl;
    private final String owner;
    private final String ownerPassword;

    @Inject
    public DemoLoader(
            @ConfigProperty(name = "gnbv.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "gnbv.data") String dataFolder,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") Optional<String> ownerPassword) {
        this.wanted = wanted;
        this.dataFolder = dataFolder;
        this.jdbcUrl = jdbcUrl;
        this.owner = owner;
        this.ownerPassword = ownerPassword.orElse("");
    }

    void start(@Observes StartupEvent event) throws SQLException, InterruptedException {
        if (wanted) {
            long start = System.nanoTime();
            if (load()) {
                LOG.infof("demo data loaded in %d ms", (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    /** Whether anything was missing. */
    public boolean load() throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, ownerPassword)) {
            return new DemoStore(connection, Path.of(dataFolder)).load();
        }
    }
}
