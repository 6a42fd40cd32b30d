import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.gnbv.launcher.Ports;

/**
 * Runs while the product does (launcher: during): saves it while somebody writes, restores into an empty place, starts the
 * product there, and asks it: accounts, what was acknowledged before the backup, files, the sealed audit, and a write that goes on.
 */
public final class RoundTrip {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final int TO_STOP_MINUTES = 2;
    private static final List<String> PORTS =
            List.of("GNBV_PORT", "GNBV_DATABASE_PORT", "GNBV_ISSUER_PORT", "GNBV_API_PORT", "GNBV_MANAGEMENT_PORT");

    private RoundTrip() {}

    public static void main(String[] arguments) throws Exception {
        String here = System.getenv("GNBV_BASE_URL");
        Path folder = Path.of(System.getenv("GNBV_DATA")).getParent();
        Path backup = folder.resolve("saved");
        Path place = folder.resolve("restored");
        List<String> before = List.of(write(here, "BEFORE-1"), write(here, "BEFORE-2"));
        AtomicBoolean saving = new AtomicBoolean(true);
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
            int written = 0;
            while (saving.get()) {
                write(here, "MEANWHILE-" + written++);
            }
            return written;
        });
        launcher(Map.of("GNBV_DATA", folder.toString()), "backup", backup);
        saving.set(false);
        int meanwhile = writer.join();
        String after = write(here, "AFTER");

        launcher(Map.of("GNBV_DATA", place.toString(), "GNBV_DATABASE_PORT", "" + Ports.free()), "restore", backup);
        Map<String, String> environment = new HashMap<>(Map.of("GNBV_DATA", place.toString()));
        PORTS.forEach(name -> environment.put(name, "" + Ports.free()));
        Process product = command(environment, "run", null).start();
        try {
            String there = "http://localhost:" + environment.get("GNBV_PORT");
            awaitReady(product, there);
            for (String id : before) {
                require(get(there, "/programs/" + id).statusCode() == 200, "what was acknowledged before the backup is there");
            }
            require(get(there, "/programs/" + after).statusCode() == 404, "what came after the backup is not");
            require(
                    get(here, "/evaluations").body().equals(get(there, "/evaluations").body()), "evaluations are the same");
            write(there, "RESTORED");
            verifyAudit(there, place);
        } finally {
            product.destroy();
            product.waitFor(TO_STOP_MINUTES, TimeUnit.MINUTES);
        }
        System.out.printf("saved while %d writes were acknowledged, restored, started, verified%n", meanwhile);
    }

    /** Id of a program, which an administrator writes. */
    private static String write(String origin, String code) {
        try {
            HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(origin + "/api/v1/programs"))
                    .header("Authorization", "Bearer " + token(origin))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                            "code", code, "titleVi", "Thử", "titleEn", "A try", "periodFrom", "2021-01-01",
                            "periodTo", "2025-12-31", "evidence", "UNVERIFIED")))));
            require(response.statusCode() == 201, "written: " + response.body());
            return JSON.readTree(response.body()).path("id").asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String origin, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin + "/api/v1" + path))
                .header("Authorization", "Bearer " + token(origin)));
    }

    private static String token(String origin) throws IOException, InterruptedException {
        return Tokens.of(HTTP, origin, "admin");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(TO_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitReady(Process product, String origin) throws InterruptedException {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (System.nanoTime() < deadline) {
            require(product.isAlive(), "the product runs on what was restored");
            try {
                if (send(HttpRequest.newBuilder(URI.create(origin + "/api/v1/about"))).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("the product did not start on what was restored");
    }

    private static void verifyAudit(String origin, Path place) throws IOException, InterruptedException {
        ProcessBuilder verification = new ProcessBuilder(".ci/verify-audit").inheritIO();
        verification.environment().putAll(Map.of(
                "GNBV_ORIGIN", origin, "GNBV_DATA", place.toString(), "TOKEN", token(origin),
                "JAVA_HOME", System.getProperty("java.home")));
        verification.environment().keySet().removeAll(List.of("GNBV_SEAL_KEY_FILE", "GNBV_SEAL_HEADS_FILE"));
        require(verification.start().waitFor() == 0, "the audit is as it was sealed, before and since");
    }

    private static void launcher(Map<String, String> environment, String command, Path folder)
            throws IOException, InterruptedException {
        require(command(environment, command, folder).start().waitFor() == 0, command + " succeeds");
    }

    /** As a person would call it: nothing is told of the product that runs around us. */
    private static ProcessBuilder command(Map<String, String> environment, String command, Path folder) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", "backend/launcher/target/*:backend/launcher/target/lib/*", "vn.gnbv.launcher.Main", command));
        if (folder != null) {
            words.add(folder.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("GNBV_") && !name.equals("GNBV_CACHE"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
