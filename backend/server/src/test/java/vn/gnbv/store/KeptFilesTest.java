package vn.gnbv.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    private static final byte[] BYTES = "báo cáo".getBytes(StandardCharsets.UTF_8);

    // sha256sum (GNU coreutils 9.1) of the nine bytes of "báo cáo" in UTF-8.
    private static final String SHA256 = "4f54e9e1a61c1d4cf25619dd194e1c15227662e7d954e76cd6063a5735f79a36";

    @TempDir
    Path folder;

    private KeptFiles files;

    @BeforeEach
    void begin() {
        files = new KeptFiles(folder);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirChecksum() throws IOException {
        assertEquals(SHA256, files.keep(BYTES));
        assertEquals(SHA256, files.keep(new ByteArrayInputStream(BYTES)));
        Path place = folder.resolve(SHA256.substring(0, 2)).resolve(SHA256);
        assertEquals(List.of(place), kept());
        assertEquals(place, files.file(SHA256).orElseThrow());
        assertArrayEquals(BYTES, files.bytes(SHA256, BYTES.length).orElseThrow());
    }

    @Test
    void whatWasNeverKeptIsNotThere() {
        assertTrue(files.file(SHA256).isEmpty());
        assertTrue(files.bytes(SHA256, BYTES.length).isEmpty());
    }

    @Test
    void moreThanTheMostIsNotRead() {
        files.keep(BYTES);
        assertTrue(files.bytes(SHA256, BYTES.length - 1).isEmpty());
    }

    @Test
    void bytesThatWereChangedOnDiskAreNotGivenOutAndCanBeKeptAgain() throws IOException {
        files.keep(BYTES);
        Files.writeString(kept().getFirst(), "khác");
        assertThrows(IllegalStateException.class, () -> files.file(SHA256));
        assertThrows(IllegalStateException.class, () -> files.bytes(SHA256, BYTES.length));
        files.keep(BYTES);
        assertArrayEquals(BYTES, files.bytes(SHA256, BYTES.length).orElseThrow());
    }

    @Test
    void aStreamThatBreaksLeavesNothingBehind() throws IOException {
        InputStream broken = new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (begun) {
                    throw new IOException("connection lost");
                }
                begun = true;
                return length;
            }
        };
        assertThrows(UncheckedIOException.class, () -> files.keep(broken));
        assertEquals(List.of(), kept());
    }
}
