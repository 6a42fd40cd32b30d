import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests per second, p50 and p99 of the API, beside those of the SQL that the same request sends, replayed by pgbench
 * against the same server in the same run. The SQL is read from PostgreSQL's log while one request runs, so that it can't
 * drift from the code; what went out in one round trip goes out in one pipeline.
 */
public class Bench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 8;
    private static final String BASE = System.getenv("GNBV_BASE_URL");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private record Case(String name, String path) {}

    public static void main(String[] arguments) throws Exception {
        Pgbench pgbench = new Pgbench(
                arguments[0], System.getenv("GNBV_DB_USER"), System.getenv("GNBV_DB_PASSWORD"), CLIENTS, SECONDS);
        String token = token();
        List<Case> cases = List.of(
                new Case("list of 100 places", "/api/v1/administrative-units?limit=100"),
                new Case("one place by id", "/api/v1/administrative-units/" + firstId(token, "/api/v1/administrative-units")),
                new Case("result sheet", "/api/v1/evaluations/" + firstId(token, "/api/v1/evaluations") + "/result-sheet"));
        System.out.printf(
                "%n%d clients, %d s each, on %d processors; times in ms%n%n%-20s %24s   %24s %6s %8s%n%-20s %8s %7s %7s   %8s %7s %7s %6s %8s%n",
                CLIENTS, SECONDS, Runtime.getRuntime().availableProcessors(), "", "API", "the same SQL", "round", "API",
                "", "1/s", "p50", "p99", "1/s", "p50", "p99", "trips", "/ SQL");
        for (Case each : cases) {
            List<List<String>> sql = sqlOf(each, token());
            Pgbench.Speed api = api(each, token());
            Pgbench.Speed floor = pgbench.speed(pipelines(sql));
            System.out.printf(
                    "%-20s %8.0f %7.1f %7.1f   %8.0f %7.1f %7.1f %6d %8.2f%n",
                    each.name(), api.perSecond(), api.p50(), api.p99(),
                    floor.perSecond(), floor.p50(), floor.p99(), sql.size(), api.perSecond() / floor.perSecond());
        }
    }

    private static Pgbench.Speed api(Case each, String token) throws Exception {
        load(each, token, WARM_UP_SECONDS);
        return load(each, token, SECONDS);
    }

    private static Pgbench.Speed load(Case each, String token, int seconds) throws Exception {
        HttpRequest request = request(each.path(), token).build();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicBoolean failed = new AtomicBoolean();
        List<List<Long>> micros = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                List<Long> mine = new ArrayList<>();
                micros.add(mine);
                threads.submit(() -> {
                    while (System.nanoTime() < end && !failed.get()) {
                        long began = System.nanoTime();
                        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                            failed.set(true);
                        }
                        mine.add((System.nanoTime() - began) / 1000);
                    }
                    return null;
                });
            }
        }
        if (failed.get()) {
            throw new IllegalStateException(each.path() + " did not answer 200 to every request");
        }
        return Pgbench.Speed.of(micros.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray(), seconds);
    }

    private static String pipelines(List<List<String>> sql) {
        StringBuilder script = new StringBuilder();
        for (List<String> roundTrip : sql) {
            script.append("\\startpipeline\n");
            roundTrip.forEach(statement -> script.append(statement).append(";\n"));
            script.append("\\endpipeline\n");
        }
        return script.toString();
    }

    private static final Pattern STATEMENT = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[(?<process>\\d+)] (?:\\S+ )?(?<kind>LOG|DETAIL): +(?:execute [^:]+: |statement: |[Pp]arameters: )(?<text>.*)$",
            Pattern.DOTALL);

    /** The statements of one request, by round trip, with their parameters filled in. */
    private static List<List<String>> sqlOf(Case each, String token) throws Exception {
        Path data = Path.of(System.getenv("GNBV_DATA")).getParent().resolve("database");
        Path log = data.resolve("cluster/server.log");
        // Once more before: what is only asked the first time (keys, caches) is not what is measured.
        send(each.path(), token);
        setLogging(data, "all");
        long from = Files.size(log);
        String requestId = send(each.path(), token).headers().firstValue("X-Request-Id").orElseThrow();
        setLogging(data, "none");
        String written = after(log, from);

        Map<String, List<String>> ours = new HashMap<>();
        Set<String> open = new HashSet<>();
        List<List<String>> roundTrips = new ArrayList<>();
        Map<String, String> waiting = new HashMap<>();
        for (String entry : written.split("\n(?!\t)")) {
            Matcher line = STATEMENT.matcher(entry.replace("\n\t", "\n"));
            if (!line.matches()) {
                continue;
            }
            String process = line.group("process");
            if (line.group("kind").equals("LOG")) {
                flush(waiting.remove(process), "", requestId, process, open, ours, roundTrips);
                waiting.put(process, line.group("text").strip());
            } else {
                flush(waiting.remove(process), line.group("text"), requestId, process, open, ours, roundTrips);
            }
        }
        waiting.forEach((process, statement) -> flush(statement, "", requestId, process, open, ours, roundTrips));
        if (roundTrips.isEmpty()) {
            throw new IllegalStateException("no SQL of " + each.path() + " in " + log);
        }
        return roundTrips;
    }

    /** A statement is ours from the one that sets our request id on, until that process sets another. */
    private static void flush(
            String statement, String parameters, String requestId, String process, Set<String> open,
            Map<String, List<String>> ours, List<List<String>> roundTrips) {
        if (statement == null) {
            return;
        }
        if (statement.contains("gnbv.request")) {
            open.remove(process);
            if (parameters.contains(requestId)) {
                open.add(process);
                ours.put(process, new ArrayList<>());
                roundTrips.add(ours.get(process));
            }
        }
        if (open.contains(process)) {
            ours.get(process).add(filledIn(statement, parameters));
        }
    }

    private static String filledIn(String statement, String parameters) {
        Map<String, String> values = new HashMap<>();
        Matcher value = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)").matcher(parameters);
        while (value.find()) {
            values.put(value.group(1), value.group(2));
        }
        return Pattern.compile("\\$(\\d+)")
                .matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())))
                .replaceAll(";\\s*$", "");
    }

    private static String after(Path file, long bytes) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            stream.skipNBytes(bytes);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void setLogging(Path data, String statements) throws Exception {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        try (Connection connection =
                        DriverManager.getConnection(System.getenv("GNBV_JDBC_URL"), "postgres", passwords.getProperty("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + statements + "'");
            statement.execute("select pg_reload_conf()");
        }
        // Servers read their settings again between two statements, soon after the signal.
        Thread.sleep(1500);
    }

    private static String firstId(String token, String list) throws Exception {
        JsonNode items = JSON.readTree(send(list + "?limit=1", token).body()).get("items");
        if (items.isEmpty()) {
            throw new IllegalStateException("nothing at " + list);
        }
        return items.get(0).get("id").asText();
    }

    private static HttpResponse<String> send(String path, String token) throws Exception {
        HttpResponse<String> response = HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(BASE + path)).header("Authorization", "Bearer " + token);
    }

    private static String token() throws Exception {
        return Tokens.of(HTTP, BASE, "danhgia");
    }
}
