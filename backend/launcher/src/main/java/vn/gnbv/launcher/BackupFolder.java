package vn.gnbv.launcher;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of files with their checksums in {@code SHA256SUMS}, which {@code sha256sum -c} reads too. While it is written it
 * bears another name, so that one that was interrupted is never taken for a whole one.
 */
final class BackupFolder {

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) {2}(.+)");
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Path target;
    private final Map<String, String> sums = new TreeMap<>();

    @FunctionalInterface
    interface Content {
        void write(OutputStream output) throws IOException;
    }

    private BackupFolder(Path path, Path target) {
        this.path = path;
        this.target = target;
    }

    /** A new one, which its owner alone may enter. */
    static BackupFolder create(Path target) {
        if (Files.exists(target)) {
            throw new LauncherException("%s is there already; name a folder that is not".formatted(target));
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BackupFolder(Folders.create(unfinished, "rwx------"), target);
    }

    /** One that was finished; a file that is missing, changed or too much is refused by its name. */
    static BackupFolder open(Path path) {
        Path sums = path.resolve(SUMS);
        if (!Files.isRegularFile(sums)) {
            throw new LauncherException("%s is no finished backup: it has no %s".formatted(path, SUMS));
        }
        BackupFolder folder = new BackupFolder(path, path);
        try (BufferedReader lines = Files.newBufferedReader(sums)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher sum = SUM.matcher(line);
                if (!sum.matches() || !path.resolve(sum.group(2)).normalize().startsWith(path.normalize())) {
                    throw new LauncherException("%s is damaged: it has the line '%s'".formatted(sums, line));
                }
                folder.sums.put(sum.group(2), sum.group(1));
            }
            for (Map.Entry<String, String> sum : folder.sums.entrySet()) {
                Path file = path.resolve(sum.getKey());
                if (!Files.isRegularFile(file)) {
                    throw new LauncherException("%s is missing in the backup".formatted(file));
                }
                if (!checksum(file).equals(sum.getValue())) {
                    throw new LauncherException(
                            "%s is damaged: its checksum is not that of the backup".formatted(file));
                }
            }
            try (var files = Files.walk(path)) {
                files.filter(file -> Files.isRegularFile(file) && !file.equals(sums))
                        .filter(file -> !folder.sums.containsKey(folder.name(file)))
                        .findFirst()
                        .ifPresent(file -> {
                            throw new LauncherException("%s does not belong to the backup".formatted(file));
                        });
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path target() {
        return target;
    }

    /** Names of files below a folder in here. */
    Iterable<String> names(String below) {
        return sums.keySet().stream()
                .filter(name -> name.startsWith(below + "/"))
                .toList();
    }

    /** The checksum under which a file was written. */
    String checksum(String name) {
        return sums.get(name);
    }

    boolean contains(String name) {
        return sums.containsKey(name);
    }

    /** Writes a file, to the disk, and returns its checksum. */
    String write(String name, Content content) {
        Path file = path.resolve(name);
        MessageDigest digest = Sha256.digest();
        try {
            Files.createDirectories(file.getParent());
            try (FileOutputStream stream = new FileOutputStream(file.toFile())) {
                OutputStream digested = new DigestOutputStream(stream, digest);
                content.write(digested);
                digested.flush();
                stream.getFD().sync();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        sums.put(name, sum);
        return sum;
    }

    /** Gives it its name. */
    void finish() {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        try {
            Files.writeString(path.resolve(SUMS), lines);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String checksum(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (input.read(buffer) >= 0) {
                continue;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String name(Path file) {
        return path.relativize(file).toString();
    }
}
