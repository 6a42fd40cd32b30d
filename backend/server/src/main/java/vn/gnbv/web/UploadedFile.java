package vn.gnbv.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.gnbv.kernel.Sha256;

/**
 * A large body that came in as a whole, before anybody works with it: however slowly it is sent, no transaction waits for it. It
 * lies on the disk enciphered with a key that is nowhere else, without a name, and is gone with whoever holds it. As JSON it is
 * what tells it from others.
 */
@JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE, fieldVisibility = JsonAutoDetect.Visibility.NONE)
public final class UploadedFile implements AutoCloseable {
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel place;
    private final byte[] key;

    @JsonProperty
    private final long size;

    @JsonProperty
    private final String sha256;

    private UploadedFile(FileChannel place, byte[] key, long size, String sha256) {
        this.place = place;
        this.key = key;
        this.size = size;
        this.sha256 = sha256;
    }

    static UploadedFile of(InputStream body) throws IOException {
        Path path = Files.createTempFile("gnbv-upload-", "");
        FileChannel place = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            byte[] key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            DigestInputStream digested = new DigestInputStream(body, Sha256.digest());
            // Closing it would close the place; what a stream cipher gives out is written at once.
            OutputStream enciphered =
                    new CipherOutputStream(Channels.newOutputStream(place), cipher(Cipher.ENCRYPT_MODE, key));
            long size = digested.transferTo(enciphered);
            enciphered.flush();
            return new UploadedFile(
                    place,
                    key,
                    size,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException | RuntimeException broken) {
            place.close();
            throw broken;
        }
    }

    /** The key is used for one file only, so the counter may begin anywhere. */
    private static Cipher cipher(int mode, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[KEY_BYTES]));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** From the beginning; one reader at a time. */
    public InputStream open() throws IOException {
        place.position(0);
        return new CipherInputStream(Channels.newInputStream(place), cipher(Cipher.DECRYPT_MODE, key));
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
