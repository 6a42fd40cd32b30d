package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a heap of 256 MiB and in five seconds each, whatever a file holds. */
class HostileFilesTest {
    private static final int MOST_MILLIS = 5_000;
    private static final int FEWEST = 60;

    @Test
    void eachIsRefusedWithAReasonOrReadInTimeInASmallHeap(@TempDir Path folder)
            throws IOException, InterruptedException {
        Map<String, byte[]> files = HostileFiles.all();
        assertTrue(files.size() >= FEWEST, files.size() + " files");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>(
                new String(reader.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("\t"))
                        .toList());
        assertEquals(0, reader.waitFor(), lines.toString());
        assertEquals(files.size(), lines.size(), lines.toString());
        for (String line : lines) {
            String[] told = line.split("\t");
            if (told[0].startsWith("x-")) {
                assertNotEquals("read", told[1], line);
            }
            assertTrue(Integer.parseInt(told[2]) < MOST_MILLIS, line);
        }
    }
}
