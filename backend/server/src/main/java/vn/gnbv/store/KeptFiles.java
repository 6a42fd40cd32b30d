package vn.gnbv.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import vn.gnbv.kernel.Sha256;

/**
 * Bytes in a folder, each under its checksum: {@code <folder>/<first two digits>/<sha256>}. They are on the disk, whole, before
 * their checksum is given out; what lies there is never changed, and what was changed behind our back is not given out.
 */
public final class KeptFiles {
    private final Path folder;

    public KeptFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps the bytes and returns their checksum. */
    public String keep(byte[] bytes) {
        return keep(new ByteArrayInputStream(bytes));
    }

    /** Keeps what the stream gives, closes it, and returns the checksum. */
    public String keep(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "arriving", "");
            try {
                String sha256 = write(bytes, arriving);
                Path place = place(sha256);
                if (!Files.exists(place) || !checksum(place).equals(sha256)) {
                    Files.createDirectories(place.getParent());
                    Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
                    toDisk(place.getParent(), StandardOpenOption.READ);
                    toDisk(folder, StandardOpenOption.READ);
                }
                return sha256;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Where the bytes lie; empty if there are none. Fails if they are no longer those that were kept. */
    public Optional<Path> file(String sha256) {
        Path place = place(sha256);
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try {
            check(checksum(place).equals(sha256), sha256);
            return Optional.of(place);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The bytes; empty if there are none, or more than the most. Fails if they are no longer those that were kept. */
    public Optional<byte[]> bytes(String sha256, int mostBytes) {
        Path place = place(sha256);
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try (InputStream input = Files.newInputStream(place)) {
            byte[] bytes = input.readNBytes(mostBytes);
            if (input.read() >= 0) {
                return Optional.empty();
            }
            check(Sha256.hex(bytes).equals(sha256), sha256);
            return Optional.of(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static String write(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream input = new DigestInputStream(bytes, digest);
                OutputStream output = Files.newOutputStream(file)) {
            input.transferTo(output);
        }
        toDisk(file, StandardOpenOption.WRITE);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file's content, or the names in a folder: a move is lasting only when the folder is on the disk too. */
    private static void toDisk(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private static String checksum(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
            input.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void check(boolean unchanged, String sha256) {
        if (!unchanged) {
            throw new IllegalStateException("the file kept under " + sha256 + " was changed on disk");
        }
    }
}
