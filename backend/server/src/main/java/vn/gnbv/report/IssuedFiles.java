package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.gnbv.store.KeptFiles;

/** Issued reports and the signed scans of them, in the data folder under their checksums. */
@ApplicationScoped
class IssuedFiles {
    /** More than any report with its photos has. */
    private static final int MOST_BYTES = 500_000_000;

    private final KeptFiles files;

    @Inject
    IssuedFiles(@ConfigProperty(name = "gnbv.data") String data) {
        this.files = new KeptFiles(Path.of(data).resolve("reports"));
    }

    /** Keeps the bytes and returns their checksum. */
    String keep(byte[] bytes) {
        return files.keep(bytes);
    }

    byte[] read(String sha256) {
        return files.bytes(sha256, MOST_BYTES)
                .orElseThrow(() -> new IllegalStateException("the issued file " + sha256 + " is gone"));
    }
}
