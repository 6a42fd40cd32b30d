import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product that runs while a bench does: its API, asked itself as behind any proxy, its database, and the SQL that a request
 * sends. That is read from PostgreSQL's log while the request runs, so that it can't drift from the code; what went out in one round
 * trip goes out in one pipeline.
 */
final class Product {
    static final String SERVER = "http://127.0.0.1:" + System.getenv("GNBV_API_PORT");
    static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final Path database = Path.of(System.getenv("GNBV_DATA")).getParent().resolve("database");
    private final Properties passwords = new Properties();
    private final String program;

    /** @param pgbench the program */
    Product(String pgbench) throws IOException {
        program = pgbench;
        try (var reader = Files.newBufferedReader(database.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
    }

    /** Replays SQL as the application sends it. */
    Pgbench asApplication(int clients, int seconds) {
        return new Pgbench(program, System.getenv("GNBV_DB_USER"), System.getenv("GNBV_DB_PASSWORD"), clients, seconds);
    }

    /** Replays SQL without row-level security, with the application's rights otherwise. */
    Pgbench unbound(int clients, int seconds) throws Exception {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            statement.execute("drop role if exists bench_unbound");
            statement.execute("create role bench_unbound login bypassrls password 'bench'");
            statement.execute("grant " + System.getenv("GNBV_DB_USER") + " to bench_unbound");
        }
        return new Pgbench(program, "bench_unbound", "bench", clients, seconds);
    }

    /** Runs SQL of the measurement's own. */
    Pgbench asSuperuser(int clients, int seconds) {
        return new Pgbench(program, "postgres", passwords.getProperty("postgres"), clients, seconds);
    }

    Connection superuser() throws Exception {
        return DriverManager.getConnection(System.getenv("GNBV_JDBC_URL"), "postgres", passwords.getProperty("postgres"));
    }

    /** Runs a file of SQL with a number in place of its {@code ?::bigint}, in one transaction, and lets the planner know. */
    void fill(String file, long rows) throws Exception {
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(Files.readString(Path.of(file)).replace("?::bigint", rows + "::bigint"));
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        // Until a block holds what was loaded.
        Thread.sleep(5000);
    }

    static String token(String account) throws Exception {
        return Tokens.of(HTTP, System.getenv("GNBV_BASE_URL"), account);
    }

    static HttpResponse<String> send(String path, String token) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(SERVER + path)), path, token);
    }

    static HttpResponse<String> post(String path, String body, String token) throws Exception {
        return answer(
                HttpRequest.newBuilder(URI.create(SERVER + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path,
                token);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request, String path, String token) throws Exception {
        HttpResponse<String> response =
                HTTP.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    static String firstId(String list, String token) throws Exception {
        JsonNode items = JSON.readTree(send(list + (list.contains("?") ? "&" : "?") + "limit=1", token).body()).get("items");
        if (items.isEmpty()) {
            throw new IllegalStateException("nothing at " + list);
        }
        return items.get(0).get("id").asText();
    }

    /**
     * The cursor behind so many pages of a list, or before its last one.
     *
     * @param list with its limit
     */
    static String cursorAfter(String list, long pages, String account) throws Exception {
        String token = token(account);
        String cursor = null;
        for (long page = 0; page < pages; page++) {
            String path = cursor == null ? list : list + "&cursor=" + cursor;
            JsonNode next = JSON.readTree(send(path, token).body()).get("nextCursor");
            if (next == null) {
                break;
            }
            cursor = URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
        return cursor;
    }

    /** The statements of one request, by round trip, with their parameters filled in. */
    List<List<String>> sqlOf(String path, String token) throws Exception {
        // Once more before: what is only asked the first time (keys, caches) is not what is measured.
        send(path, token);
        return logged(path, token);
    }

    static String pipelines(List<List<String>> sql) {
        StringBuilder script = new StringBuilder();
        for (List<String> roundTrip : sql) {
            script.append("\\startpipeline\n");
            // What follows a colon is a variable to pgbench, in JSON too.
            roundTrip.forEach(statement -> script.append(statement.replace("\":", "\": ")).append(";\n"));
            script.append("\\endpipeline\n");
        }
        return script.toString();
    }

    private static final Pattern STATEMENT = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[(?<process>\\d+)] (?:\\S+ )?(?<kind>LOG|DETAIL): +(?:execute [^:]+: |statement: |[Pp]arameters: )(?<text>.*)$",
            Pattern.DOTALL);

    /** As {@link #sqlOf}, of the first request that is sent. */
    List<List<String>> logged(String path, String token) throws Exception {
        Path log = database.resolve("cluster/server.log");
        setLogging("all");
        long from = Files.size(log);
        String requestId = send(path, token).headers().firstValue("X-Request-Id").orElseThrow();
        setLogging("none");
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
            throw new IllegalStateException("no SQL of " + path + " in " + log);
        }
        return roundTrips;
    }

    /** A statement is ours from the one that sets our request id on, until that process sets another or begins a transaction. */
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
        if (statement.equalsIgnoreCase("begin")) {
            open.remove(process);
        }
        if (open.contains(process)) {
            ours.get(process).add(filledIn(statement, parameters));
        }
    }

    private static String filledIn(String statement, String parameters) {
        Map<String, String> values = new HashMap<>();
        Matcher value = Pattern.compile("\\$(\\d+) = ('(?:[^']++|'')*+'|NULL)").matcher(parameters);
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

    private void setLogging(String statements) throws Exception {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + statements + "'");
            statement.execute("select pg_reload_conf()");
        }
        // Servers read their settings again between two statements, soon after the signal.
        Thread.sleep(1500);
    }
}
