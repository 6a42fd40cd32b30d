package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFolderTest {

    @TempDir
    Path parent;

    @Test
    void theKeyLiesBesideTheDataAndOnlyItsOwnerReadsIt() throws Exception {
        Path data = parent.resolve("data");
        SealFolder folder = SealFolder.of(data);

        assertFalse(folder.key().startsWith(data));
        assertFalse(folder.heads().startsWith(data));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.key())));
        assertTrue(Files.readString(folder.key()).startsWith("-----BEGIN PRIVATE KEY-----\n"));
        assertTrue(Files.readString(folder.publicKey()).startsWith("-----BEGIN PUBLIC KEY-----\n"));
    }

    @Test
    void theKeyIsMadeOnce() throws Exception {
        Path data = parent.resolve("data");
        String key = Files.readString(SealFolder.of(data).key());

        assertEquals(key, Files.readString(SealFolder.of(data).key()));
    }
}
