package vn.gnbv.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Saves everything while the product runs: the rows of its database and of the provider's, each in one snapshot, and the files
 * that rows tell of, which are on the disk before their row is there and never change. The keys go into a folder of their own:
 * whoever has the data must not have them.
 */
final class Backup {

    static final String DATABASE = "database";
    static final String ACCOUNTS = "accounts";
    static final String FILES = "files";
    static final String SEAL_KEY = "seal/key.pem";
    static final String SEAL_PUBLIC_KEY = "seal/public-key.pem";
    static final String SEAL_HEADS = "seal/heads.ndjson";
    static final String PERSONAL_DATA_KEYS = "seal/personal-data.keys";
    static final String ISSUER_PASSWORDS = "issuer/passwords.properties";

    /** Made by the migrations, which run before anything is put back. */
    static final Set<String> NO_DATA = Set.of("flyway_schema_history");

    static final Set<String> NO_ACCOUNT_DATA = Set.of("databasechangelog", "databasechangeloglock");
    static final String SCHEMA =
            "select version || ' ' || coalesce(checksum::text, script) from flyway_schema_history where success order by installed_rank";
    static final String ACCOUNT_SCHEMA =
            "select id || ' ' || coalesce(md5sum, '') from databasechangelog order by orderexecuted, id";

    /** Files in the embedded provider's folder, without a storage in a database. */
    static final Path ISSUER_FILES = Path.of("home/data/h2");

    private final Settings settings;
    private final PrintStream out;

    Backup(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Where the keys of a backup go. */
    static Path keysOf(Path backup) {
        return backup.resolveSibling(backup.getFileName() + "-keys");
    }

    /** @param withAccounts false leaves the provider's accounts out */
    void take(Path target, boolean withAccounts) {
        BackupFolder keys = BackupFolder.create(keysOf(target));
        BackupFolder folder = BackupFolder.create(target);
        out.println("Saving " + settings.data());
        try (Source source = Source.open(settings)) {
            Manifest.Accounts accounts = accounts(source, withAccounts);
            Optional<Connection> accountDatabase =
                    accounts == Manifest.Accounts.DATABASE ? Optional.of(source.accounts()) : Optional.empty();
            Manifest manifest = save(folder, source, accounts, accountDatabase);
            saveFiles(folder, settings.data().resolve("server"), FILES);
            if (accounts == Manifest.Accounts.FILES) {
                saveFiles(folder, settings.data().resolve("issuer").resolve(ISSUER_FILES), ACCOUNTS);
            }
            saveKeys(keys, manifest);
            manifest.write(folder);
        } catch (SQLException e) {
            throw new LauncherException("the database could not be read: " + e.getMessage(), e);
        }
        keys.finish();
        folder.finish();
        out.printf("Saved in      %s%n", target);
        out.printf("Keys in       %s   keep them apart%n", keysOf(target));
    }

    private Manifest.Accounts accounts(Source source, boolean wanted) {
        if (!wanted || settings.issuerUrl().isPresent()) {
            out.println("  Accounts    left out");
            return Manifest.Accounts.ELSEWHERE;
        }
        if (source.hasAccounts()) {
            return Manifest.Accounts.DATABASE;
        }
        if (!source.isOurs()) {
            throw new LauncherException("the provider keeps its accounts in files that it writes while it runs:"
                    + " stop the product, or give ACCOUNTS=0 to leave them out");
        }
        return Manifest.Accounts.FILES;
    }

    private Manifest save(
            BackupFolder folder, Source source, Manifest.Accounts accounts, Optional<Connection> accountDatabase)
            throws SQLException {
        TableCopy database = new TableCopy(source.owner(), NO_DATA);
        database.beginSnapshot();
        // The snapshot is taken by the first question, and that of the accounts right after it.
        long nextTransaction = Long.parseLong(database.column(
                        "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + transaction_offset from seal_origin")
                .getFirst());
        Manifest.Saved savedAccounts = null;
        if (accountDatabase.isPresent()) {
            TableCopy copy = new TableCopy(accountDatabase.get(), NO_ACCOUNT_DATA);
            copy.beginSnapshot();
            savedAccounts = save(folder, copy, ACCOUNTS, ACCOUNT_SCHEMA);
        }
        return new Manifest(
                Manifest.FORMAT,
                Instant.now().toString(),
                database.column("select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1")
                        .getFirst(),
                nextTransaction,
                database.column("select chain from seal_origin").getFirst(),
                Long.parseLong(
                        database.column("select coalesce(max(number), 0) from seal_block where signature is not null")
                                .getFirst()),
                save(folder, database, DATABASE, SCHEMA),
                accounts,
                savedAccounts,
                publicKey());
    }

    private Manifest.Saved save(BackupFolder folder, TableCopy copy, String below, String schema) throws SQLException {
        copy.requireSight();
        List<TableCopy.Table> tables = new ArrayList<>();
        for (String name : copy.names()) {
            folder.write(TableCopy.fileOf(below, name), output -> {
                try {
                    tables.add(copy.out(name, output));
                } catch (SQLException e) {
                    throw new LauncherException("table %s could not be read: %s".formatted(name, e.getMessage()), e);
                }
            });
        }
        Manifest.Saved saved = new Manifest.Saved(copy.column(schema), tables, copy.sequences());
        out.printf("  %-11s %,d rows of %d tables%n", label(below), saved.rows(), tables.size());
        return saved;
    }

    private void saveFiles(BackupFolder folder, Path root, String below) {
        long count = 0;
        for (Path file : kept(root)) {
            String name = below + "/" + root.relativize(file);
            String sum = folder.write(name, output -> Files.copy(file, output));
            if (KeptName.isChecksum(file) && !sum.equals(file.getFileName().toString())) {
                out.printf("  WARNING     %s is not what its name says; it is saved as it is%n", file);
            }
            count++;
        }
        out.printf("  %-11s %,d%n", label(below), count);
    }

    private void saveKeys(BackupFolder keys, Manifest manifest) {
        SealFolder seal = SealFolder.of(settings.data());
        if (settings.sealKeyFile().isEmpty()) {
            copy(keys, SEAL_KEY, seal.key());
            copy(keys, SEAL_PUBLIC_KEY, seal.publicKey());
        } else {
            out.printf(
                    "  Keys        %s lies elsewhere and is left there%n",
                    settings.sealKeyFile().get());
        }
        if (settings.personalDataKeysFile().isEmpty()) {
            copy(keys, PERSONAL_DATA_KEYS, seal.personalDataKeys());
        } else {
            out.printf(
                    "  Keys        %s lies elsewhere and is left there%n",
                    settings.personalDataKeysFile().get());
        }
        Path heads = settings.sealHeadsFile().orElse(seal.heads());
        if (Files.exists(heads)) {
            keys.write(SEAL_HEADS, output -> SealHeadsFile.copy(heads, manifest.chain(), manifest.block(), output));
        }
        Path passwords = settings.data().resolve(ISSUER_PASSWORDS);
        if (manifest.accounts() != Manifest.Accounts.ELSEWHERE && Files.exists(passwords)) {
            copy(keys, ISSUER_PASSWORDS, passwords);
        }
    }

    private String publicKey() {
        try {
            return settings.sealKeyFile().isPresent()
                    ? null
                    : Files.readString(SealFolder.of(settings.data()).publicKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(BackupFolder folder, String name, Path file) {
        folder.write(name, output -> Files.copy(file, output));
    }

    /** Files in folders below; what lies beside the folders are logs. */
    private static List<Path> kept(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(root) || root.endsWith(ISSUER_FILES))
                    .filter(file -> !file.getFileName().toString().startsWith(KeptName.ARRIVING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String label(String below) {
        return Character.toUpperCase(below.charAt(0)) + below.substring(1);
    }

    /** The databases of the product: running already, started for us, or elsewhere. */
    private static final class Source implements AutoCloseable {

        private final List<AutoCloseable> open = new ArrayList<>();
        private final Optional<EmbeddedDatabase> embedded;
        private final Settings settings;
        private final boolean ours;

        private Source(
                Settings settings, Optional<DataFolder> folder, Optional<EmbeddedDatabase> embedded, boolean started) {
            this.settings = settings;
            this.embedded = embedded;
            this.ours = folder.isPresent();
            folder.ifPresent(open::add);
            if (started) {
                open.addFirst(embedded.orElseThrow());
            }
        }

        static Source open(Settings settings) {
            Path path = settings.data().resolve("database");
            if (settings.jdbcUrl().isPresent()) {
                return new Source(settings, DataFolder.openUnused(settings.data()), Optional.empty(), false);
            }
            Optional<EmbeddedDatabase> running = EmbeddedDatabase.running(path);
            if (running.isPresent()) {
                return new Source(settings, Optional.empty(), running, false);
            }
            if (!Files.exists(path.resolve("cluster"))) {
                throw new LauncherException("there is nothing to save in " + settings.data());
            }
            DataFolder folder = DataFolder.open(settings.data(), false);
            EmbeddedDatabase started = EmbeddedDatabase.start(path, Ports.free());
            return new Source(settings, Optional.of(folder), Optional.of(started), true);
        }

        /** Whether nobody else uses the folder of the data. */
        boolean isOurs() {
            return ours;
        }

        boolean hasAccounts() {
            return embedded.isPresent();
        }

        Connection owner() throws SQLException {
            return embedded.isPresent()
                    ? connect(embedded.get().jdbcUrl(), embedded.get().owner())
                    : connect(
                            settings.jdbcUrl().orElseThrow(),
                            settings.databaseOwner().orElseThrow());
        }

        Connection accounts() throws SQLException {
            EmbeddedIssuer.Storage storage = embedded.orElseThrow().issuerStorage();
            return connect(storage.jdbcUrl(), storage.login());
        }

        private Connection connect(String url, Login login) throws SQLException {
            Connection connection = DriverManager.getConnection(url, login.user(), login.password());
            open.addFirst(connection);
            return connection;
        }

        @Override
        public void close() {
            for (AutoCloseable each : open) {
                try {
                    each.close();
                } catch (Exception e) {
                    throw new LauncherException("could not be closed", e);
                }
            }
        }
    }
}
