package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder with all that is kept between two starts. A marker says that we made it, so that a reset never removes a
 * folder of somebody else; a lock says that a launcher uses it.
 */
final class DataFolder implements AutoCloseable {

    static final String MARKER = ".gnbv-data";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder for us alone; with {@code reset} whatever was in it is gone. */
    static DataFolder open(Path path, boolean reset) {
        try {
            refuseForeign(path);
            DataFolder folder = take(path)
                    .orElseThrow(() -> new LauncherException("the product runs already on the data in " + path));
            if (reset) {
                EmbeddedDatabase.stopLeftover(folder.database());
                Background.stopLeftover(folder.issuer(), "issuer");
                Background.stopLeftover(folder.server(), "server");
                Folders.delete(folder.database());
                Folders.delete(folder.issuer());
                Folders.delete(folder.server());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the folder unless a launcher uses it. */
    static Optional<DataFolder> openUnused(Path path) {
        try {
            refuseForeign(path);
            return take(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("database");
    }

    Path issuer() {
        return path.resolve("issuer");
    }

    Path server() {
        return path.resolve("server");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (!Files.exists(path) || Files.exists(path.resolve(MARKER))) {
            return;
        }
        try (var content = Files.newDirectoryStream(path)) {
            if (content.iterator().hasNext()) {
                throw new LauncherException(
                        "%s has files in it that are not ours (no %s); set GNBV_DATA to another folder"
                                .formatted(path, MARKER));
            }
        }
    }

    private static Optional<DataFolder> take(Path path) throws IOException {
        // Others pass through and list nothing: PostgreSQL runs as another account when we are root.
        Folders.create(path, Account.weAreRoot() ? "rwx--x--x" : "rwx------");
        FileChannel channel =
                FileChannel.open(path.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(channel);
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.map(taken -> new DataFolder(path, channel, taken));
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // It is this very process that holds it.
            return Optional.empty();
        }
    }
}
