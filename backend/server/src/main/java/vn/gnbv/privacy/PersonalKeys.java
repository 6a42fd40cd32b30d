package vn.gnbv.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of personal data, read from a file of lines: {@code lookup <key>} once, for the keyed hash, which never changes; and
 * {@code seal <name> <key>} for each sealing key, of which the last seals and all open. A key is 32 bytes in Base64; empty lines
 * and those that begin with # are passed over.
 */
@ApplicationScoped
public class PersonalKeys {
    private static final int KEY_BYTES = 32;
    private static final String KEY_NAME = "[A-Za-z0-9_-]{1,40}";

    private final SecretKey lookup;
    private final Map<String, SecretKey> sealing;
    private final String newest;

    @Inject
    public PersonalKeys(@ConfigProperty(name = "gnbv.personal-data.keys-file") String file) {
        this(lines(Path.of(file)));
    }

    /** As the file has them. */
    public PersonalKeys(List<String> lines) {
        SecretKey foundLookup = null;
        Map<String, SecretKey> foundSealing = new LinkedHashMap<>();
        String last = null;
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words.length == 2 && words[0].equals("lookup") && foundLookup == null) {
                foundLookup = key(words[1], "HmacSHA256");
            } else if (words.length == 3
                    && words[0].equals("seal")
                    && words[1].matches(KEY_NAME)
                    && foundSealing.putIfAbsent(words[1], key(words[2], "AES")) == null) {
                last = words[1];
            } else {
                throw unreadable();
            }
        }
        if (foundLookup == null || last == null) {
            throw unreadable();
        }
        lookup = foundLookup;
        sealing = Map.copyOf(foundSealing);
        newest = last;
    }

    SecretKey lookup() {
        return lookup;
    }

    /** Name of the key that seals. */
    String newest() {
        return newest;
    }

    /** Names of the keys that only open. */
    Set<String> older() {
        Set<String> names = new TreeSet<>(sealing.keySet());
        names.remove(newest);
        return names;
    }

    /** Null for a key that is not in the file. */
    SecretKey sealing(String name) {
        return sealing.get(name);
    }

    private static SecretKey key(String base64, String algorithm) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, algorithm);
            }
        } catch (IllegalArgumentException malformed) {
            // Its message would quote the key.
        }
        throw unreadable();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("GNBV_PERSONAL_DATA_KEYS_FILE cannot be read: " + file, missing);
        }
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException(
                "GNBV_PERSONAL_DATA_KEYS_FILE needs one line 'lookup <key>' and lines 'seal <name> <key>', keys of 32 bytes in Base64");
    }
}
