package vn.gnbv.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Verifies the sealed audit of a database with the program that shares no code with the product. */
final class SealCheck {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Path verifier;

    SealCheck(Path verifier) {
        this.verifier = verifier;
    }

    /** Exit code 0 and what was verified, or else what is not as it was sealed. */
    Commands.Result run(TableCopy database, Path publicKey, Path heads) throws SQLException, IOException {
        Path export = Files.createTempFile("gnbv-audit", ".ndjson");
        try (BufferedWriter lines = Files.newBufferedWriter(export)) {
            database.each(Files.readString(verifier.resolve("audit-export.sql")), line -> {
                try {
                    lines.write(line);
                    lines.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            lines.flush();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    verifier.resolve("VerifyAudit.java").toString(),
                    export.toString(),
                    publicKey.toString()));
            if (Files.exists(heads)) {
                command.add(heads.toString());
            }
            return Commands.run(verifier, PATIENCE, Map.of(), command);
        } finally {
            Files.delete(export);
        }
    }
}
