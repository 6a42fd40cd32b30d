package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gnbv.kernel.Sha256;
import vn.gnbv.testing.Ledgers;
import vn.gnbv.testing.Sql;

/** The launcher's backup of the product's own schema, taken while money moves, and what becomes of it in an empty place. */
class BackupDatabaseTest {
    private static final int WRITERS = 4;
    private static final byte[] FILE = "a kept file".getBytes(StandardCharsets.UTF_8);

    private static Path folder;
    private static EmbeddedDatabase database;
    private static Path backup;
    private static volatile boolean saving = true;

    @BeforeAll
    static void backUpWhileMoneyMoves() throws Exception {
        folder = Files.createTempDirectory("gnbv-backup-test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (DataFolder data = DataFolder.open(folder.resolve("data"), false)) {
            database = EmbeddedDatabase.start(data.database(), Ports.free());
            migrate(database.jdbcUrl(), database.owner(), database.application(), "latest");
            Path kept =
                    data.server().resolve("reports").resolve(Sha256.hex(FILE).substring(0, 2));
            Files.createDirectories(kept);
            Files.write(kept.resolve(Sha256.hex(FILE)), FILE);
            Files.writeString(data.server().resolve("server.log"), "no data");
            try (Connection owner = owner(database)) {
                Ledgers.open(owner);
            }
            backup = folder.resolve("backup");
            try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                List<Future<Integer>> moves = IntStream.range(0, WRITERS)
                        .mapToObj(number -> writers.submit(BackupDatabaseTest::moveWhileSaving))
                        .toList();
                while (count(database, "select count(*) from budget_transfer") < WRITERS) {
                    Thread.sleep(10);
                }
                try {
                    new Backup(settings("data"), quiet()).take(backup, true);
                } finally {
                    saving = false;
                }
                for (Future<Integer> move : moves) {
                    assertTrue(move.get() > 0);
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        database.close();
        Folders.delete(folder);
    }

    private static void migrate(String url, Login owner, Login application, String version) {
        Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .locations("db/migration")
                .placeholders(Map.of("application", application.user()))
                .target(version)
                .load()
                .migrate();
    }

    private static int moveWhileSaving() throws Exception {
        int moves = 0;
        try (Connection owner = owner(database)) {
            while (saving) {
                Ledgers.move(owner);
                moves++;
            }
        }
        return moves;
    }

    private static Settings settings(String place) {
        return Settings.from(
                Map.of(
                        "GNBV_DATA",
                        folder.resolve(place).toString(),
                        "GNBV_DATABASE_PORT",
                        "" + Ports.free(),
                        "GNBV_ISSUER_URL",
                        "http://issuer.example/realms/gnbv"),
                Path.of("../.."));
    }

    /** As {@link #settings}, with a database of the running server as one elsewhere. */
    private static Settings elsewhere(String place, String databaseName) {
        return Settings.from(
                Map.of(
                        "GNBV_DATA", folder.resolve(place).toString(),
                        "GNBV_JDBC_URL", database.jdbcUrl(databaseName),
                        "GNBV_DB_USER", database.application().user(),
                        "GNBV_DB_PASSWORD", database.application().password(),
                        "GNBV_DB_OWNER_USER", database.owner().user(),
                        "GNBV_DB_OWNER_PASSWORD", database.owner().password()),
                Path.of("../.."));
    }

    private static List<String> restoreElsewhere(Path from, String place, String databaseName) {
        Settings settings = elsewhere(place, databaseName);
        Product product = new Product(settings, quiet());
        try {
            return new Restore(
                            settings,
                            product,
                            (data, version) -> migrate(
                                    database.jdbcUrl(databaseName), database.owner(), database.application(), version),
                            quiet())
                    .from(from, Backup.keysOf(from));
        } finally {
            product.close();
        }
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static List<String> restore(Path from, String place) {
        Settings settings = settings(place);
        Product product = new Product(settings, quiet());
        try {
            return new Restore(settings, product, (data, version) -> migrateIn(product, version), quiet())
                    .from(from, Backup.keysOf(backup));
        } finally {
            product.close();
        }
    }

    private static void migrateIn(Product product, String version) {
        Map<String, String> environment = product.serverEnvironment();
        migrate(
                environment.get("GNBV_JDBC_URL"),
                new Login(environment.get("GNBV_DB_OWNER_USER"), environment.get("GNBV_DB_OWNER_PASSWORD")),
                new Login(environment.get("GNBV_DB_USER"), ""),
                version);
    }

    private static Connection owner(EmbeddedDatabase of) throws Exception {
        return DriverManager.getConnection(
                of.jdbcUrl(), of.owner().user(), of.owner().password());
    }

    private static long count(EmbeddedDatabase of, String sql) throws Exception {
        try (Connection owner = owner(of)) {
            return (Long) Sql.column(owner, sql).getFirst();
        }
    }

    private static Path copyOfBackup(String name) throws Exception {
        Path copy = folder.resolve(name);
        try (var files = Files.walk(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(backup.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static void refused(Path from, String place, String... said) {
        LauncherException refusal = assertThrows(LauncherException.class, () -> restore(from, place));
        for (String part : said) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
        assertFalse(Files.exists(folder.resolve(place).resolve("database/cluster")));
    }

    @Test
    void whatWasSavedInOneMomentIsThereAgainAndKeepsTheRules() throws Exception {
        assertEquals(List.of(), restore(backup, "restored"));

        Path place = folder.resolve("restored");
        Path key = SealFolder.of(place).key();
        assertEquals(Files.readString(SealFolder.of(folder.resolve("data")).key()), Files.readString(key));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        try (EmbeddedDatabase restored = EmbeddedDatabase.start(place.resolve("database"), Ports.free())) {
            long moved = count(restored, "select count(*) from budget_transfer");
            assertTrue(
                    moved >= WRITERS && moved <= count(database, "select count(*) from budget_transfer"), "" + moved);
            assertEquals(2 * moved, count(restored, "select count(*) from entry where transfer_id is not null"));
            assertEquals(
                    moved,
                    count(restored, "select count(*) from audit_event where resource = 'budget-transfer'"),
                    "the audit is of the same moment");
            assertTrue(
                    count(restored, "select recorded_transaction()")
                            > count(restored, "select max(transaction) from audit_event"),
                    "recorded order goes on after what was saved");
            try (Connection owner = owner(restored)) {
                long last = count(restored, "select max(id) from audit_event");
                Sql.bind(owner, "update budget set note = 'restored'").execute();
                assertTrue(count(restored, "select min(id) from audit_event where id > " + last) > last);
                assertThrows(
                        Exception.class,
                        () -> Sql.bind(owner, "delete from audit_event").execute(),
                        "triggers work again");
            }
            assertEquals(0L, count(restored, """
                            select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                                and relrowsecurity and not relforcerowsecurity"""));
        }
    }

    @Test
    void aDatabaseElsewhereIsSavedAndRestoredToo() throws Exception {
        Path saved = folder.resolve("saved-elsewhere");
        new Backup(elsewhere("data", EmbeddedDatabase.DATABASE), quiet()).take(saved, false);
        database.createDatabase("elsewhere");

        assertEquals(List.of(), restoreElsewhere(saved, "place-elsewhere", "elsewhere"));
        LauncherException refusal =
                assertThrows(LauncherException.class, () -> restoreElsewhere(saved, "another-place", "elsewhere"));
        assertTrue(refusal.getMessage().contains("is not empty"), refusal.getMessage());
    }

    @Test
    void accountsInFilesAreSavedWhileNobodyWritesThem() throws Exception {
        Settings settings = elsewhere("files-of-accounts", EmbeddedDatabase.DATABASE);
        Path accounts = settings.data().resolve("issuer").resolve(Backup.ISSUER_FILES);
        try (DataFolder used = DataFolder.open(settings.data(), false)) {
            Files.createDirectories(accounts);
            Files.writeString(accounts.resolve("keycloakdb.mv.db"), "accounts");
            LauncherException refusal = assertThrows(
                    LauncherException.class,
                    () -> new Backup(settings, quiet()).take(folder.resolve("while-used"), true));
            assertTrue(refusal.getMessage().contains("ACCOUNTS=0"), refusal.getMessage());
        }

        Path saved = folder.resolve("with-accounts");
        new Backup(settings, quiet()).take(saved, true);

        assertEquals("accounts", Files.readString(saved.resolve(Backup.ACCOUNTS).resolve("keycloakdb.mv.db")));
    }

    @Test
    void keysLieApart() throws Exception {
        try (var files = Files.walk(backup)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().contains("key")
                                    || file.toString().contains("password"))
                            .toList());
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Backup.keysOf(backup))));
        assertTrue(Files.exists(Backup.keysOf(backup).resolve(Backup.SEAL_KEY)));
    }

    @Test
    void logsAreNoData() throws Exception {
        try (var files = Files.walk(backup.resolve(Backup.FILES))) {
            assertEquals(
                    List.of(Sha256.hex(FILE)),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void aDamagedFileIsRefusedByItsNameBeforeAnythingIsTouched() throws Exception {
        Path damaged = copyOfBackup("damaged");
        Path file = damaged.resolve("database/entry.copy.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        refused(damaged, "from-damaged", "entry.copy.gz", "damaged");
    }

    @Test
    void aFileThatIsMissingOrTooMuchIsRefusedByItsName() throws Exception {
        Path cut = copyOfBackup("cut");
        Files.delete(cut.resolve("database/budget.copy.gz"));
        refused(cut, "from-cut", "budget.copy.gz", "missing");

        Path grown = copyOfBackup("grown");
        Files.writeString(grown.resolve("database/more.copy.gz"), "");
        refused(grown, "from-grown", "more.copy.gz");
        Files.delete(grown.resolve("SHA256SUMS"));
        refused(grown, "from-grown", "no finished backup");
    }

    @Test
    void whatDoesNotFitIsRefusedAndThePlaceIsEmptyAgain() throws Exception {
        Path other = copyOfBackup("other");
        Path manifest = other.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"rows\" : (\\d+)", "\"rows\" : 1$1"));
        Path sums = other.resolve("SHA256SUMS");
        Files.writeString(
                sums,
                Files.readAllLines(sums).stream()
                        .map(line -> line.endsWith(Manifest.NAME)
                                ? Sha256.hex(readAll(manifest)) + "  " + Manifest.NAME
                                : line)
                        .collect(Collectors.joining("\n", "", "\n")));

        refused(other, "from-other", "another checksum");
        assertFalse(Files.exists(SealFolder.pathOf(folder.resolve("from-other"))));
    }

    @Test
    void aPlaceThatIsNotEmptyIsRefused() {
        LauncherException refusal = assertThrows(LauncherException.class, () -> restore(backup, "data"));

        assertTrue(refusal.getMessage().contains("empty place"), refusal.getMessage());
    }

    @Test
    void aBackupIsNotWrittenOverAnother() {
        assertThrows(LauncherException.class, () -> new Backup(settings("data"), quiet()).take(backup, true));
    }

    private static byte[] readAll(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
