package vn.gnbv.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Puts a backup into an empty place: the schema that it was taken from, made by the server's own migrations, then the rows, the
 * files and the keys; and looks whether what is there then keeps the rules. Rows come in one transaction, which ends only when
 * every table has the checksum of the backup. A place in which something failed is empty again.
 */
final class Restore {

    private final Settings settings;
    private final Product product;
    private final Migrations migrations;
    private final PrintStream out;

    /** Brings an empty database to a version of the schema. */
    @FunctionalInterface
    interface Migrations {
        void run(DataFolder data, String version);
    }

    Restore(Settings settings, Product product, Migrations migrations, PrintStream out) {
        this.settings = settings;
        this.product = product;
        this.migrations = migrations;
        this.out = out;
    }

    /** Faults of what was restored, a sentence each. */
    List<String> from(Path backup, Path keys) {
        BackupFolder folder = BackupFolder.open(backup);
        BackupFolder keyFolder = BackupFolder.open(keys);
        Manifest manifest = Manifest.read(folder);
        requireEmptyPlace();
        boolean sealIsNew = placeSealKey(keyFolder, manifest);
        placePersonalDataKeys(keyFolder);
        try {
            return restore(folder, keyFolder, manifest);
        } catch (RuntimeException failure) {
            product.close();
            if (settings.jdbcUrl().isEmpty()) {
                List.of("database", "issuer", "server")
                        .forEach(name -> Folders.delete(settings.data().resolve(name)));
            }
            if (sealIsNew) {
                SealFolder.of(settings.data()).delete();
            }
            throw failure;
        }
    }

    private List<String> restore(BackupFolder folder, BackupFolder keys, Manifest manifest) {
        DataFolder data = product.openData();
        Optional<EmbeddedDatabase> embedded = product.startDatabase(data);
        try (Connection connection = connect(embedded)) {
            TableCopy database = new TableCopy(connection, Backup.NO_DATA);
            if (!database.names().isEmpty()) {
                throw new LauncherException("the database at %s is not empty; name an empty one"
                        .formatted(settings.jdbcUrl().orElse("")));
            }
            migrations.run(data, manifest.schemaVersion());
            requireSameSchema(
                    database.column(Backup.SCHEMA), manifest.database().schema(), "the product");
            if (manifest.accounts() != Manifest.Accounts.ELSEWHERE) {
                restoreAccounts(data, embedded, folder, keys, manifest);
            }
            load(database, manifest.database(), folder, Backup.DATABASE);
            database.execute("""
                    update seal_origin set transaction_offset =
                        greatest(transaction_offset, %d - pg_current_xact_id()::text::bigint)""".formatted(manifest.nextTransaction()));
            connection.commit();
            connection.setAutoCommit(true);
            // Until the planner knows them it takes the tables for empty.
            database.execute("analyze");
            placeFiles(folder, Backup.FILES, data.server());
            Path heads = placeHeads(keys);
            return faults(database, data, heads);
        } catch (SQLException | IOException e) {
            throw new LauncherException("the backup could not be restored: " + e.getMessage(), e);
        }
    }

    private void load(TableCopy copy, Manifest.Saved saved, BackupFolder folder, String below)
            throws SQLException, IOException {
        copy.beginLoad();
        copy.in(saved.tables(), folder, below);
        copy.set(saved.sequences());
        out.printf(
                "  %-11s %,d rows of %d tables, as they were%n",
                Backup.label(below), saved.rows(), saved.tables().size());
    }

    private void restoreAccounts(
            DataFolder data,
            Optional<EmbeddedDatabase> embedded,
            BackupFolder folder,
            BackupFolder keys,
            Manifest manifest)
            throws SQLException, IOException {
        if (settings.issuerUrl().isPresent()
                || (manifest.accounts() == Manifest.Accounts.DATABASE) != embedded.isPresent()) {
            throw new LauncherException(
                    "the backup has accounts of an embedded provider beside %s database: restore it so"
                            .formatted(
                                    manifest.accounts() == Manifest.Accounts.DATABASE ? "an embedded" : "an external"));
        }
        Folders.create(data.issuer(), "rwx------");
        if (keys.contains(Backup.ISSUER_PASSWORDS)) {
            Folders.writeSecret(
                    data.path().resolve(Backup.ISSUER_PASSWORDS), Files.readString(keys.file(Backup.ISSUER_PASSWORDS)));
        }
        if (manifest.accounts() == Manifest.Accounts.FILES) {
            placeFiles(folder, Backup.ACCOUNTS, data.issuer().resolve(Backup.ISSUER_FILES));
            return;
        }
        EmbeddedIssuer.Storage storage = embedded.orElseThrow().issuerStorage();
        out.println("  Keycloak    starts once, and makes its tables");
        EmbeddedIssuer.start(EmbeddedIssuer.at(data.issuer(), Ports.free()).withStorage(storage))
                .close();
        try (Connection connection = DriverManager.getConnection(
                storage.jdbcUrl(), storage.login().user(), storage.login().password())) {
            TableCopy accounts = new TableCopy(connection, Backup.NO_ACCOUNT_DATA);
            requireSameSchema(
                    accounts.column(Backup.ACCOUNT_SCHEMA),
                    manifest.accountDatabase().schema(),
                    "the provider");
            load(accounts, manifest.accountDatabase(), folder, Backup.ACCOUNTS);
            connection.commit();
        }
    }

    private void requireEmptyPlace() {
        for (String name : List.of("database/cluster", "issuer/home", "server/attachments", "server/reports")) {
            Path path = settings.data().resolve(name);
            if (Files.exists(path)) {
                throw new LauncherException(
                        "%s is there already: restore into an empty place (GNBV_DATA)".formatted(path));
            }
        }
    }

    /** Whether it was not there. Another key than that of the backup is refused: the chain of the audit would not go on. */
    private boolean placeSealKey(BackupFolder keys, Manifest manifest) {
        if (settings.sealKeyFile().isPresent() || !keys.contains(Backup.SEAL_KEY)) {
            return false;
        }
        try {
            Path folder = SealFolder.pathOf(settings.data());
            if (Files.exists(folder.resolve("key.pem"))) {
                if (!Files.readString(folder.resolve("public-key.pem")).equals(manifest.publicKey())) {
                    throw new LauncherException("%s has another key than the backup: move it away".formatted(folder));
                }
                return false;
            }
            SealFolder.place(
                    folder,
                    Files.readString(keys.file(Backup.SEAL_PUBLIC_KEY)),
                    Files.readString(keys.file(Backup.SEAL_KEY)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that are there already must hold those of the backup: without them its personal data does not open. */
    private void placePersonalDataKeys(BackupFolder keys) {
        if (settings.personalDataKeysFile().isPresent() || !keys.contains(Backup.PERSONAL_DATA_KEYS)) {
            return;
        }
        try {
            Path folder = SealFolder.pathOf(settings.data());
            Path file = folder.resolve("personal-data.keys");
            Path saved = keys.file(Backup.PERSONAL_DATA_KEYS);
            if (!Files.exists(file)) {
                Folders.create(folder, "rwx------");
                Folders.writeSecret(file, Files.readString(saved));
            } else if (!new HashSet<>(Files.readAllLines(file)).containsAll(Files.readAllLines(saved))) {
                throw new LauncherException("%s lacks keys of the backup: move it away".formatted(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Heads of what came after the backup would contradict it: a file that is there already is kept under another name. */
    private Path placeHeads(BackupFolder keys) throws IOException {
        Path heads =
                settings.sealHeadsFile().orElse(SealFolder.of(settings.data()).heads());
        if (Files.exists(heads)) {
            Path before = heads.resolveSibling(heads.getFileName() + ".before-restore");
            Files.move(heads, before, StandardCopyOption.REPLACE_EXISTING);
            out.printf("  Heads       those that were there are kept in %s%n", before);
        }
        if (keys.contains(Backup.SEAL_HEADS)) {
            Files.createDirectories(heads.toAbsolutePath().getParent());
            Files.copy(keys.file(Backup.SEAL_HEADS), heads);
        }
        return heads;
    }

    private void placeFiles(BackupFolder folder, String below, Path root) throws IOException {
        long count = 0;
        Folders.create(root, "rwx------");
        for (String name : folder.names(below)) {
            Path file = root.resolve(name.substring(below.length() + 1));
            Files.createDirectories(file.getParent());
            Files.copy(folder.file(name), file);
            if (!BackupFolder.checksum(file).equals(folder.checksum(name))) {
                throw new LauncherException("%s was not written as it was saved".formatted(file));
            }
            count++;
        }
        out.printf("  %-11s %,d%n", Backup.label(below), count);
    }

    private void requireSameSchema(List<String> here, List<String> saved, String whose) {
        if (!here.equals(saved)) {
            List<String> differences = new ArrayList<>(saved);
            differences.removeAll(here);
            throw new LauncherException(
                    "%s that is built here has another schema than the backup (%s): use the version that it was taken from"
                            .formatted(
                                    whose,
                                    differences.isEmpty()
                                            ? "it goes on after " + saved.getLast()
                                            : differences.getFirst()));
        }
    }

    private List<String> faults(TableCopy database, DataFolder data, Path heads) throws SQLException, IOException {
        List<String> faults = new ArrayList<>(database.column(verifier("ledgers.sql")));
        out.printf("  Ledgers     %s%n", faults.isEmpty() ? "balance" : "BROKEN");
        int before = faults.size();
        for (String name : database.column(verifier("kept-files.sql"))) {
            Path file = data.server().resolve(name);
            if (!Files.isRegularFile(file)) {
                faults.add("a row tells of the file %s, which is not there".formatted(name));
            } else if (!BackupFolder.checksum(file).equals(file.getFileName().toString())) {
                faults.add("the file %s is not what was kept under its checksum".formatted(name));
            }
        }
        out.printf("  Kept files  %s%n", faults.size() == before ? "all there" : "BROKEN");
        Path publicKey = settings.sealKeyFile()
                .map(key -> key.resolveSibling("public-key.pem"))
                .orElseGet(() -> SealFolder.of(settings.data()).publicKey());
        if (!Files.exists(publicKey)) {
            out.printf("  Seal        not verified: there is no %s (make verify-audit)%n", publicKey);
            return faults;
        }
        SealCheck check = new SealCheck(settings.sources().resolve("backend/verifier"));
        Commands.Result seal = check.run(database, publicKey, heads);
        out.println("  Seal        " + seal.output());
        if (seal.exitCode() != 0) {
            faults.add("the sealed audit: " + seal.output());
        }
        return faults;
    }

    private String verifier(String file) throws IOException {
        return Files.readString(settings.sources().resolve("backend/verifier").resolve(file));
    }

    private Connection connect(Optional<EmbeddedDatabase> embedded) throws SQLException {
        String url =
                embedded.map(EmbeddedDatabase::jdbcUrl).or(settings::jdbcUrl).orElseThrow();
        Login owner = embedded.map(EmbeddedDatabase::owner)
                .or(settings::databaseOwner)
                .orElseThrow();
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }
}
