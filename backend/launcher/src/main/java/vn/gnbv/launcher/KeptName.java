package vn.gnbv.launcher;

import java.nio.file.Path;

/** Names of the files that the server keeps. */
final class KeptName {

    /** Begins the name of a file that is still being written. */
    static final String ARRIVING = "arriving";

    private KeptName() {}

    /** Whether the file bears the SHA-256 of its bytes. */
    static boolean isChecksum(Path file) {
        return file.getFileName().toString().matches("[0-9a-f]{64}");
    }
}
