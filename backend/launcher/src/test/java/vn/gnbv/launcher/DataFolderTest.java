package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void aFolderWithFilesOfSomebodyElseIsNeverTaken() throws Exception {
        Path theirs = Files.writeString(parent.resolve("letter.txt"), "dear all");

        assertThrows(LauncherException.class, () -> DataFolder.open(parent, true));
        assertTrue(Files.exists(theirs));
    }

    @Test
    void aResetEmptiesOurFolderAndAPlainStartKeepsIt() throws Exception {
        Path data = parent.resolve("data");
        Path kept = data.resolve("server/attachment");
        try (DataFolder folder = DataFolder.open(data, false)) {
            Files.createDirectories(folder.server());
            Files.writeString(kept, "kept");
        }

        DataFolder.open(data, false).close();
        assertTrue(Files.exists(kept));

        DataFolder.open(data, true).close();
        assertFalse(Files.exists(kept));
    }

    @Test
    void oneLauncherAtATimeUsesAFolder() {
        Path data = parent.resolve("data");
        try (DataFolder first = DataFolder.open(data, false)) {
            assertTrue(Files.exists(first.path()));
            LauncherException refusal = assertThrows(LauncherException.class, () -> DataFolder.open(data, false));
            assertTrue(refusal.getMessage().contains("runs already"), refusal.getMessage());
            assertTrue(DataFolder.openUnused(data).isEmpty());
        }
        DataFolder.open(data, false).close();
    }
}
