package vn.gnbv.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL and Keycloak as programs on disk: unpacked from their Maven artifacts once for a user, shared by every
 * clone and by the tests. A folder appears under its final name only when it is complete.
 */
public final class Programs {

    /** The options that Keycloak is built with; part of the folder's name, so that a change builds it anew. */
    private static final List<String> KEYCLOAK_BUILD =
            List.of("--http-relative-path=/auth", "--health-enabled=false", "--metrics-enabled=false");

    private static final Duration BUILD_TIMEOUT = Duration.ofMinutes(5);

    private Programs() {}

    /**
     * Where programs are unpacked to: {@code GNBV_CACHE}, or {@code ~/.cache/gnbv}, or for root {@code
     * /var/cache/gnbv}, which the unprivileged account that runs PostgreSQL can enter.
     */
    public static Path cacheFolder() {
        String chosen = System.getenv("GNBV_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        if (Account.weAreRoot()) {
            return Path.of("/var/cache/gnbv");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("gnbv");
    }

    /** Home of PostgreSQL: {@code bin}, {@code lib}, {@code share}. */
    static Path postgres() {
        return once("postgres-" + property("postgres.version"), Programs::unpackPostgres);
    }

    /** Home of a Keycloak built for the kind of database ({@code postgres} or {@code dev-file}). */
    public static Path keycloak(String database) {
        String built = Integer.toHexString(KEYCLOAK_BUILD.hashCode());
        return once("keycloak-%s-%s-%s".formatted(property("keycloak.version"), database, built), folder -> {
            unpackKeycloak(folder);
            buildKeycloak(folder, database);
        });
    }

    private static synchronized Path once(String name, Consumer<Path> fill) {
        Path folder = cacheFolder().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Folders.create(cacheFolder(), "rwxr-xr-x");
        // Another process may be at the same thing: the second waits for the first and finds its work done.
        try (FileChannel channel = FileChannel.open(
                        cacheFolder().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                Path unfinished = cacheFolder().resolve(name + ".unfinished");
                Folders.delete(unfinished);
                Files.createDirectories(unfinished);
                fill.accept(unfinished);
                letEverybodyEnter(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackPostgres(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String archive = "/postgres-%s-%s.txz".formatted(system, machine);
        InputStream packed = Programs.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new LauncherException("there is no embedded PostgreSQL for %s %s; set GNBV_JDBC_URL to use another"
                    .formatted(system, machine));
        }
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(target, readable((entry.getMode() & 0100) != 0));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackKeycloak(Path folder) {
        Path archive = Path.of(property("keycloak.zip"));
        if (!Files.exists(archive)) {
            throw new LauncherException("Keycloak is not at " + archive + "; build once with mvn -f backend package");
        }
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                // Everything lies in one folder keycloak-<version>, whose name is not ours to repeat.
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = inside(folder, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                    Files.setPosixFilePermissions(target, readable((entry.getUnixMode() & 0100) != 0));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void buildKeycloak(Path folder, String database) {
        var command = new ArrayList<>(List.of("bash", "bin/kc.sh", "build", "--db=" + database));
        command.addAll(KEYCLOAK_BUILD);
        Commands.require(folder, BUILD_TIMEOUT, Map.of("JAVA_HOME", System.getProperty("java.home")), command);
    }

    /** Whatever our umask is: the account that runs PostgreSQL is another than ours when we are root. */
    private static void letEverybodyEnter(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> Folders.create(path, "rwxr-xr-x"));
        }
    }

    private static Path inside(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new LauncherException("an archive wants to write outside its folder: " + name);
        }
        return target;
    }

    private static Set<PosixFilePermission> readable(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }

    private static String property(String name) {
        try (InputStream stream = Programs.class.getResourceAsStream("/launcher.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
