package vn.gnbv.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedFilesTest {

    @TempDir
    Path data;

    private static final byte[] BYTES = "báo cáo".getBytes(StandardCharsets.UTF_8);

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirChecksum() throws IOException {
        IssuedFiles files = new IssuedFiles(data.toString());
        String sha256 = files.keep(BYTES);
        assertEquals(sha256, files.keep(BYTES));
        assertEquals(
                List.of(data.resolve("reports").resolve(sha256.substring(0, 2)).resolve(sha256)), kept());
        assertArrayEquals(BYTES, files.read(sha256));
    }

    @Test
    void bytesThatWereChangedOnDiskAreNotServed() throws IOException {
        IssuedFiles files = new IssuedFiles(data.toString());
        String sha256 = files.keep(BYTES);
        Files.writeString(kept().getFirst(), "khác");
        assertThrows(IllegalStateException.class, () -> files.read(sha256));
    }
}
