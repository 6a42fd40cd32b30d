package vn.gnbv.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.gnbv.privacy.PersonalData;

/** Loads the demo data when the server starts, where that is asked for. As the owner: no account may write so much. */
@ApplicationScoped
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    private final boolean wanted;
    private final String dataFolder;
    private final String jdbcUrl;
    private final String owner;
    private final String ownerPassword;
    private final BigDecimal scale;
    private final PersonalData personal;

    @Inject
    public DemoLoader(
            @ConfigProperty(name = "gnbv.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "gnbv.data") String dataFolder,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") Optional<String> ownerPassword,
            @ConfigProperty(name = "gnbv.demo.scale") BigDecimal scale,
            PersonalData personal) {
        this.wanted = wanted;
        this.dataFolder = dataFolder;
        this.jdbcUrl = jdbcUrl;
        this.owner = owner;
        this.ownerPassword = ownerPassword.orElse("");
        this.scale = scale;
        this.personal = personal;
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
            boolean facts = new DemoStore(connection, Path.of(dataFolder)).load();
            boolean households = new HouseholdDemo(connection, personal, scale).load();
            return facts || households;
        }
    }
}
