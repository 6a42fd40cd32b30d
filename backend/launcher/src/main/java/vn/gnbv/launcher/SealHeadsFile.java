package vn.gnbv.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of heads of the sealed audit, as far as a backup goes. */
final class SealHeadsFile {

    private static final Pattern HEAD = Pattern.compile("\\{\"chain\":\"([^\"]+)\",\"number\":(\\d+),.*}");

    private SealHeadsFile() {}

    /** Copies the heads of a chain up to a block: what came after it is not in the backup. */
    static void copy(Path heads, String chain, long lastBlock, OutputStream output) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(heads)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher head = HEAD.matcher(line);
                if (head.matches() && head.group(1).equals(chain) && Long.parseLong(head.group(2)) <= lastBlock) {
                    output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
