package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowDigestTest {

    private static RowDigest of(String text, int chunk) {
        try {
            RowDigest digest = new RowDigest(OutputStream.nullOutputStream());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at += chunk) {
                digest.write(bytes, at, Math.min(chunk, bytes.length - at));
            }
            return digest;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowDigest of(String text) {
        return of(text, text.length() + 1);
    }

    @Test
    void rowsInAnotherOrderAreTheSameRows() {
        assertEquals(of("a\t1\nb\t2\nc\t3\n").digest(), of("c\t3\na\t1\nb\t2\n").digest());
        assertEquals(3, of("a\t1\nb\t2\nc\t3\n").rows());
    }

    @Test
    void whereTheStreamIsCutDoesNotMatter() {
        String rows = "một\t1\nhai\t2\nba\t3\n";
        for (int chunk = 1; chunk < rows.length(); chunk++) {
            assertEquals(of(rows).digest(), of(rows, chunk).digest());
        }
    }

    @Test
    void aRowTooManyTooFewOrChangedIsAnotherDigest() {
        String digest = of("a\nb\n").digest();

        assertNotEquals(digest, of("a\nb\nb\n").digest());
        assertNotEquals(digest, of("a\n").digest());
        assertNotEquals(digest, of("a\nc\n").digest());
        assertNotEquals(of("").digest(), of("a\na\n").digest());
    }

    /** Against arithmetic of the platform, carries over all words among them. */
    @Test
    void theSumIsThatOfTheRowsHashes() {
        StringBuilder rows = new StringBuilder();
        BigInteger sum = BigInteger.ZERO;
        for (int row : IntStream.range(0, 2_000).toArray()) {
            rows.append(row).append('\n');
            byte[] hash = Sha256.digest().digest((row + "\n").getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash));
        }
        BigInteger expected = sum.mod(BigInteger.TWO.pow(256));

        assertEquals(
                expected,
                new BigInteger(1, HexFormat.of().parseHex(of(rows.toString()).digest())));
    }
}
