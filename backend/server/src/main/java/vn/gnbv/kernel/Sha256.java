package vn.gnbv.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums: SHA-256 (FIPS 180-4), 32 bytes, written as 64 hexadecimal digits. */
public final class Sha256 {
    public static final int LENGTH = 32;

    private Sha256() {}

    /** For what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** Of a text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** Of a text in UTF-8. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
