package vn.gnbv.page;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import vn.gnbv.kernel.Sha256;

/**
 * One rating a reader, without storing who. At the first rating the reader's browser gets 128 random bits in a cookie; what is
 * stored beside the stars is SHA-256 of article and bits. The same browser makes the same mark again, so it can change its
 * rating and not add one; nobody else can make it, two ratings of one reader on two articles cannot be linked, and without the
 * cookie the mark says nothing. Who throws the cookie away is told apart for the day by {@link Visitors#mayRateAnew}, from
 * memory. So a reader who throws it away every day, or reads from several browsers, can rate more than once: keeping that out
 * would need to know who reads.
 */
final class RatingMark {
    static final String COOKIE = "gnbv-reader";
    static final int COOKIE_SECONDS = 365 * 24 * 3600;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RatingMark() {}

    static String draw() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static boolean wellFormed(String cookie) {
        return cookie != null && cookie.matches("[0-9a-f]{32}");
    }

    static String of(UUID publicationId, String cookie) {
        return Sha256.hex(publicationId + ":" + cookie);
    }
}
