package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Random passwords that are made when first asked for and kept in one file that only its owner reads. */
final class Passwords {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties kept = new Properties();

    Passwords(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Login of(String user) {
        String password = kept.getProperty(user);
        if (password == null) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            kept.setProperty(user, password);
            Folders.writeSecret(
                    file,
                    new TreeMap<>(kept)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                    .collect(Collectors.joining()));
        }
        return new Login(user, password);
    }
}
