package vn.gnbv.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** A file that is kept in sealed parts of one size, opened as they are read: of a large file a few are in memory at a time. */
final class SealedFile {
    static final int PART_BYTES = 1024 * 1024;
    private static final int OPEN_PARTS = 4;

    private final long size;
    private final IntFunction<byte[]> opened;
    private final Map<Integer, byte[]> parts = new LinkedHashMap<>(OPEN_PARTS * 2, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > OPEN_PARTS;
        }
    };

    /** @param opened gives a part by its number, in clear */
    SealedFile(long size, IntFunction<byte[]> opened) {
        this.size = size;
        this.opened = opened;
    }

    long size() {
        return size;
    }

    /** The first bytes, as many as there are and are asked for. */
    byte[] head(int most) throws IOException {
        try (InputStream stream = stream()) {
            return stream.readNBytes(most);
        }
    }

    private int read(long at, byte[] target, int from, int length) {
        if (at >= size) {
            return -1;
        }
        byte[] part = parts.computeIfAbsent((int) (at / PART_BYTES), opened::apply);
        int within = (int) (at % PART_BYTES);
        int read = Math.min(length, part.length - within);
        System.arraycopy(part, within, target, from, read);
        return read;
    }

    InputStream stream() {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int read = length == 0 ? 0 : SealedFile.this.read(at, target, from, length);
                at += Math.max(read, 0);
                return read;
            }
        };
    }

    /** For reading only. */
    SeekableByteChannel channel() {
        return new Channel();
    }

    private final class Channel implements SeekableByteChannel {
        private long at;
        private boolean open = true;

        @Override
        public int read(ByteBuffer target) {
            byte[] bytes = new byte[target.remaining()];
            int read = bytes.length == 0 ? 0 : SealedFile.this.read(at, bytes, 0, bytes.length);
            if (read > 0) {
                target.put(bytes, 0, read);
                at += read;
            }
            return read;
        }

        @Override
        public long position() {
            return at;
        }

        @Override
        public SeekableByteChannel position(long wanted) {
            at = wanted;
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long wanted) {
            throw new NonWritableChannelException();
        }
    }
}
