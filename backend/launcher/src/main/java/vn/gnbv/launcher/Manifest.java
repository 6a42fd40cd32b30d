package vn.gnbv.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param schemaVersion the last migration that the database had
 * @param nextTransaction every recorded transaction is below it
 * @param block the last signed block of the audit; 0 for none
 * @param publicKey of the key that signs the audit, in PEM; null when it lies elsewhere
 */
record Manifest(
        String format,
        String takenAt,
        String schemaVersion,
        long nextTransaction,
        String chain,
        long block,
        Saved database,
        Accounts accounts,
        Saved accountDatabase,
        String publicKey) {

    static final String FORMAT = "gnbv-backup-1";
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Where the accounts of the provider are. */
    enum Accounts {
        /** In tables, as the product's own data. */
        DATABASE,
        /** In files of the embedded provider. */
        FILES,
        /** Not in this backup: the provider is elsewhere, or they were not wanted. */
        ELSEWHERE
    }

    /** @param schema the migrations that made the tables, each with its checksum */
    record Saved(List<String> schema, List<TableCopy.Table> tables, List<TableCopy.Sequence> sequences) {
        long rows() {
            return tables.stream().mapToLong(TableCopy.Table::rows).sum();
        }
    }

    void write(BackupFolder folder) {
        folder.write(NAME, output -> output.write(JSON.writeValueAsBytes(this)));
    }

    static Manifest read(BackupFolder folder) {
        try {
            Manifest manifest = JSON.readValue(folder.file(NAME).toFile(), Manifest.class);
            if (!FORMAT.equals(manifest.format())) {
                throw new LauncherException(
                        "%s is a backup of another kind: %s".formatted(folder.target(), manifest.format()));
            }
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
