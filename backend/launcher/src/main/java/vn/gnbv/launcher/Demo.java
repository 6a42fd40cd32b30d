package vn.gnbv.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads synthetic households into the embedded database, beside the running product or while it is stopped. */
final class Demo {
    private static final String LOADER = "vn.gnbv.demo.HouseholdLoad";
    private static final Path BUILT = Path.of("backend", "server", "target", "quarkus-app");

    private final Settings settings;
    private final PrintStream out;

    Demo(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void load() {
        if (settings.jdbcUrl().isPresent()) {
            throw new LauncherException("synthetic households go into the embedded database, not into one elsewhere");
        }
        Path path = settings.data().resolve("database");
        Optional<EmbeddedDatabase> running = EmbeddedDatabase.running(path);
        if (running.isPresent()) {
            load(running.get());
            return;
        }
        if (!Files.exists(path.resolve("cluster"))) {
            throw new LauncherException("there is no database in %s: make run makes one, with SCALE= of this size"
                    .formatted(settings.data()));
        }
        try (DataFolder folder = DataFolder.open(settings.data(), false);
                EmbeddedDatabase started = EmbeddedDatabase.start(folder.path().resolve("database"), Ports.free())) {
            load(started);
        }
    }

    private void load(EmbeddedDatabase database) {
        out.printf("Loading households of scale %s into %s%n", settings.demoScale(), settings.data());
        Path app = settings.sources().resolve(BUILT);
        String classes = String.join(
                File.pathSeparator,
                app.resolve("app").resolve("*").toString(),
                app.resolve("lib").resolve("main").resolve("*").toString(),
                app.resolve("lib").resolve("boot").resolve("*").toString());
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classes,
                        LOADER,
                        settings.demoScale()))
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "GNBV_JDBC_URL",
                        database.jdbcUrl(),
                        "GNBV_DB_OWNER_USER",
                        database.owner().user(),
                        "GNBV_DB_OWNER_PASSWORD",
                        database.owner().password(),
                        Settings.PERSONAL_DATA_KEYS_FILE,
                        settings.personalDataKeysFile()
                                .orElseGet(() -> SealFolder.of(settings.data()).personalDataKeys())
                                .toString()));
        try {
            int exitCode = builder.start().waitFor();
            if (exitCode != 0) {
                throw new LauncherException("the households were not loaded, nothing has changed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted: the households were not loaded");
        }
    }
}
