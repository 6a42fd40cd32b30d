package vn.gnbv.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;

/** Keys that nobody else has. */
final class TestKeys {
    private TestKeys() {}

    static SealKey anew() {
        try {
            return new SealKey(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
