package vn.gnbv.privacy;

/**
 * A personal text as the database keeps it.
 *
 * @param sealed name of the key, a colon, and Base64 of nonce and cipher text
 * @param hash keyed hash, by which it is found: 43 signs
 * @param tail last three signs, which a masked text shows
 */
public record SealedText(String sealed, String hash, String tail) {
    public static final SealedText NONE = new SealedText(null, null, null);
}
