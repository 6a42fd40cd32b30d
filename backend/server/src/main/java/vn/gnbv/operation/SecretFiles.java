package vn.gnbv.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Passwords from files, as containers and services of systemd are given them: {@code GNBV_DB_PASSWORD_FILE} names the file that holds
 * {@code GNBV_DB_PASSWORD}, in which white space at the end does not count. To set both is refused: nobody would know which holds.
 */
public final class SecretFiles implements ConfigSource {
    private static final List<String> SECRETS = List.of("GNBV_DB_PASSWORD", "GNBV_DB_OWNER_PASSWORD");
    private static final int ABOVE_ENVIRONMENT = 310;

    private final Map<String, String> secrets = new HashMap<>();

    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        for (String name : SECRETS) {
            String file = environment.getOrDefault(name + "_FILE", "");
            if (!file.isBlank()) {
                if (!environment.getOrDefault(name, "").isEmpty()) {
                    throw new IllegalArgumentException("%1$s and %1$s_FILE are both set".formatted(name));
                }
                secrets.put(name, read(name, Path.of(file)));
            }
        }
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException failure) {
            throw new UncheckedIOException("%s_FILE cannot be read: %s".formatted(name, file), failure);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return secrets.keySet();
    }

    @Override
    public String getValue(String name) {
        return secrets.get(name);
    }

    @Override
    public String getName() {
        return "files of secrets";
    }

    @Override
    public int getOrdinal() {
        return ABOVE_ENVIRONMENT;
    }
}
