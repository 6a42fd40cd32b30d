package vn.gnbv.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The file of heads, outside the data folder: a line for every block, and one every ten minutes for an empty block that goes
 * on. Whoever cuts off the end of the chain, or puts an older copy of the database back, contradicts it. It is forced to disk
 * at most once in two seconds. A line has about 450 bytes: an idle year takes 24 MB, one in which
 * something is recorded in every second 14 GB.
 */
@ApplicationScoped
public class SealHeads {
    private static final Duration BETWEEN_FORCES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_BEATS = Duration.ofMinutes(10);
    private static final int END_BYTES = 1 << 20;
    private static final int PAGE = 500;

    private final Path path;
    private FileChannel channel;
    private Long lastNumber;
    private long forcedAt;
    private long beatAt;
    private boolean dirty;

    @Inject
    public SealHeads(@ConfigProperty(name = "gnbv.seal.heads-file") String file) {
        this.path = Path.of(file);
    }

    public HeadLines lines() {
        return HeadLines.of(path);
    }

    /** Number of the last block of a chain that the file holds; 0 for none. Looks at the end of the file first. */
    synchronized long lastNumber(UUID chain) {
        if (lastNumber == null) {
            long atEnd = greatest(HeadLines.endOf(path, END_BYTES), chain);
            lastNumber = atEnd > 0 ? atEnd : greatest(lines(), chain);
        }
        return lastNumber;
    }

    private static long greatest(HeadLines lines, UUID chain) {
        long greatest = 0;
        List<Head> page = new ArrayList<>();
        try (HeadLines.Reader reader = lines.open(chain)) {
            do {
                page.clear();
                reader.next(page, PAGE);
                greatest = Math.max(greatest, reader.lastNumber());
            } while (!page.isEmpty());
        }
        return greatest;
    }

    /** Appends blocks that the file does not hold yet, in order. */
    synchronized void append(UUID chain, List<SealedBlock> blocks) {
        long known = lastNumber(chain);
        StringBuilder lines = new StringBuilder();
        for (SealedBlock block : blocks) {
            if (block.number() > known) {
                lines.append(block.headLine(chain)).append('\n');
                known = block.number();
                beatAt = System.nanoTime();
            } else if (block.number() == known
                    && block.beatSignature() != null
                    && System.nanoTime() - beatAt > BETWEEN_BEATS.toNanos()) {
                lines.append(block.headLine(chain)).append('\n');
                beatAt = System.nanoTime();
            }
        }
        if (!lines.isEmpty()) {
            write(lines.toString());
            lastNumber = known;
            dirty = true;
        }
        if (dirty && channel != null && System.nanoTime() - forcedAt > BETWEEN_FORCES.toNanos()) {
            force();
        }
    }

    private void write(String lines) {
        try {
            if (channel == null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                dropHalfLine();
                channel = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            // What a full disk took of a line is dropped when the file is opened again, as after a crash.
            leave();
            throw new UncheckedIOException("GNBV_SEAL_HEADS_FILE cannot be written: " + path, failure);
        }
    }

    private void leave() {
        try (FileChannel left = channel) {
            channel = null;
        } catch (IOException alreadyTold) {
            // The failure that led here says more.
        }
    }

    /** A crash may have left half a line: it goes, and its block is written again. */
    private void dropHalfLine() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long end = file.length();
            while (end > 0) {
                file.seek(end - 1);
                if (file.read() == '\n') {
                    break;
                }
                end--;
            }
            file.setLength(end);
        }
    }

    private void force() {
        try {
            channel.force(false);
            forcedAt = System.nanoTime();
            dirty = false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (channel != null) {
            force();
            channel.close();
            channel = null;
        }
    }
}
