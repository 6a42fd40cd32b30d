package vn.gnbv.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates no further than it is told: a backup is restored into the schema that it was taken from. */
@Singleton
public class SchemaVersion implements FlywayConfigurationCustomizer {
    private final Optional<String> version;

    @Inject
    public SchemaVersion(@ConfigProperty(name = "gnbv.schema-version") Optional<String> version) {
        this.version = version;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        version.ifPresent(configuration::target);
    }
}
