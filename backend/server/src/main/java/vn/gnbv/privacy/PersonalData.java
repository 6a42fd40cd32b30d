package vn.gnbv.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals, opens and finds personal texts. A sealed text belongs to one field of one row: moved to another it does not open. */
@ApplicationScoped
public class PersonalData {
    /** What stands for signs that are not shown; an input that begins with it leaves what is kept. */
    public static final String MASK = "•••";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TAIL = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonalKeys keys;

    @Inject
    public PersonalData(PersonalKeys keys) {
        this.keys = keys;
    }

    /**
     * @param field table and column, such as {@code household.phone}
     * @param row id of the row that keeps it
     * @return {@link SealedText#NONE} for null
     */
    public SealedText seal(String field, UUID row, String clear) {
        if (clear == null) {
            return SealedText.NONE;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        String key = keys.newest();
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, keys.sealing(key), nonce, field, row, clear.getBytes(UTF_8));
        byte[] whole = ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
        return new SealedText(
                key + ":" + Base64.getEncoder().withoutPadding().encodeToString(whole),
                hash(field, clear),
                clear.substring(Math.max(0, clear.length() - TAIL)));
    }

    /**
     * @throws IllegalStateException where the text was sealed for another field or row, with a key that is not there, or was
     *     changed since
     */
    public String open(String field, UUID row, String sealed) {
        if (sealed == null) {
            return null;
        }
        int colon = sealed.indexOf(':');
        SecretKey key = keys.sealing(sealed.substring(0, Math.max(0, colon)));
        if (key == null) {
            throw new IllegalStateException("a personal text was sealed with a key that is not in the file");
        }
        byte[] whole = Base64.getDecoder().decode(sealed.substring(colon + 1));
        ByteBuffer parts = ByteBuffer.wrap(whole);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] closed = new byte[parts.remaining()];
        parts.get(closed);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, field, row, closed), UTF_8);
    }

    /** As {@link #seal}, for a piece of a file: name of the key, a colon, nonce and cipher text. */
    public byte[] sealBytes(String field, UUID row, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] name = (keys.newest() + ":").getBytes(UTF_8);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, keys.sealing(keys.newest()), nonce, field, row, clear);
        return ByteBuffer.allocate(name.length + NONCE_BYTES + closed.length)
                .put(name)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** What {@link #sealBytes} sealed; fails as {@link #open} does. */
    public byte[] openBytes(String field, UUID row, byte[] sealed) {
        int colon = 0;
        while (colon < sealed.length && sealed[colon] != ':') {
            colon++;
        }
        SecretKey key = keys.sealing(new String(sealed, 0, colon, UTF_8));
        if (key == null) {
            throw new IllegalStateException("a file was sealed with a key that is not in the file of keys");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed, colon + 1, sealed.length - colon - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] closed = new byte[parts.remaining()];
        parts.get(closed);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, field, row, closed);
    }

    /** The same for the same text of one field; who lacks the key cannot make it, not even by trying all numbers. */
    public String hash(String field, String clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.lookup());
            mac.update((field + "\n").getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(clear.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names of the keys that open and no longer seal. */
    public Set<String> olderKeys() {
        return keys.older();
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, String field, UUID row, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((field + "/" + row).getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            // Neither text nor key goes into a message.
            throw new IllegalStateException("a personal text does not open: " + field);
        }
    }
}
