import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.gnbv.launcher.Folders;

/**
 * A file of households through the API in one job, as CSV and as a workbook: uploaded, checked, written, exported, taken back, with
 * what the server's heap grows to meanwhile; and ten thousand that come back from an office program. The floor is a bare COPY of the
 * very rows that the import wrote, in the same run, by the superuser, into copies of the tables with the same indexes, without
 * triggers and policies; also with the rows of the audit, which a COPY would not write.
 */
public class ImportBench {
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "100000"));
    private static final int ROUND_TRIP = 10_000;
    private static final int OFFICE_MINUTES = 5;
    private static final String ORIGIN = System.getenv("GNBV_BASE_URL");
    private static final String METRICS = "http://127.0.0.1:" + System.getenv("GNBV_MANAGEMENT_PORT") + "/q/metrics";
    private static final Set<String> RUNNING = Set.of("CHECKING", "COMMITTING", "UNDOING");
    private static final Pattern HEAP = Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} ([0-9.E]+)$", Pattern.MULTILINE);
    private static final Pattern PROCESSOR = Pattern.compile("^process_cpu_time_ns_total\\S* ([0-9.E]+)$", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final AtomicLong peak = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("gnbv-import-");
        Thread watch = Thread.ofPlatform().daemon().start(ImportBench::watchHeap);
        try {
            List<String> communes = communes();
            Path csv = folder.resolve("bench.csv");
            Path xlsx = folder.resolve("bench.xlsx");
            ImportFiles.csv(csv, "C", ROWS, communes);
            ImportFiles.xlsx(xlsx, "X", ROWS, communes);
            System.out.printf(
                    "%nImport of %,d households, one row with a member and a review each, %.0f MB of CSV, %.0f MB of xlsx, %d processors%n%n%-34s %9s %10s %10s %9s%n",
                    ROWS, Files.size(csv) / 1e6, Files.size(xlsx) / 1e6, Runtime.getRuntime().availableProcessors(), "", "s",
                    "rows/s", "peak heap", "processor");
            run(csv);
            workbook(xlsx);
            roundTrip(folder);
        } finally {
            watch.interrupt();
            Folders.delete(folder);
        }
    }

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Id of the import of a file that is being checked. */
    private static String upload(Path file, String type, String round) throws Exception {
        HttpResponse<String> taken = HTTP.send(
                request("/api/v1/imports?kind=HOUSEHOLDS&fileName=" + file.getFileName() + "&reviewRoundId=" + round)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (taken.statusCode() != 201) {
            throw new IllegalStateException(taken.statusCode() + " " + taken.body());
        }
        return JSON.readTree(taken.body()).get("id").asText();
    }

    /** The same many rows as a workbook. */
    private static void workbook(Path file) throws Exception {
        long began = System.nanoTime();
        String id = upload(file, XLSX, round());
        double all = told("xlsx: upload", began);
        all += step(id, "xlsx: check", "CHECKED", System.nanoTime());
        all += step(id, "xlsx: commit", "COMMITTED", post(id, "commit", "{\"mode\":\"ALL\"}"));
        System.out.printf("%-34s %9.1f %10.0f%n", "xlsx: upload, check, write", all, ROWS / all);
        step(id, "xlsx: taken back", "UNDONE", post(id, "undo", "{}"));
    }

    /** Ten thousand households of one commune, exported with their reviews, saved by an office program, and brought back: nothing changes. */
    private static void roundTrip(Path folder) throws Exception {
        String code = first("select u.code from administrative_unit u where u.level = 'COMMUNE' "
                + "and '2018-06-30' between u.valid_from and coalesce(u.valid_to, 'infinity') "
                + "order by (select count(*) from household h where h.unit_id = u.id), u.code limit 1");
        String round = round();
        Path first = folder.resolve("round-trip.csv");
        ImportFiles.csv(first, "R", ROUND_TRIP, List.of(code));
        String id = upload(first, CSV, round);
        settled(id, "CHECKED");
        post(id, "commit", "{\"mode\":\"ALL\"}");
        settled(id, "COMMITTED");
        // A code may have gone on to another unit: the latest has the households.
        String unit = first("select unit_id from import_household_row where batch_id = '" + id + "' limit 1");
        Path out = folder.resolve("households.xlsx");
        HttpResponse<Path> exported = HTTP.send(
                request("/api/v1/household-members?unitId=" + unit + "&reviewRoundId=" + round).header("Accept", XLSX).build(),
                HttpResponse.BodyHandlers.ofFile(out));
        if (exported.statusCode() != 200 || exported.headers().firstValueAsLong("Gnbv-Total").orElse(-1) < ROUND_TRIP) {
            throw new IllegalStateException("export: " + exported.statusCode() + " " + exported.headers().map());
        }
        for (Path file : List.of(out, saved(folder, out))) {
            JsonNode back = settled(upload(file, XLSX, round), "CHECKED");
            if (back.path("newRows").asInt() + back.path("changedRows").asInt() + back.path("rejectedRows").asInt() > 0
                    || back.path("unchangedRows").asInt() < ROUND_TRIP) {
                throw new IllegalStateException("what came back changes something: "
                        + back.toPrettyString().lines().limit(60).toList());
            }
            System.out.printf(
                    "round trip, %s: %,d rows come back, none new, none changed, none refused%n",
                    file.equals(out) ? "as exported" : "saved by LibreOffice", back.path("unchangedRows").asInt());
        }
        post(id, "undo", "{}");
        settled(id, "UNDONE");
    }

    /** The workbook as LibreOffice writes it. */
    private static Path saved(Path folder, Path workbook) throws Exception {
        Path made = Files.createDirectory(folder.resolve("saved"));
        Process office = new ProcessBuilder(
                        System.getenv().getOrDefault("GNBV_SOFFICE", "soffice"),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless", "--convert-to", "xlsx", "--outdir", made.toString(), workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!office.waitFor(OFFICE_MINUTES, TimeUnit.MINUTES)) {
            office.destroyForcibly();
            throw new IllegalStateException("LibreOffice did not finish");
        }
        return made.resolve(workbook.getFileName());
    }

    private static void run(Path file) throws Exception {
        String round = round();
        usedSince();
        double before = used;
        long began = System.nanoTime();
        String id = upload(file, CSV, round);
        double upload = told("upload", began);
        double check = step(id, "check", "CHECKED", System.nanoTime());
        double commit = step(id, "commit", "COMMITTED", post(id, "commit", "{\"mode\":\"ALL\"}"));
        double all = upload + check + commit;
        System.out.printf("%-34s %9.1f %10.0f%n", "upload, check, write", all, ROWS / all);
        floor(UUID.fromString(id), all, commit, used - before);
        export("export as CSV", CSV);
        export("export as xlsx", XLSX);
        step(id, "taken back", "UNDONE", post(id, "undo", "{}"));
    }

    private static String first(String query) throws Exception {
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    /** A round of the province that nobody has recognised. */
    private static String round() throws Exception {
        String unit = first("select id from administrative_unit where level = 'PROVINCE' and code = '62'");
        String body = "{\"code\":\"B%d\",\"title\":\"Đo tốc độ\",\"year\":2018,\"kind\":\"REGULAR\",\"unitId\":\"%s\",\"reviewedOn\":\"2018-11-01\",\"timetable\":[]}"
                .formatted(System.currentTimeMillis(), unit);
        HttpResponse<String> made = HTTP.send(
                request("/api/v1/review-rounds")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.statusCode() + " " + made.body());
        }
        return JSON.readTree(made.body()).get("id").asText();
    }

    private static double told(String step, long began) throws Exception {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-34s %9.1f %10.0f %6d MiB %9.1f%n", step, seconds, ROWS / seconds, peak.getAndSet(0) >> 20, usedSince());
        return seconds;
    }

    private static double used;

    /** Processor seconds of server and database since it was last asked: beside other work they say more than the clock. */
    private static double usedSince() throws Exception {
        double now = serverSeconds() + databaseSeconds();
        double since = now - used;
        used = now;
        return since;
    }

    private static double serverSeconds() throws IOException, InterruptedException {
        Matcher told = PROCESSOR.matcher(
                HTTP.send(HttpRequest.newBuilder(URI.create(METRICS)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        return told.find() ? Double.parseDouble(told.group(1)) / 1e9 : 0;
    }

    /** Of the processes that run: those of a pool stay. */
    private static double databaseSeconds() throws IOException {
        Path cluster = Path.of(System.getenv("GNBV_DATA")).getParent().resolve("database");
        try (var files = Files.walk(cluster, 2)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).orElseThrow();
            return postmaster.children()
                    .mapToDouble(ImportBench::seconds)
                    .sum();
        }
    }

    private static double copiedProcessor;

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Households with their heads as an officer exports them, to the last: what the header promises is what comes. */
    private static void export(String name, String format) throws Exception {
        Path file = Files.createTempFile("gnbv-export-", ".tmp");
        try {
            long began = System.nanoTime();
            HttpResponse<Path> answer = HTTP.send(
                    request("/api/v1/households").header("Accept", format).build(), HttpResponse.BodyHandlers.ofFile(file));
            long total = answer.headers().firstValueAsLong("Gnbv-Total").orElse(-1);
            if (answer.statusCode() != 200 || total < ROWS) {
                throw new IllegalStateException(name + ": " + answer.statusCode() + ", " + total + " rows");
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "%-34s %9.1f %10.0f %6d MiB, %.0f MB%n",
                    name, seconds, total / seconds, peak.getAndSet(0) >> 20, Files.size(file) / 1e6);
            if (format.equals(CSV)) {
                try (var lines = Files.lines(file)) {
                    long rows = lines.count() - 1;
                    if (rows < total) {
                        throw new IllegalStateException(name + " has " + rows + " lines of " + total);
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long post(String id, String step, String body) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> asked = HTTP.send(
                request("/api/v1/imports/" + id + "/" + step)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (asked.statusCode() != 200) {
            throw new IllegalStateException(asked.statusCode() + " " + asked.body());
        }
        return began;
    }

    private static double step(String id, String step, String wanted, long began) throws Exception {
        settled(id, wanted);
        return told(step, began);
    }

    private static JsonNode settled(String id, String wanted) throws Exception {
        while (true) {
            JsonNode told = JSON.readTree(
                    HTTP.send(request("/api/v1/imports/" + id).build(), HttpResponse.BodyHandlers.ofString()).body());
            String state = told.path("state").asText();
            if (!RUNNING.contains(state)) {
                if (!state.equals(wanted)) {
                    throw new IllegalStateException(told.toPrettyString().lines().limit(60).toList().toString());
                }
                return told;
            }
            Thread.sleep(100);
        }
    }

    /** Tokens last for five minutes. */
    private static HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        if (System.nanoTime() - tokenOf > 120e9 || token == null) {
            token = Tokens.of(HTTP, ORIGIN, "tinh");
            tokenOf = System.nanoTime();
        }
        return HttpRequest.newBuilder(URI.create(ORIGIN + path)).header("Authorization", "Bearer " + token);
    }

    private static String token;
    private static long tokenOf;

    private static void watchHeap() {
        try {
            while (!Thread.interrupted()) {
                String metrics = HTTP.send(
                                HttpRequest.newBuilder(URI.create(METRICS)).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                double used = 0;
                for (Matcher pool = HEAP.matcher(metrics); pool.find(); ) {
                    used += Double.parseDouble(pool.group(1));
                }
                peak.accumulateAndGet((long) used, Math::max);
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rows that the import wrote, by table. */
    private static final Map<String, String> WRITTEN = Map.of(
            "household", "select household_id from import_household_row where batch_id = '%s' and leads",
            "household_member", "select member_id from import_household_row where batch_id = '%s'",
            "review", "select review_id from import_household_row where batch_id = '%s'");

    private static void floor(UUID id, double all, double commit, double processor) throws Exception {
        try (Connection connection = superuser()) {
            copiedProcessor = 0;
            double rows = 0;
            for (String table : List.of("household", "household_member", "review")) {
                rows += copied(connection, table, "id in (" + WRITTEN.get(table).formatted(id) + ")");
            }
            double rowsProcessor = copiedProcessor;
            double audit = copied(connection, "audit_event", "request = 'import-" + id + "' and resource in ('household', 'household-member', 'review')");
            double auditProcessor = copiedProcessor;
            System.out.printf(
                    "%-34s %9.1f %10.0f%n%-34s %9.1f %10.0f%n%-34s %9.2f%n%-34s %9.2f%n%-34s %9.2f%n%-34s %9.2f%n"
                            + "%-34s %9.2f (%.1f of %.1f s)%n%-34s %9.2f (%.1f of %.1f s)%n",
                    "COPY of its rows", rows, ROWS / rows,
                    "COPY of its rows and the audit's", rows + audit, ROWS / (rows + audit),
                    "COPY / all", rows / all, "COPY / write", rows / commit,
                    "COPY with audit / all", (rows + audit) / all, "COPY with audit / write", (rows + audit) / commit,
                    "COPY / all, processor", rowsProcessor / processor, rowsProcessor, processor,
                    "COPY with audit / all, processor", auditProcessor / processor, auditProcessor, processor);
        }
    }

    /** Seconds of a COPY into an empty copy of the table with its indexes. */
    private static double copied(Connection connection, String table, String condition) throws Exception {
        Path rows = Files.createTempFile("gnbv-floor-", ".copy");
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_floor");
            statement.execute("create table bench_floor (like " + table + " including all)");
            String columns;
            try (var names = statement.executeQuery("select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute "
                    + "where attrelid = '" + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
                names.next();
                columns = names.getString(1);
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var output = Files.newOutputStream(rows)) {
                copy.copyOut("copy (select " + columns + " from " + table + " where " + condition + ") to stdout", output);
            }
            ProcessHandle backend = ProcessHandle.of(connection.unwrap(PGConnection.class).getBackendPID()).orElseThrow();
            double before = seconds(backend);
            long began = System.nanoTime();
            long written;
            try (var input = Files.newInputStream(rows)) {
                written = copy.copyIn("copy bench_floor (" + columns + ") from stdin", input, 1 << 16);
            }
            double elapsed = (System.nanoTime() - began) / 1e9;
            copiedProcessor += seconds(backend) - before;
            if (written < ROWS) {
                throw new IllegalStateException("the import wrote " + written + " rows of " + table);
            }
            return elapsed;
        } finally {
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists bench_floor");
            }
            Files.delete(rows);
        }
    }

    private static Connection superuser() throws SQLException, IOException {
        Properties passwords = new Properties();
        Path database = Path.of(System.getenv("GNBV_DATA")).getParent().resolve("database");
        try (var reader = Files.newBufferedReader(database.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection(System.getenv("GNBV_JDBC_URL"), "postgres", passwords.getProperty("postgres"));
    }

    private static List<String> communes() throws Exception {
        List<String> codes = new ArrayList<>();
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select code from administrative_unit where level = 'COMMUNE' "
                        + "and '2018-06-30' between valid_from and coalesce(valid_to, 'infinity') order by code")) {
            while (found.next()) {
                codes.add(found.getString(1));
            }
        }
        return codes;
    }
}
