package vn.gnbv.launcher;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Checksums: SHA-256 (FIPS 180-4). */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
