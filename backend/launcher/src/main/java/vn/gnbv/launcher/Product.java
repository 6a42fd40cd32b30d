package vn.gnbv.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All parts, started in the order in which they need each other and stopped in the reverse one. */
final class Product implements AutoCloseable {

    /** The first start migrates the database and loads the demo data. */
    private static final Duration SERVER_TO_START = Duration.ofMinutes(5);

    /** Quarkus compiles everything before it starts in its dev mode. */
    private static final Duration SERVER_TO_COMPILE_AND_START = Duration.ofMinutes(15);

    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private static final int LOG_BYTES_MAX = 5_000_000;

    private static final String SERVER_JAR = "backend/server/target/quarkus-app/quarkus-run.jar";

    private final Settings settings;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final List<CompletableFuture<String>> ends = new ArrayList<>();
    private final Map<String, String> serverEnvironment = new HashMap<>();
    private Optional<URI> embeddedIssuer = Optional.empty();
    private volatile boolean stopping;

    Product(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Starts what was built: database, provider, server, and the screens in front. */
    void start() {
        Path jar = required(SERVER_JAR);
        Path screens = required("frontend/dist/index.html").getParent();
        DataFolder data = startServices();
        startServer(data, settings.sources(), serverCommand(jar), SERVER_TO_START);
        part(
                "Gateway",
                () -> Gateway.start(settings.port(Settings.PORT), screens, server(), embeddedIssuer, otherOrigins()));
    }

    private static List<String> serverCommand(Path jar) {
        // Beside a database and a provider on one machine: a collector that needs less memory than the default one, and
        // no threads of its own, and a heap that grows with what is asked instead of beginning large.
        List<String> command = new ArrayList<>(
                List.of(java(), "-XX:+UseSerialGC", "-Xms64m", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError"));
        Path cache = jar.resolveSibling("start.aot");
        if (Files.exists(cache)) {
            // A cache that does not fit is passed over; one that is damaged would end the server, were it not looked
            // at.
            command.addAll(
                    List.of("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:+VerifySharedSpaces"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** Starts what is being changed: both halves reload by themselves, behind the same origin. */
    void startForDevelopment(String maven) {
        DataFolder data = startServices();
        int vite = Ports.free();
        Background screens = part(
                "Vite",
                () -> Background.start(
                        "screens",
                        data.server(),
                        settings.sources().resolve("frontend"),
                        Map.of(),
                        List.of(
                                "npm",
                                "run",
                                "dev",
                                "--",
                                "--host",
                                "127.0.0.1",
                                "--port",
                                "" + vite,
                                "--strictPort")));
        ends.add(screens.end());
        startServer(
                data,
                settings.sources().resolve("backend"),
                List.of(maven, "-B", "-ntp", "-pl", "server", "-am", "quarkus:dev", "-Dquarkus.console.enabled=false"),
                SERVER_TO_COMPILE_AND_START);
        part(
                "Gateway",
                () -> Gateway.start(
                        settings.port(Settings.PORT),
                        new Gateway.Targets(
                                Gateway.proxy(URI.create("http://127.0.0.1:" + vite)), server(), embeddedIssuer)));
    }

    /** Database and provider, when they are not elsewhere. */
    DataFolder startServices() {
        DataFolder data = openData();
        settings.portsToOpen().forEach(Ports::requireFree);
        Optional<EmbeddedDatabase> database = startDatabase(data);
        if (settings.issuerUrl().isEmpty()) {
            EmbeddedIssuer.Options options = EmbeddedIssuer.at(data.issuer(), settings.port(Settings.ISSUER_PORT))
                    .withPublicUrl(URI.create(settings.origin()))
                    .withDemoAccounts();
            // Beside a database elsewhere the provider keeps its data in files: that database is the product's alone.
            EmbeddedIssuer issuer = part(
                    "Keycloak",
                    () -> EmbeddedIssuer.start(database.map(here -> options.withStorage(here.issuerStorage()))
                            .orElse(options)));
            ends.add(issuer.end());
            serverEnvironment.put("GNBV_ISSUER_URL", issuer.realmUrl());
            serverEnvironment.put("GNBV_PUBLIC_ISSUER_URL", issuer.publicRealmUrl());
            embeddedIssuer = Optional.of(URI.create("http://127.0.0.1:" + issuer.port()));
        }
        return data;
    }

    /** Takes the folder of the data. */
    DataFolder openData() {
        DataFolder data = DataFolder.open(settings.data(), settings.reset());
        running.addFirst(data);
        logTo(data.path().resolve("gateway.log"));
        out.println("  Data        " + data.path());
        return data;
    }

    /** The database, when it is not elsewhere. */
    Optional<EmbeddedDatabase> startDatabase(DataFolder data) {
        if (settings.jdbcUrl().isPresent()) {
            return Optional.empty();
        }
        EmbeddedDatabase database = part(
                "PostgreSQL", () -> EmbeddedDatabase.start(data.database(), settings.port(Settings.DATABASE_PORT)));
        useDatabase(database);
        return Optional.of(database);
    }

    /** Lets the built server run its migrations up to one of them, and nothing else. */
    void migrate(DataFolder data, String version) {
        Path jar = required(SERVER_JAR);
        tellServer(data);
        Map<String, String> environment = new HashMap<>(serverEnvironment);
        environment.put("GNBV_SCHEMA_VERSION", version);
        environment.put("GNBV_DEMO", "false");
        environment.put("QUARKUS_INIT_AND_EXIT", "true");
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        part("Schema", () -> {
            Commands.require(settings.sources(), SERVER_TO_START, environment, List.of(java(), "-jar", jar.toString()));
            return () -> {};
        });
    }

    /** What the server is told; also for a command that runs while the product does. */
    Map<String, String> serverEnvironment() {
        return Map.copyOf(serverEnvironment);
    }

    /** Waits until a part ends by itself, which is a failure. */
    void awaitEnd() {
        String end = (String)
                CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
        if (!stopping) {
            throw new LauncherException(end);
        }
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        stopping = true;
        if (!running.isEmpty()) {
            out.println("Stopping");
        }
        for (AutoCloseable part = running.pollFirst(); part != null; part = running.pollFirst()) {
            close(part);
        }
    }

    /** A browser that leaves in mid-answer is worth a line in a file, not a stack trace on the newcomer's screen. */
    private static void logTo(Path file) {
        try {
            FileHandler handler = new FileHandler(file.toString(), LOG_BYTES_MAX, 1, false);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            for (Handler other : root.getHandlers()) {
                root.removeHandler(other);
            }
            root.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void useDatabase(EmbeddedDatabase database) {
        serverEnvironment.put("GNBV_JDBC_URL", database.jdbcUrl());
        serverEnvironment.put("GNBV_DB_USER", database.application().user());
        serverEnvironment.put("GNBV_DB_PASSWORD", database.application().password());
        serverEnvironment.put("GNBV_DB_OWNER_USER", database.owner().user());
        serverEnvironment.put("GNBV_DB_OWNER_PASSWORD", database.owner().password());
    }

    private void startServer(DataFolder data, Path workingFolder, List<String> command, Duration patience) {
        tellServer(data);
        Background server = part("Server", () -> {
            Background process = Background.start("server", data.server(), workingFolder, serverEnvironment, command);
            process.await(this::isReady, patience);
            return process;
        });
        ends.add(server.end());
    }

    private void tellServer(DataFolder data) {
        serverEnvironment.put("GNBV_PUBLIC_URL", settings.origin());
        serverEnvironment.put("GNBV_API_PORT", "" + settings.port(Settings.API_PORT));
        serverEnvironment.put("GNBV_MANAGEMENT_PORT", "" + settings.port(Settings.MANAGEMENT_PORT));
        serverEnvironment.put("GNBV_DATA", data.server().toString());
        serverEnvironment.put("GNBV_DEMO", "" + settings.demo());
        serverEnvironment.put("GNBV_DEMO_SCALE", settings.demoScale());
        SealFolder seal = SealFolder.of(data.path());
        serverEnvironment.put(
                Settings.SEAL_KEY_FILE,
                settings.sealKeyFile().orElse(seal.key()).toString());
        serverEnvironment.put(
                Settings.SEAL_HEADS_FILE,
                settings.sealHeadsFile().orElse(seal.heads()).toString());
        serverEnvironment.put(
                Settings.PERSONAL_DATA_KEYS_FILE,
                settings.personalDataKeysFile().orElse(seal.personalDataKeys()).toString());
    }

    private <T extends AutoCloseable> T part(String name, Supplier<T> start) {
        long began = System.nanoTime();
        out.print("  %-12s".formatted(name));
        out.flush();
        T part = start.get();
        running.addFirst(part);
        if (stopping) {
            close();
            throw new LauncherException("stopped while starting");
        }
        out.println(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - began) / 1e9));
        return part;
    }

    private boolean isReady() {
        URI health =
                URI.create("http://127.0.0.1:%d/q/health/ready".formatted(settings.port(Settings.MANAGEMENT_PORT)));
        try {
            return http.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(TO_ANSWER)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + settings.port(Settings.API_PORT));
    }

    private List<String> otherOrigins() {
        return settings.issuerUrl()
                .map(issuer -> List.of(issuer.getScheme() + "://" + issuer.getAuthority()))
                .orElse(List.of());
    }

    private Path required(String path) {
        Path file = settings.sources().resolve(path);
        if (!Files.exists(file)) {
            throw new LauncherException(path + " is not built; run make run in the clone's folder, which builds it");
        }
        return file;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The other parts are to be stopped all the same.
            System.err.println("could not stop a part: " + e.getMessage());
        }
    }
}
