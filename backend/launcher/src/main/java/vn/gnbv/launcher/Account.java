package vn.gnbv.launcher;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The account under which PostgreSQL runs: ourselves, or an unprivileged one when we are root, for PostgreSQL refuses
 * to run as root.
 */
record Account(List<String> prefix, String name) {

    private static final String UNPRIVILEGED = "nobody";
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    static boolean weAreRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** Whom PostgreSQL runs as here. */
    static Account forServers() {
        if (!weAreRoot()) {
            return new Account(List.of(), System.getProperty("user.name"));
        }
        Path root = Path.of("/");
        String group = Commands.require(root, AT_ONCE, Map.of(), List.of("id", "-gn", UNPRIVILEGED));
        if (isThere("setpriv")) {
            return new Account(
                    List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + group, "--clear-groups", "--"),
                    UNPRIVILEGED);
        }
        if (isThere("runuser")) {
            return new Account(List.of("runuser", "-u", UNPRIVILEGED, "--"), UNPRIVILEGED);
        }
        throw new LauncherException(
                "PostgreSQL doesn't run as root, and neither setpriv nor runuser (package util-linux)"
                        + " is here to run it as " + UNPRIVILEGED);
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return List.copyOf(all);
    }

    /** Whether this account may enter the folder; every folder above it counts too. */
    boolean canEnter(Path folder) {
        return Commands.run(Path.of("/"), AT_ONCE, Map.of(), command(List.of("test", "-x", folder.toString())))
                        .exitCode()
                == 0;
    }

    /** Makes the account the owner; does nothing when that is ourselves. */
    void own(Path file) {
        if (prefix.isEmpty()) {
            return;
        }
        try {
            Files.setAttribute(
                    file,
                    "posix:owner",
                    file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name),
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String program) {
        return Commands.run(Path.of("/"), AT_ONCE, Map.of(), List.of("sh", "-c", "command -v " + program))
                        .exitCode()
                == 0;
    }
}
