package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issued reports on disk, each under its own checksum: what is there is never written again, what is read is checked. */
@ApplicationScoped
class IssuedFiles {

    private final Path folder;

    @Inject
    IssuedFiles(@ConfigProperty(name = "gnbv.data") String data) {
        this.folder = Path.of(data).resolve("reports");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the bytes and returns their checksum; they are on the disk before this returns. */
    String keep(byte[] bytes) {
        String sha256 = sha256(bytes);
        Path file = at(sha256);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path partial = Files.createTempFile(file.getParent(), sha256, ".partial");
                Files.write(partial, bytes);
                try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return sha256;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    byte[] read(String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(at(sha256));
            if (!sha256(bytes).equals(sha256)) {
                throw new IllegalStateException("issued report " + sha256 + " was changed on disk");
            }
            return bytes;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path at(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
