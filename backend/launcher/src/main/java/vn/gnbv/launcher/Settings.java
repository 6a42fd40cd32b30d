package vn.gnbv.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the environment says; {@code make help} lists the variables.
 *
 * @param ports the five ports, by the name of their variable
 * @param jdbcUrl a database elsewhere; when empty one is embedded
 * @param databaseOwner with it: its owner
 * @param issuerUrl a provider elsewhere, as browsers reach it; when empty one is embedded
 * @param demo whether the server loads the demo data
 * @param demoScale how many synthetic households it loads beside: 1 for as many as the province had
 * @param sealKeyFile the key that signs the audit; when empty one is made beside the data folder
 * @param sealHeadsFile where the heads of the audit go; when empty beside the data folder
 * @param personalDataKeysFile the keys of personal data; when empty some are made beside the data folder
 */
record Settings(
        Path sources,
        Path data,
        Map<String, Integer> ports,
        Optional<String> jdbcUrl,
        Optional<Login> databaseOwner,
        Optional<URI> issuerUrl,
        boolean demo,
        String demoScale,
        boolean reset,
        Optional<Path> sealKeyFile,
        Optional<Path> sealHeadsFile,
        Optional<Path> personalDataKeysFile) {

    static final String PORT = "GNBV_PORT";
    static final String DATABASE_PORT = "GNBV_DATABASE_PORT";
    static final String ISSUER_PORT = "GNBV_ISSUER_PORT";
    static final String API_PORT = "GNBV_API_PORT";
    static final String MANAGEMENT_PORT = "GNBV_MANAGEMENT_PORT";
    static final String SCALE = "SCALE";
    static final String SEAL_KEY_FILE = "GNBV_SEAL_KEY_FILE";
    static final String SEAL_HEADS_FILE = "GNBV_SEAL_HEADS_FILE";
    static final String PERSONAL_DATA_KEYS_FILE = "GNBV_PERSONAL_DATA_KEYS_FILE";

    /** Their order gives the default: the first is GNBV_PORT, each following one is one higher. */
    static final List<String> PORT_NAMES = List.of(PORT, DATABASE_PORT, ISSUER_PORT, API_PORT, MANAGEMENT_PORT);

    private static final String DEMO_SCALE = "0.02";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final List<String> DATABASE_LOGINS =
            List.of("GNBV_DB_USER", "GNBV_DB_PASSWORD", "GNBV_DB_OWNER_USER", "GNBV_DB_OWNER_PASSWORD");

    /** Reads the environment of a person; {@code sources} is the clone. */
    static Settings from(Map<String, String> environment, Path sources) {
        Account account = Account.forServers();
        return from(environment, sources, Account.weAreRoot(), account::canEnter);
    }

    /**
     * As {@link #from(Map, Path)}, with what decides about the data folder given.
     *
     * @param root whether we are root, so that the database runs as somebody else
     * @param canEnter whether that account can enter a folder
     */
    static Settings from(Map<String, String> environment, Path sources, boolean root, Predicate<Path> canEnter) {
        Path folder = sources.toAbsolutePath().normalize();
        Optional<String> jdbcUrl = value(environment, "GNBV_JDBC_URL");
        if (jdbcUrl.isPresent()) {
            for (String name : DATABASE_LOGINS) {
                if (secret(environment, name).isEmpty()) {
                    throw new LauncherException("GNBV_JDBC_URL is set, so %s must be set too".formatted(name));
                }
            }
        }
        return new Settings(
                folder,
                data(environment, folder, root, canEnter),
                ports(environment),
                jdbcUrl,
                jdbcUrl.map(here -> new Login(
                        environment.get("GNBV_DB_OWNER_USER"),
                        secret(environment, "GNBV_DB_OWNER_PASSWORD").orElseThrow())),
                value(environment, "GNBV_ISSUER_URL")
                        .map(here ->
                                value(environment, "GNBV_PUBLIC_ISSUER_URL").orElse(here))
                        .map(Settings::issuer),
                // Nobody wants invented rows in a database that was there before.
                value(environment, "GNBV_DEMO").map(Boolean::parseBoolean).orElse(jdbcUrl.isEmpty()),
                value(environment, SCALE).orElse(DEMO_SCALE),
                value(environment, "RESET").filter(reset -> !reset.equals("0")).isPresent(),
                value(environment, SEAL_KEY_FILE).map(folder::resolve),
                value(environment, SEAL_HEADS_FILE).map(folder::resolve),
                value(environment, PERSONAL_DATA_KEYS_FILE).map(folder::resolve));
    }

    int port(String name) {
        return ports.get(name);
    }

    String origin() {
        return "http://localhost:" + port(PORT);
    }

    /** Only the ports of what we start ourselves. */
    Map<String, Integer> portsToOpen() {
        Map<String, Integer> open = new LinkedHashMap<>(ports);
        if (jdbcUrl.isPresent()) {
            open.remove(DATABASE_PORT);
        }
        if (issuerUrl.isPresent()) {
            open.remove(ISSUER_PORT);
        }
        return open;
    }

    private static Path data(Map<String, String> environment, Path sources, boolean root, Predicate<Path> canEnter) {
        Optional<String> chosen = value(environment, "GNBV_DATA");
        if (chosen.isPresent()) {
            return sources.resolve(chosen.get()).normalize();
        }
        if (!root || canEnter.test(sources)) {
            return sources.resolve(".data");
        }
        return Path.of("/var/lib/gnbv", fingerprint(sources));
    }

    private static Map<String, Integer> ports(Map<String, String> environment) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        int next = DEFAULT_PORT;
        for (String name : PORT_NAMES) {
            int port = value(environment, name).map(text -> port(name, text)).orElse(next);
            if (port > HIGHEST_PORT) {
                throw new LauncherException(
                        "%s would be %d; set it to a port up to %d".formatted(name, port, HIGHEST_PORT));
            }
            for (Map.Entry<String, Integer> other : ports.entrySet()) {
                if (other.getValue() == port) {
                    throw new LauncherException("%s and %s are both %d".formatted(other.getKey(), name, port));
                }
            }
            ports.put(name, port);
            next = name.equals(PORT) ? port + 1 : next + 1;
        }
        return ports;
    }

    private static int port(String name, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LauncherException("%s is not a number: %s".formatted(name, text), e);
        }
        throw new LauncherException("%s must lie between 1 and %d: %s".formatted(name, HIGHEST_PORT, text));
    }

    private static URI issuer(String text) {
        URI issuer = URI.create(text);
        if (issuer.getHost() == null) {
            throw new LauncherException("GNBV_ISSUER_URL is no address of a provider: " + text);
        }
        return issuer;
    }

    /** A value, or what the file holds that {@code …_FILE} names, as the server reads it. */
    private static Optional<String> secret(Map<String, String> environment, String name) {
        return value(environment, name)
                .or(() -> value(environment, name + "_FILE").map(file -> {
                    try {
                        return Files.readString(Path.of(file)).stripTrailing();
                    } catch (IOException e) {
                        throw new LauncherException("%s_FILE cannot be read: %s".formatted(name, file), e);
                    }
                }));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static String fingerprint(Path sources) {
        byte[] digest = Sha256.digest().digest(sources.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 6);
    }
}
