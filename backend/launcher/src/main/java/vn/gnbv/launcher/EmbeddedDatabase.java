package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server with its own data folder, on 127.0.0.1 only. It is as careful with data as a server in
 * production: fsync, full page writes and checksums are on, passwords are SCRAM, nobody is trusted. When we are root it
 * runs as {@code nobody}.
 *
 * <p>It has the database {@code gnbv} (owner {@code gnbv_owner}, who may create roles and runs the migrations; {@code
 * gnbv_app}, which owns nothing, may connect) and the database {@code keycloak} of the provider. Passwords are random
 * and kept in {@code passwords.properties} in the folder, readable by its owner only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String DATABASE = "gnbv";
    private static final String ISSUER_DATABASE = "keycloak";
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /** Of postmaster.pid, whose lines are process, folder, start, port. */
    private static final int PORT_LINE = 3;

    private final Path cluster;
    private final Path programs;
    private final Account account;
    private final int port;
    private final Passwords passwords;

    private EmbeddedDatabase(Path folder, int port) {
        this.cluster = folder.resolve("cluster");
        this.programs = Programs.postgres();
        this.account = Account.forServers();
        this.port = port;
        this.passwords = new Passwords(folder.resolve("passwords.properties"));
    }

    /**
     * Starts the server on the data in the folder, which is created when it is new. A server that an earlier run left
     * behind in the same folder is stopped first.
     */
    public static EmbeddedDatabase start(Path folder, int port) {
        Path absolute = folder.toAbsolutePath().normalize();
        Folders.create(absolute, Account.weAreRoot() ? "rwx--x--x" : "rwx------");
        EmbeddedDatabase database = new EmbeddedDatabase(absolute, port);
        if (!database.account.canEnter(absolute)) {
            throw new LauncherException("the account %s, which runs PostgreSQL, can't enter %s; choose another folder"
                    .formatted(database.account.name(), absolute));
        }
        database.initialize();
        database.clearLeftover();
        database.configure();
        database.run();
        database.provision();
        return database;
    }

    /** The server that runs on the data in the folder, whoever started it; empty when none does. */
    static Optional<EmbeddedDatabase> running(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path pidFile = absolute.resolve("cluster/postmaster.pid");
        try {
            if (!Files.exists(pidFile)
                    || new EmbeddedDatabase(absolute, 0).ourServer(pidFile).isEmpty()) {
                return Optional.empty();
            }
            int itsPort =
                    Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip());
            return Optional.of(new EmbeddedDatabase(absolute, itsPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server that a killed launcher may have left behind in the folder. */
    static void stopLeftover(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute.resolve("cluster"))) {
            new EmbeddedDatabase(absolute, 0).clearLeftover();
        }
    }

    public int port() {
        return port;
    }

    /** Address of the product's database. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String databaseName) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, databaseName);
    }

    /** Runs the migrations; owns the database and everything in it. */
    public Login owner() {
        return passwords.of("gnbv_owner");
    }

    /** What the server works as; owns nothing and is bound by row-level security. */
    public Login application() {
        return passwords.of("gnbv_app");
    }

    /** For tests that tamper and for a look inside; the product never uses it. */
    public Login superuser() {
        return passwords.of("postgres");
    }

    /** Where an embedded provider keeps its data. */
    EmbeddedIssuer.Storage issuerStorage() {
        return new EmbeddedIssuer.Storage(jdbcUrl(ISSUER_DATABASE), passwords.of(ISSUER_DATABASE));
    }

    /** Creates one more empty database, owned by {@code gnbv_owner}, so that a test can have one of its own. */
    public void createDatabase(String databaseName) {
        try (Connection connection = connect()) {
            createDatabase(connection, databaseName, owner());
        } catch (SQLException e) {
            throw new LauncherException("could not create the database " + databaseName, e);
        }
    }

    /** Stops the server: open transactions are rolled back, connections closed. */
    @Override
    public void close() {
        control("stop", "-m", "fast");
    }

    private Path log() {
        return cluster.resolve("server.log");
    }

    private void initialize() {
        if (Files.exists(cluster)) {
            return;
        }
        // Made beside and renamed when complete, so that an interrupted first start leaves nothing half made.
        Path unfinished = cluster.resolveSibling("cluster.unfinished");
        Path password = cluster.resolveSibling("superuser.password");
        Folders.delete(unfinished);
        Folders.create(unfinished, "rwx------");
        account.own(unfinished);
        Folders.writeSecret(password, superuser().password());
        account.own(password);
        try {
            Commands.require(
                    cluster.getParent(),
                    TIMEOUT,
                    Map.of(),
                    account.command(List.of(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + unfinished,
                            "--username=" + superuser().user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--locale-provider=icu",
                            "--icu-locale=vi",
                            "--data-checksums")));
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "\ninclude 'gnbv.conf'\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(password);
        }
    }

    /**
     * A power cut leaves {@code postmaster.pid}, whose number may by now belong to any other process; PostgreSQL then
     * refuses to start. A launcher that was killed leaves a server that runs.
     */
    private void clearLeftover() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (ourServer(pidFile).isPresent()) {
            close();
        }
        Folders.delete(pidFile);
    }

    private Optional<ProcessHandle> ourServer(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> {
                        String command = process.info().commandLine().orElse("");
                        return command.contains("postgres") && command.contains(cluster.toString());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Written at every start: the port may have changed, and nobody's edit turns safety off. */
    private void configure() {
        Path file = cluster.resolve("gnbv.conf");
        try {
            Files.writeString(file, """
                    # Written by the launcher at every start.
                    listen_addresses = '127.0.0.1'
                    port = %d
                    unix_socket_directories = ''
                    max_connections = 200
                    shared_buffers = 256MB
                    password_encryption = 'scram-sha-256'
                    fsync = on
                    full_page_writes = on
                    synchronous_commit = on
                    timezone = 'Asia/Ho_Chi_Minh'
                    log_timezone = 'Asia/Ho_Chi_Minh'
                    shared_preload_libraries = 'pg_stat_statements'
                    """.formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        account.own(file);
    }

    private void run() {
        try {
            control("start", "-l", log().toString());
        } catch (LauncherException e) {
            throw new LauncherException(
                    "PostgreSQL did not start on port %d; the end of %s:\n%s"
                            .formatted(port, log(), Folders.lastLines(log(), 15)),
                    e);
        }
    }

    private void control(String action, String... options) {
        Commands.require(
                cluster.getParent(),
                TIMEOUT,
                Map.of(),
                account.command(Stream.concat(
                                Stream.of(
                                        programs.resolve("bin/pg_ctl").toString(),
                                        action,
                                        "-D",
                                        cluster.toString(),
                                        "-w",
                                        "-t",
                                        "60",
                                        "-s"),
                                Stream.of(options))
                        .toList()));
    }

    private void provision() {
        try (Connection connection = connect()) {
            createUser(connection, owner(), "CREATEROLE");
            createUser(connection, application(), "");
            createDatabase(connection, DATABASE, owner());
            EmbeddedIssuer.Storage issuer = issuerStorage();
            createUser(connection, issuer.login(), "");
            createDatabase(connection, ISSUER_DATABASE, issuer.login());
        } catch (SQLException e) {
            throw new LauncherException("the roles and databases could not be made", e);
        }
        try (Connection connection = DriverManager.getConnection(
                        jdbcUrl(), superuser().user(), superuser().password());
                Statement statement = connection.createStatement()) {
            // Not a trusted extension: the owner of the database could not create it.
            statement.execute("create extension if not exists pg_stat_statements");
        } catch (SQLException e) {
            throw new LauncherException("pg_stat_statements could not be made", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl("postgres"), superuser().user(), superuser().password());
    }

    private static void createUser(Connection connection, Login login, String rights) throws SQLException {
        String verb =
                isThere(connection, "select 1 from pg_roles where rolname = ?", login.user()) ? "alter" : "create";
        try (Statement statement = connection.createStatement()) {
            // Identifier and password are ours: letters, digits, - and _.
            statement.execute(
                    "%s role %s login %s password '%s'".formatted(verb, login.user(), rights, login.password()));
        }
    }

    private static void createDatabase(Connection connection, String name, Login owner) throws SQLException {
        if (isThere(connection, "select 1 from pg_database where datname = ?", name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            String quoted = statement.enquoteIdentifier(name, true);
            statement.execute("create database %s owner %s".formatted(quoted, owner.user()));
            statement.execute("revoke all on database %s from public".formatted(quoted));
            if (!name.equals(ISSUER_DATABASE)) {
                statement.execute("grant connect on database %s to gnbv_app".formatted(quoted));
            }
        }
    }

    private static boolean isThere(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
