import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int CLIENTS = Comparison.CLIENTS;
    private static final int WARM_UP_SECONDS = Comparison.WARM_UP_SECONDS;
    private static final int SECONDS = Comparison.SECONDS;
    private static final int PAGE = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ENTRIES = Long.parseLong(System.getenv().getOrDefault("ENTRIES", "1000000"));
    private static final String ACCOUNT = "danhgia";

    private static Product product;

    public static void main(String[] arguments) throws Exception {
        product = new Product(arguments[0]);
        Comparison.explain();
        Map<String, Comparison.Measured> tenth = measure(ENTRIES / 10);
        Map<String, Comparison.Measured> all = measure(ENTRIES);
        Comparison.growth("from %,d entries to %,d".formatted(ENTRIES / 10, ENTRIES), tenth, all);
        write();
        startAgain();
    }

    private static Map<String, Comparison.Measured> measure(long entries) throws Exception {
        product.fill(".ci/bench-data.sql", entries);
        Map<String, Comparison.Measured> measured = Comparison.measure(product, "%,d entries".formatted(entries), cases());
        System.out.printf("%nFirst answer of a new moment, of which nothing is remembered, one client%n%n");
        for (Comparison.Case each : firsts()) {
            Product.send(each.path().formatted("2018-06-27"), token());
            long began = System.nanoTime();
            Product.send(each.path().formatted("2018-06-28"), token());
            double api = (System.nanoTime() - began) / 1e6;
            List<List<String>> sql = product.logged(each.path().formatted("2018-06-29"), token());
            double alone = product.asApplication(1, SECONDS / 2).speed(Product.pipelines(sql)).p50();
            System.out.printf("%-34s %8.0f ms, its SQL %.0f ms%n", each.name(), api, alone);
        }
        return measured;
    }

    /** What the screens ask for, of this server's data. */
    private static List<Comparison.Case> cases() throws Exception {
        String evaluation = Product.firstId("/api/v1/evaluations", token());
        String filtered = "/api/v1/entries?limit=100&fundingSource=CENTRAL&kind=PAYMENT";
        String sheet = "/api/v1/evaluations/" + evaluation + "/result-sheet";
        return List.of(
                of("list of 100 entries", "/api/v1/entries?limit=100"),
                of("list of 100 budgets", "/api/v1/budgets?limit=100"),
                of("list of 100 places", "/api/v1/administrative-units?limit=100"),
                of("one budget by id", "/api/v1/budgets/" + Product.firstId("/api/v1/budgets", token())),
                of("one place by id", "/api/v1/administrative-units/" + Product.firstId("/api/v1/administrative-units", token())),
                of("filtered list, page 1", filtered),
                of("filtered list, page %,d".formatted(PAGE), filtered + "&cursor=" + Product.cursorAfter(filtered, PAGE - 1, ACCOUNT)),
                of("overview", "/api/v1/overview?asOf=2018-06-30"),
                of("budget matrix", "/api/v1/budgets/matrix?asOf=2018-06-30"),
                of("budget waterfall", "/api/v1/budgets/waterfall?asOf=2018-06-30"),
                of("program tree", "/api/v1/programs/" + Product.firstId("/api/v1/programs", token()) + "/tree"),
                of("evaluation's completeness", "/api/v1/evaluations/" + evaluation + "/completeness"),
                of("result sheet", sheet),
                of("rows behind one of its cells", sheet + "/" + cellOf(sheet) + "/sources"));
    }

    private static Comparison.Case of(String name, String path) {
        return new Comparison.Case(name, path, ACCOUNT);
    }

    /** With a place for the day. */
    private static List<Comparison.Case> firsts() throws Exception {
        String evaluation = "/api/v1/evaluations/" + Product.firstId("/api/v1/evaluations", token());
        return List.of(
                of("overview", "/api/v1/overview?asOf=%s"),
                of("result sheet", evaluation + "/result-sheet?asOf=%s"),
                of("report (docx)", evaluation + "/report?asOf=%s"));
    }

    /** The first cell that rests on entries. */
    private static String cellOf(String sheet) throws Exception {
        Matcher source = Pattern.compile("result-sheet/(2.4.allotted.ALL)/sources").matcher(Product.send(sheet, token()).body());
        if (!source.find()) {
            throw new IllegalStateException("no cell of the sheet is about money");
        }
        return source.group(1);
    }

    /**
     * Entries written one a request, each with a key of its own, beside what a bare server would have to write for one: the row
     * with its indexes, the row of its key and a plain audit row, in one transaction without triggers or policies.
     */
    private static void write() throws Exception {
        List<String> budgets = new ArrayList<>();
        for (JsonNode budget : Product.JSON.readTree(Product.send("/api/v1/budgets?limit=100&fiscalYear=2018&fields=id", Product.token("tinh")).body()).get("items")) {
            budgets.add(budget.get("id").asText());
        }
        Load.post(Product.SERVER + "/api/v1/budgets/%s/entries", budgets, Product.token("tinh"), CLIENTS, WARM_UP_SECONDS);
        Load.Speed api = Load.post(Product.SERVER + "/api/v1/budgets/%s/entries", budgets, Product.token("tinh"), CLIENTS, SECONDS);
        try (Connection connection = product.superuser(); var statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists bench_entry, bench_key, bench_audit;
                    create table bench_entry (like entry including all);
                    create table bench_key (like idempotency_record including all);
                    create table bench_audit (like audit_event including all);
                    """);
            Load.Speed floor = product.asSuperuser(CLIENTS, SECONDS).speed("""
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
            return Product.HTTP.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String token() throws Exception {
        return Product.token(ACCOUNT);
    }
}
