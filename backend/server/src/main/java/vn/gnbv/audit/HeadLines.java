package vn.gnbv.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The file of heads as a verification reads it. */
public interface HeadLines {
    /** Opens it for the lines of one chain. */
    Reader open(UUID chain);

    /** A file; one that is not there has no lines. */
    static HeadLines of(Path file) {
        return chain -> {
            try {
                return new Reader(
                        chain,
                        Files.exists(file) ? Files.newBufferedReader(file) : new BufferedReader(new StringReader("")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    /** The lines that begin among the last bytes of a file. */
    static HeadLines endOf(Path file, int bytes) {
        return chain -> {
            try {
                if (!Files.exists(file)) {
                    return new Reader(chain, new BufferedReader(new StringReader("")));
                }
                InputStream input = Files.newInputStream(file);
                long skipped = Math.max(0, Files.size(file) - bytes);
                input.skipNBytes(skipped);
                BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
                if (skipped > 0) {
                    reader.readLine();
                }
                return new Reader(chain, reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    static HeadLines of(List<String> lines) {
        return chain -> new Reader(chain, new BufferedReader(new StringReader(String.join("\n", lines))));
    }

    /** Reads the lines of one chain, a page after another. */
    final class Reader implements AutoCloseable {
        private final String chain;
        private final BufferedReader lines;
        private String upcoming;
        private long lastNumber;

        Reader(UUID chain, BufferedReader lines) {
            this.chain = chain.toString();
            this.lines = lines;
        }

        /** Adds heads up to a limit; false where a line is none. The last line may be one that is just being written. */
        boolean next(List<Head> heads, int limit) {
            for (String line = read(); line != null; line = read()) {
                Optional<Head> head = Head.parse(line);
                if (head.isEmpty()) {
                    return upcoming == null;
                }
                if (head.get().chain().equals(chain)) {
                    heads.add(head.get());
                    lastNumber = head.get().number();
                }
                if (heads.size() == limit) {
                    return true;
                }
            }
            return true;
        }

        /** Number of the last head that was read; 0 before the first. */
        long lastNumber() {
            return lastNumber;
        }

        private String read() {
            try {
                String line = upcoming == null ? lines.readLine() : upcoming;
                upcoming = line == null ? null : lines.readLine();
                return line;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
