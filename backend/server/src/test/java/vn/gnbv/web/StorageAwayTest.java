package vn.gnbv.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StorageAwayTest {
    /** Linux's file on a disk that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsKnownHoweverItIsWrittenTo() {
        assertTrue(StorageAway.causes(assertThrows(IOException.class, () -> Files.writeString(FULL, "x"))));
        assertTrue(StorageAway.causes(assertThrows(IOException.class, () -> {
            try (OutputStream output = new FileOutputStream(FULL.toFile())) {
                output.write(1);
            }
        })));
        IOException byChannel = assertThrows(IOException.class, () -> {
            try (FileChannel channel = FileChannel.open(FULL, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(1));
            }
        });
        assertTrue(StorageAway.causes(new UncheckedIOException(byChannel)));
    }

    @Test
    void aFolderThatTakesNoNewFileIsAway() {
        assertTrue(StorageAway.causes(new FileSystemException("arriving1", null, "No space left on device")));
    }

    @Test
    void aFileThatIsMissingIsNoAbsenceOfTheDisk(@TempDir Path folder) {
        assertFalse(StorageAway.causes(
                assertThrows(NoSuchFileException.class, () -> Files.readString(folder.resolve("gone")))));
        assertFalse(StorageAway.causes(new FileAlreadyExistsException("there")));
        assertFalse(StorageAway.causes(new IOException("Connection reset by peer")));
    }
}
