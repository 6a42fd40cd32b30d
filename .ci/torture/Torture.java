import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.gnbv.launcher.Folders;

/**
 * `make torture ROUNDS= SEED=`: rounds of writers at work while the server and PostgreSQL are killed. A round's seed is SEED plus
 * its number, so that ROUNDS=1 with that seed replays it. After them come scenes of other trouble, one each. Ends with 1 after the
 * first round or scene that broke a promise.
 */
public final class Torture {
    private static final int VERIFIED_EVERY = 25;
    private static final int MANY = 10;
    private static final int KEYS = 50;
    private static final int KEYS_IF_MANY = 1_000;

    private Torture() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = arguments[1].isEmpty() ? System.currentTimeMillis() % 1_000_000_000 : Long.parseLong(arguments[1]);
        Optional<Path> report = arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
        Path data = Files.createTempDirectory("gnbv-torture-");
        // PostgreSQL runs as another account when we are root.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        List<String> failures = new ArrayList<>();
        int passed = 0;
        Parts parts = new Parts(data, Path.of("backend/server/target/quarkus-app/quarkus-run.jar"), rounds > MANY);
        Thread stop = new Thread(parts::close);
        Runtime.getRuntime().addShutdownHook(stop);
        Api api = new Api(parts);
        Ground ground = new Ground(parts, api);
        while (passed < rounds && failures.isEmpty()) {
            long roundSeed = seed + passed;
            long began = System.nanoTime();
            try {
                String told = new Round(ground, roundSeed).run();
                if ((passed + 1) % VERIFIED_EVERY == 0 || passed + 1 == rounds) {
                    verifyAudit(parts, api);
                }
                passed++;
                System.out.printf(
                        Locale.ROOT, "round %d, seed %d, %.1f s: %s%n", passed, roundSeed, (System.nanoTime() - began) / 1e9, told);
            } catch (Exception failure) {
                failures.add("seed %d: %s".formatted(roundSeed, failure.getMessage()));
                System.out.printf("FAILED: make torture ROUNDS=1 SEED=%d%n", roundSeed);
                failure.printStackTrace(System.out);
            }
        }
        int held = 0;
        for (Map.Entry<String, Scene> scene : scenes(ground, rounds > MANY).entrySet()) {
            if (!failures.isEmpty()) {
                break;
            }
            long began = System.nanoTime();
            try {
                scene.getValue().play();
                held++;
                System.out.printf(Locale.ROOT, "%s: held, %.1f s%n", scene.getKey(), (System.nanoTime() - began) / 1e9);
            } catch (Exception failure) {
                failures.add(scene.getKey() + ": " + failure.getMessage());
                failure.printStackTrace(System.out);
            }
        }
        if (report.isPresent()) {
            write(report.get(), passed + held, failures);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        parts.close();
        System.out.printf(
                "%d of %d rounds held, seeds from %d; %d answers were lost or refused for later and asked for again%n",
                passed, rounds, seed, api.lostAnswers.get() + api.sentLater.get());
        if (failures.isEmpty()) {
            Folders.delete(data);
            Folders.delete(data.resolveSibling(data.getFileName() + "-seal"));
        } else {
            System.out.println("data and logs are kept in " + data);
        }
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    /** What befalls a server beside kills; the last one takes the provider away for good. */
    private static Map<String, Scene> scenes(Ground ground, boolean many) {
        Outages outages = new Outages(ground);
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put("database away", outages::databaseAway);
        scenes.put("disk full", new FullDisk(ground)::wherever);
        scenes.put("slow callers", () -> new SlowCallers(ground).doNotHoldUpOthers());
        scenes.put("asked to end", new Farewell(ground)::requestsEndWell);
        int keys = many ? KEYS_IF_MANY : KEYS;
        scenes.put(
                "%d keys sent %d times at once, and again".formatted(keys, SameKey.CLIENTS),
                () -> new SameKey(ground, keys).sendAndSendAgainAfterARestart());
        scenes.put("provider away", outages::providerAway);
        return scenes;
    }

    @FunctionalInterface
    private interface Scene {
        void play() throws Exception;
    }

    /** With the separate program, and against the file of heads. */
    private static void verifyAudit(Parts parts, Api api) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(".ci/verify-audit").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GNBV_ORIGIN", parts.api().toString(),
                        "GNBV_DATA", parts.data.toString(),
                        "TOKEN", api.token("admin"),
                        "JAVA_HOME", System.getProperty("java.home")));
        Process verification = builder.start();
        String output = new String(verification.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (verification.waitFor() != 0) {
            throw new Fault("audit: " + output);
        }
    }

    private static void write(Path report, int passed, List<String> failures) throws IOException {
        ObjectNode node = Api.JSON.createObjectNode().put("passed", passed).put("failed", failures.size());
        failures.forEach(node.putArray("failures")::add);
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.writeString(report, node.toString());
    }
}
