package vn.gnbv.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.kernel.Sha256;

/** Compares a file with those that were issued, by its bytes alone: it is read once, opened never, and not kept. */
@ApplicationScoped
class FileCheck {
    /** Larger than any issued file may be. */
    static final int LARGEST_MEGABYTES = 40;

    private final PageStore store;

    @Inject
    FileCheck(PageStore store) {
        this.store = store;
    }

    /** What is being asked about, by its checksum, and the issued file that has it. */
    record Answer(String sha256, Optional<IssuedFile> file) {}

    /** @param typed a checksum instead of a file: blanks and capitals do not matter */
    Answer check(FileUpload upload, String typed) {
        String sha256 = upload != null && upload.size() > 0 ? checksum(upload) : normal(typed);
        return new Answer(sha256, store.issuedFile(sha256));
    }

    private static String normal(String typed) {
        String text = typed == null ? "" : typed.replaceAll("[\\s:\"]", "").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw new Refusal(CheckError.NOTHING_TO_CHECK);
        }
        if (!text.matches("[0-9a-f]{64}")) {
            throw new Refusal(CheckError.CHECKSUM_MALFORMED);
        }
        return text;
    }

    private static String checksum(FileUpload upload) {
        if (upload.size() > LARGEST_MEGABYTES * 1024L * 1024) {
            throw new Refusal(CheckError.FILE_TOO_LARGE, LARGEST_MEGABYTES);
        }
        try (InputStream file = Files.newInputStream(upload.uploadedFile());
                DigestInputStream digested = new DigestInputStream(file, Sha256.digest())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
