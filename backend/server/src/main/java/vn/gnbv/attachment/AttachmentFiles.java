package vn.gnbv.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bytes in the data folder, each under its checksum: {@code attachments/<first two digits>/<sha256>}; written once. */
@ApplicationScoped
class AttachmentFiles {
    private final Path folder;

    @Inject
    AttachmentFiles(@ConfigProperty(name = "gnbv.data") String data) {
        folder = Path.of(data).resolve("attachments");
    }

    /** The checksum under which the bytes are found again. */
    String keep(InputStream bytes) throws IOException {
        Files.createDirectories(folder);
        Path arriving = Files.createTempFile(folder, "arriving", "");
        try {
            MessageDigest digest = sha256();
            try (DigestInputStream input = new DigestInputStream(bytes, digest);
                    OutputStream output = Files.newOutputStream(arriving)) {
                input.transferTo(output);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Path place = place(sha256);
            Files.createDirectories(place.getParent());
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
            return sha256;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** @param sha256 as the database keeps it, 64 hexadecimal digits */
    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
