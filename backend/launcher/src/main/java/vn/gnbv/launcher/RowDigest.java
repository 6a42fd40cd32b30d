package vn.gnbv.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Counts the rows of a table in COPY's text format, where a row is a line, and sums up their SHA-256 modulo 2^256: two tables
 * with the same rows have the same digest, in whatever order the rows come. Passes everything on.
 */
final class RowDigest extends OutputStream {

    private static final int WORDS = 4;

    private final OutputStream target;
    private final MessageDigest row = Sha256.digest();
    private final long[] sum = new long[WORDS];
    private long rows;

    RowDigest(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int begin = offset;
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                row.update(bytes, begin, at + 1 - begin);
                add(row.digest());
                begin = at + 1;
            }
        }
        row.update(bytes, begin, offset + length - begin);
        target.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    long rows() {
        return rows;
    }

    String digest() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (long word : sum) {
            bytes.putLong(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    private void add(byte[] digest) {
        ByteBuffer words = ByteBuffer.wrap(digest);
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            long added = words.getLong(word * Long.BYTES);
            long withCarry = sum[word] + carry;
            long carried = carry == 1 && withCarry == 0 ? 1 : 0;
            sum[word] = withCarry + added;
            carry = carried + (Long.compareUnsigned(sum[word], added) < 0 ? 1 : 0);
        }
        rows++;
    }
}
