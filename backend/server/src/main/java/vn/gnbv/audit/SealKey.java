package vn.gnbv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.gnbv.kernel.Sha256;

/** The Ed25519 key that signs blocks: read from a file (PKCS#8, PEM) that the database cannot reach. */
@ApplicationScoped
public class SealKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int FINGERPRINT_BYTES = 8;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    @Inject
    public SealKey(@ConfigProperty(name = "gnbv.seal.key-file") String file) {
        this(read(Path.of(file)));
    }

    SealKey(PrivateKey privateKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKeyOf(privateKey);
        if (!verifies(publicKey, new byte[] {1}, sign(new byte[] {1}))) {
            throw new IllegalStateException("the seal key does not fit its public key");
        }
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PublicKey publicKey() {
        return publicKey;
    }

    /** Keys whose signatures hold, by fingerprint. */
    public Map<String, PublicKey> trusted() {
        return Map.of(fingerprint(), publicKey);
    }

    /** First 16 hexadecimal digits of the SHA-256 of the public key (X.509 SubjectPublicKeyInfo, DER). */
    public String fingerprint() {
        return HexFormat.of().formatHex(Sha256.of(publicKey.getEncoded()), 0, FINGERPRINT_BYTES);
    }

    /** For whoever verifies elsewhere. */
    public String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static PrivateKey read(Path file) {
        try {
            String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        } catch (IOException missing) {
            throw new UncheckedIOException("GNBV_SEAL_KEY_FILE cannot be read: " + file, missing);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            // The cause might quote the key.
            throw new IllegalStateException("GNBV_SEAL_KEY_FILE is no Ed25519 key in PKCS#8 PEM: " + file);
        }
    }

    /** The platform derives a public key only when it makes a pair: it is made again from the same seed. */
    private static PublicKey publicKeyOf(PrivateKey key) {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
