import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests per second, p50 and p99 of the API, beside those of the SQL that the same request sends, replayed by pgbench
 * against the same server in the same run; what row-level security costs in that SQL; and how all of it grows from a tenth of
 * the rows to all of them. The SQL is read from PostgreSQL's log while one request runs, so that it can't drift from the code;
 * what went out in one round trip goes out in one pipeline. The server is asked itself, as behind any proxy.
 */
public class Bench {

    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 6;
    private static final int SECONDS = 6;
    private static final int PAGE = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ENTRIES = Long.parseLong(System.getenv().getOrDefault("ENTRIES", "1000000"));
    private static final String SERVER = "http://127.0.0.1:" + System.getenv("GNBV_API_PORT");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private record Case(String name, String path) {}

    /** @param rls milliseconds of the SQL with row-level security by those without, at one client */
    private record Measured(Load.Speed api, Load.Speed sql, double rls) {}

    private static Pgbench asApplication;
    private static Pgbench alone;
    private static Pgbench aloneUnbound;
    private static Path database;
    private static String superuserPassword;

    public static void main(String[] arguments) throws Exception {
        database = Path.of(System.getenv("GNBV_DATA")).getParent().resolve("database");
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(database.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        superuserPassword = passwords.getProperty("postgres");
        String user = System.getenv("GNBV_DB_USER");
        String password = System.getenv("GNBV_DB_PASSWORD");
        asApplication = new Pgbench(arguments[0], user, password, CLIENTS, SECONDS);
        alone = new Pgbench(arguments[0], user, password, 1, SECONDS / 2);
        aloneUnbound = new Pgbench(arguments[0], "postgres", superuserPassword, 1, SECONDS / 2);

        System.out.printf(
                "%n%d clients, %d s each after %d s to warm up, on %d processors; times in ms. RLS: time of the SQL with row-level "
                        + "security by that without, one client.%n",
                CLIENTS, SECONDS, WARM_UP_SECONDS, Runtime.getRuntime().availableProcessors());
        Map<String, Measured> tenth = measure(ENTRIES / 10);
        Map<String, Measured> all = measure(ENTRIES);
        System.out.printf("%nGrowth from %,d entries to %,d (times of p50)%n%n%-34s %6s %6s%n", ENTRIES / 10, ENTRIES, "", "API", "SQL");
        all.forEach((name, now) -> {
            Measured before = tenth.get(name);
            System.out.printf("%-34s %6.1f %6.1f%n", name, now.api().p50() / before.api().p50(), now.sql().p50() / before.sql().p50());
        });
        write();
        startAgain();
    }

    private static Map<String, Measured> measure(long entries) throws Exception {
        fill(entries);
        System.out.printf(
                "%nWith %,d entries%n%n%-34s %24s   %24s %6s %7s %5s%n%-34s %8s %7s %7s   %8s %7s %7s %6s %7s%n",
                entries, "", "API", "the same SQL", "round", "API", "RLS", "", "1/s", "p50", "p99", "1/s", "p50", "p99", "trips", "/ SQL");
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Case each : cases()) {
            List<List<String>> sql = sqlOf(each, token());
            Load.get(SERVER + each.path(), token(), CLIENTS, WARM_UP_SECONDS);
            Load.Speed api = Load.get(SERVER + each.path(), token(), CLIENTS, SECONDS);
            String script = pipelines(sql);
            Load.Speed floor = asApplication.speed(script);
            double rls = alone.speed(script).p50() / aloneUnbound.speed(script).p50();
            System.out.printf(
                    "%-34s %8.0f %7.1f %7.1f   %8.0f %7.1f %7.1f %6d %7.2f %5.2f%n",
                    each.name(), api.perSecond(), api.p50(), api.p99(),
                    floor.perSecond(), floor.p50(), floor.p99(), sql.size(), api.perSecond() / floor.perSecond(), rls);
            measured.put(each.name(), new Measured(api, floor, rls));
        }
        System.out.printf("%nFirst answer of a new moment, of which nothing is remembered, one client%n%n");
        for (Case each : firsts()) {
            send(each.path().formatted("2018-06-27"), token());
            long began = System.nanoTime();
            send(each.path().formatted("2018-06-28"), token());
            double api = (System.nanoTime() - began) / 1e6;
            List<List<String>> sql = logged(each.path().formatted("2018-06-29"), token());
            System.out.printf("%-34s %8.0f ms, its SQL %.0f ms%n", each.name(), api, alone.speed(pipelines(sql)).p50());
        }
        return measured;
    }

    /** What the screens ask for, of this server's data. */
    private static List<Case> cases() throws Exception {
        String evaluation = firstId("/api/v1/evaluations");
        String filtered = "/api/v1/entries?limit=100&fundingSource=CENTRAL&kind=PAYMENT";
        String sheet = "/api/v1/evaluations/" + evaluation + "/result-sheet";
        return List.of(
                new Case("list of 100 entries", "/api/v1/entries?limit=100"),
                new Case("list of 100 budgets", "/api/v1/budgets?limit=100"),
                new Case("list of 100 places", "/api/v1/administrative-units?limit=100"),
                new Case("one budget by id", "/api/v1/budgets/" + firstId("/api/v1/budgets")),
                new Case("one place by id", "/api/v1/administrative-units/" + firstId("/api/v1/administrative-units")),
                new Case("filtered list, page 1", filtered),
                new Case("filtered list, page %,d".formatted(PAGE), filtered + "&cursor=" + cursorAfter(filtered, PAGE - 1)),
                new Case("overview", "/api/v1/overview?asOf=2018-06-30"),
                new Case("budget matrix", "/api/v1/budgets/matrix?asOf=2018-06-30"),
                new Case("budget waterfall", "/api/v1/budgets/waterfall?asOf=2018-06-30"),
                new Case("program tree", "/api/v1/programs/" + firstId("/api/v1/programs") + "/tree"),
                new Case("evaluation's completeness", "/api/v1/evaluations/" + evaluation + "/completeness"),
                new Case("result sheet", sheet),
                new Case("rows behind one of its cells", sheet + "/" + cellOf(sheet) + "/sources"));
    }

    /** With a place for the day. */
    private static List<Case> firsts() throws Exception {
        String evaluation = "/api/v1/evaluations/" + firstId("/api/v1/evaluations");
        return List.of(
                new Case("overview", "/api/v1/overview?asOf=%s"),
                new Case("result sheet", evaluation + "/result-sheet?asOf=%s"),
                new Case("report (docx)", evaluation + "/report?asOf=%s"));
    }

    private static String cursorAfter(String list, int pages) throws Exception {
        String token = token();
        String cursor = null;
        for (int page = 0; page < pages; page++) {
            String path = cursor == null ? list : list + "&cursor=" + cursor;
            JsonNode next = JSON.readTree(send(path, token).body()).get("nextCursor");
            if (next == null) {
                break;
            }
            cursor = URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
        return cursor;
    }

    /** The first cell that rests on entries. */
    private static String cellOf(String sheet) throws Exception {
        Matcher source = Pattern.compile("result-sheet/(2.4.allotted.ALL)/sources").matcher(send(sheet, token()).body());
        if (!source.find()) {
            throw new IllegalStateException("no cell of the sheet is about money");
        }
        return source.group(1);
    }

    private static void fill(long entries) throws Exception {
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                String rows = Files.readString(Path.of(".ci/bench-data.sql"));
                statement.execute(rows.replace("?::bigint", entries + "::bigint"));
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

    private static String pipelines(List<List<String>> sql) {
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

    /** The statements of one request, by round trip, with their parameters filled in. */
    private static List<List<String>> sqlOf(Case each, String token) throws Exception {
        // Once more before: what is only asked the first time (keys, caches) is not what is measured.
        send(each.path(), token);
        return logged(each.path(), token);
    }

    private static List<List<String>> logged(String path, String token) throws Exception {
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

    private static void setLogging(String statements) throws Exception {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + statements + "'");
            statement.execute("select pg_reload_conf()");
        }
        // Servers read their settings again between two statements, soon after the signal.
        Thread.sleep(1500);
    }

    private static Connection superuser() throws Exception {
        return DriverManager.getConnection(System.getenv("GNBV_JDBC_URL"), "postgres", superuserPassword);
    }

    /**
     * Entries written one a request, each with a key of its own, beside what a bare server would have to write for one: the row
     * with its indexes, the row of its key and a plain audit row, in one transaction without triggers or policies.
     */
    private static void write() throws Exception {
        List<String> budgets = new ArrayList<>();
        for (JsonNode budget : JSON.readTree(send("/api/v1/budgets?limit=100&fiscalYear=2018&fields=id", token("tinh")).body()).get("items")) {
            budgets.add(budget.get("id").asText());
        }
        Load.post(SERVER + "/api/v1/budgets/%s/entries", budgets, token("tinh"), CLIENTS, WARM_UP_SECONDS);
        Load.Speed api = Load.post(SERVER + "/api/v1/budgets/%s/entries", budgets, token("tinh"), CLIENTS, SECONDS);
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists bench_entry, bench_key, bench_audit;
                    create table bench_entry (like entry including all);
                    create table bench_key (like idempotency_record including all);
                    create table bench_audit (like audit_event including all);
                    """);
            Load.Speed floor = new Pgbench(asApplication.program(), "postgres", superuserPassword, CLIENTS, SECONDS).speed("""
                    begin;
                    insert into bench_entry select (r).* from (
                        select jsonb_populate_record(null::entry, to_jsonb(e) || jsonb_build_object('id', gen_random_uuid())) as r
                        from entry e limit 1) one;
                    insert into bench_key select (r).* from (
                        select jsonb_populate_record(null::idempotency_record, to_jsonb(k) || jsonb_build_object('key', gen_random_uuid())) as r
                        from idempotency_record k limit 1) one;
                    insert into bench_audit (actor, resource, row_id, operation, after)
                        select 'bench', 'entry', gen_random_uuid(), 'INSERT', a.after from audit_event a where a.resource = 'entry' limit 1;
                    commit;
                    """);
            System.out.printf(
                    "%nOne entry written%n%n%-34s %8.0f %7.1f %7.1f%n%-34s %8.0f %7.1f %7.1f%n%-34s %8.2f%n",
                    "API", api.perSecond(), api.p50(), api.p99(), "its rows alone", floor.perSecond(), floor.p50(), floor.p99(),
                    "API / rows", api.perSecond() / floor.perSecond());
            statement.execute("drop table bench_entry, bench_key, bench_audit");
        }
    }

    /** A second server on the same data: when it is ready, and what it holds after some work. */
    private static void startAgain() throws Exception {
        int api = freePort();
        int management = freePort();
        ProcessBuilder builder = new ProcessBuilder(serverCommand()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")));
        builder.environment().put("GNBV_API_PORT", "" + api);
        builder.environment().put("GNBV_MANAGEMENT_PORT", "" + management);
        long began = System.nanoTime();
        Process server = builder.start();
        try {
            URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            while (!isReady(ready)) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("not ready within " + PATIENCE + ": " + builder.command());
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Load.get("http://127.0.0.1:" + api + "/api/v1/entries?limit=100", token(), CLIENTS, SECONDS);
            String resident = Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElse("VmRSS: 0 kB");
            System.out.printf(
                    "%nServer alone: ready in %.1f s; %d MiB resident after %d s of lists%n",
                    seconds, Long.parseLong(resident.replaceAll("\\D", "")) / 1024, SECONDS);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** As the server of this product was started, whatever else runs on the machine; the provider is a Quarkus program, too. */
    private static List<String> serverCommand() {
        ProcessHandle.Info server = Stream.iterate(
                        ProcessHandle.current().parent(), Optional::isPresent, above -> above.flatMap(ProcessHandle::parent))
                .map(Optional::get)
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::info)
                .filter(process -> Stream.of(process.arguments().orElse(new String[0]))
                        .anyMatch(each -> each.endsWith("quarkus-app/quarkus-run.jar")))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of(server.command().orElseThrow()));
        command.addAll(List.of(server.arguments().orElseThrow()));
        return command;
    }

    private static boolean isReady(URI health) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String firstId(String list) throws Exception {
        JsonNode items = JSON.readTree(send(list + "?limit=1", token()).body()).get("items");
        if (items.isEmpty()) {
            throw new IllegalStateException("nothing at " + list);
        }
        return items.get(0).get("id").asText();
    }

    private static HttpResponse<String> send(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER + path)).header("Authorization", "Bearer " + token).build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static String token() throws Exception {
        return token("danhgia");
    }

    private static String token(String account) throws Exception {
        return Tokens.of(HTTP, System.getenv("GNBV_BASE_URL"), account);
    }
}
