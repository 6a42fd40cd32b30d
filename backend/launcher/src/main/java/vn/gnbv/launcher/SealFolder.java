package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Beside the data folder, for it must not be lost, restored or read together with the data: the key that seals the audit, its
 * public half, the heads of the chain, and the keys that personal data is sealed with. A reset of the data leaves it alone: a new chain bears another name.
 */
public final class SealFolder {

    private static final int PEM_LINE = 64;
    private static final int PERSONAL_KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    private SealFolder(Path path) {
        this.path = path;
    }

    /** The folder that belongs to a data folder, with a key in it; the key is made the first time. */
    public static SealFolder of(Path data) {
        SealFolder folder = new SealFolder(pathOf(data));
        folder.makeKey();
        folder.makePersonalDataKeys();
        return folder;
    }

    /** Where the folder of a data folder is, or will be. */
    static Path pathOf(Path data) {
        Path absolute = data.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + "-seal");
    }

    /** Puts a key there that was made before, in PEM. */
    static void place(Path path, String publicKey, String key) throws IOException {
        Folders.create(path, "rwx------");
        Files.writeString(path.resolve("public-key.pem"), publicKey);
        Folders.writeSecret(path.resolve("key.pem"), key);
    }

    /** PKCS#8 in PEM, readable by its owner only. */
    public Path key() {
        return path.resolve("key.pem");
    }

    /** One for the keyed hash and those that seal, the last today; readable by their owner only. */
    public Path personalDataKeys() {
        return path.resolve("personal-data.keys");
    }

    /** For whoever verifies. */
    public Path publicKey() {
        return path.resolve("public-key.pem");
    }

    public Path heads() {
        return path.resolve("heads.ndjson");
    }

    /** With key and heads: for data that was only there for a while. */
    void delete() {
        Folders.delete(path);
    }

    private void makeKey() {
        if (Files.exists(key())) {
            return;
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            place(
                    path,
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makePersonalDataKeys() {
        if (Files.exists(personalDataKeys())) {
            return;
        }
        Folders.writeSecret(
                personalDataKeys(), "lookup %s%nseal 1 %s%n".formatted(personalDataKey(), personalDataKey()));
    }

    private static String personalDataKey() {
        byte[] key = new byte[PERSONAL_KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }
}
