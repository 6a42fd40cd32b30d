import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import vn.gnbv.launcher.EmbeddedDatabase;
import vn.gnbv.launcher.EmbeddedIssuer;
import vn.gnbv.launcher.Ports;
import vn.gnbv.launcher.SealFolder;

/** The real parts: a PostgreSQL and the built server, which are killed and started again, and a provider, which is left alone. */
final class Parts implements AutoCloseable {
    /** What is killed, without a chance to say goodbye. */
    enum Victim {
        /** The server's process. */
        SERVER,
        /** One process of PostgreSQL, whereupon it drops all connections and recovers by itself. */
        WORKER,
        /** PostgreSQL with all its processes. */
        DATABASE,
        /** PostgreSQL and the server at one moment. */
        EVERYTHING
    }

    /** Whoever sends or takes drop by drop is let go after so long, here. */
    static final Duration SLOW_AFTER = Duration.ofSeconds(5);

    private static final Duration TO_RECOVER = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    final Path data;
    private final Path jar;
    private final int databasePort = Ports.free();
    private final int apiPort = Ports.free();
    private final int managementPort = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedIssuer issuer;
    private EmbeddedDatabase database;
    private Process server;

    /** @param often whether the server will be started so often that it is worth to prepare for it */
    Parts(Path data, Path jar, boolean often) throws Exception {
        this.data = data;
        this.jar = jar;
        Files.createDirectories(serverFolder());
        Files.createDirectories(arrivals());
        startDatabase();
        issuer = EmbeddedIssuer.start(EmbeddedIssuer.at(data.resolve("issuer"), Ports.free()).withDemoAccounts());
        startServer();
        awaitReady();
        if (often) {
            // What it loaded is archived when it ends in order, and only then.
            stopServer();
            startServer();
            awaitReady();
        }
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + apiPort);
    }

    EmbeddedIssuer issuer() {
        return issuer;
    }

    Path serverFolder() {
        return data.resolve("server");
    }

    /** Where uploads lie until they are kept. */
    Path arrivals() {
        return data.resolve("arrivals");
    }

    SealFolder seal() {
        return SealFolder.of(data);
    }

    /** A connection of the owner of the database, who sees every row. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner().user(), database.owner().password());
    }

    /** Kills, starts again what does not do so by itself, and waits until requests are answered. */
    void kill(Victim victim, RandomGenerator random) throws Exception {
        switch (victim) {
            case SERVER -> {
                killServer();
                startServer();
            }
            case WORKER -> {
                List<ProcessHandle> workers = postmaster().children().toList();
                workers.get(random.nextInt(workers.size())).destroyForcibly();
            }
            case DATABASE -> {
                killDatabase();
                startDatabase();
            }
            case EVERYTHING -> {
                killDatabase();
                killServer();
                startDatabase();
                startServer();
            }
        }
        awaitReady();
    }

    void awaitReady() throws Exception {
        long deadline = System.nanoTime() + TO_RECOVER.toNanos();
        while (!isReady()) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server ended with %d; see %s".formatted(server.exitValue(), log()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not ready %d s after a kill; see %s".formatted(TO_RECOVER.toSeconds(), log()));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stopServer();
        }
        if (issuer != null) {
            issuer.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private Path log() {
        return serverFolder().resolve("server.log");
    }

    long serverProcess() {
        return server.pid();
    }

    /** Asks it to end, as systems do that stop a service. */
    CompletableFuture<Process> endServer() {
        server.destroy();
        return server.onExit();
    }

    void stopServer() {
        endServer().join();
    }

    /** In order, as for maintenance. */
    void stopDatabase() {
        database.close();
    }

    void startDatabase() {
        database = EmbeddedDatabase.start(data.resolve("database"), databasePort);
    }

    void startServer() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Started again all the time: compiled quickly counts more than compiled well.
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + data.resolve("server.jsa"),
                        "-Djava.io.tmpdir=" + arrivals(),
                        "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("GNBV_JDBC_URL", database.jdbcUrl()),
                        Map.entry("GNBV_DB_USER", database.application().user()),
                        Map.entry("GNBV_DB_PASSWORD", database.application().password()),
                        Map.entry("GNBV_DB_OWNER_USER", database.owner().user()),
                        Map.entry("GNBV_DB_OWNER_PASSWORD", database.owner().password()),
                        Map.entry("GNBV_ISSUER_URL", issuer.realmUrl()),
                        Map.entry("GNBV_PUBLIC_ISSUER_URL", issuer.publicRealmUrl()),
                        Map.entry("GNBV_API_PORT", "" + apiPort),
                        Map.entry("GNBV_MANAGEMENT_PORT", "" + managementPort),
                        Map.entry("GNBV_DATA", serverFolder().toString()),
                        Map.entry("GNBV_DEMO", "false"),
                        Map.entry("GNBV_RATE_LIMIT", "0"),
                        Map.entry("GNBV_SLOW_CLIENTS_LOOK_EVERY", SLOW_AFTER.toSeconds() + "s"),
                        Map.entry("GNBV_SEAL_KEY_FILE", seal().key().toString()),
                        Map.entry("GNBV_SEAL_HEADS_FILE", seal().heads().toString()),
                        Map.entry("GNBV_PERSONAL_DATA_KEYS_FILE", seal().personalDataKeys().toString())));
        server = builder.start();
    }

    private void killServer() {
        server.destroyForcibly().onExit().join();
    }

    private void killDatabase() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private ProcessHandle postmaster() throws IOException {
        Path pidFile = data.resolve("database/cluster/postmaster.pid");
        try (var lines = Files.lines(pidFile)) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip())).orElseThrow();
        }
    }

    private boolean isReady() throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort));
        try {
            return http.send(
                                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
