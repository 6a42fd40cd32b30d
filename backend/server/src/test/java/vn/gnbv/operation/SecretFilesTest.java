package vn.gnbv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir
    Path folder;

    @Test
    void aPasswordIsReadFromItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " có dấu $x \n");
        SecretFiles secrets = new SecretFiles(Map.of("GNBV_DB_PASSWORD_FILE", file.toString()));

        assertEquals(" có dấu $x", secrets.getValue("GNBV_DB_PASSWORD"));
        assertNull(secrets.getValue("GNBV_DB_OWNER_PASSWORD"));
    }

    @Test
    void aFileThatIsNotThereIsNamedAndItsContentNever() {
        UncheckedIOException failure = assertThrows(
                UncheckedIOException.class,
                () -> new SecretFiles(Map.of(
                        "GNBV_DB_OWNER_PASSWORD_FILE", folder.resolve("gone").toString())));

        assertEquals("GNBV_DB_OWNER_PASSWORD_FILE cannot be read: " + folder.resolve("gone"), failure.getMessage());
    }

    @Test
    void aPasswordThatIsSetTwiceIsRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new SecretFiles(Map.of("GNBV_DB_PASSWORD", "secret", "GNBV_DB_PASSWORD_FILE", "x")));

        assertEquals("GNBV_DB_PASSWORD and GNBV_DB_PASSWORD_FILE are both set", refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"));
    }
}
