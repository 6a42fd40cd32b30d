import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A file of households through the API in one job: uploaded, checked, written, exported, taken back, with what the server's heap
 * grows to meanwhile. The floor is a bare COPY of the very rows that the import wrote, in the same run, by the superuser, into
 * copies of the tables with the same indexes, without triggers and policies; also with the rows of the audit, which a COPY
 * would not write.
 */
public class ImportBench {
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("ROWS", "100000"));
    private static final String ORIGIN = System.getenv("GNBV_BASE_URL");
    private static final String METRICS = "http://127.0.0.1:" + System.getenv("GNBV_MANAGEMENT_PORT") + "/q/metrics";
    private static final Set<String> RUNNING = Set.of("CHECKING", "COMMITTING", "UNDOING");
    private static final Pattern HEAP = Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} ([0-9.E]+)$", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String HEADER =
            "Mã hộ;Mã xã;Địa chỉ;Điện thoại;Họ và tên;Giới tính;Ngày sinh;Dân tộc;Số định danh;Bảo hiểm y tế;Việc làm;Điểm B1;Điểm B2;Kết quả phân loại";
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "A", "Y", "Hoàng", "Đinh", "Rơ Châm", "Vũ"};
    private static final String[] GIVEN = {"Văn Đức", "Thị Hương", "Nhưng", "Blơn", "Quốc Bảo", "Thị Hòa", "Minh", "Ngọc Ánh", "Thái", "Kim Oanh"};
    private static final String[] GROUPS = {"Kinh", "Xơ-đăng", "Ba-na", "Gia-rai", "Giẻ-Triêng"};
    private static final String[] WORK = {"Tự làm", "Làm công hưởng lương", "Nội trợ", "Nghỉ hưu"};
    /** Points that give the same result in town and country, under the standard of 2016-2020. */
    private static final String[] REVIEWS = {"200;0;Hộ không nghèo", "190;20;Hộ không nghèo", "145;20;Hộ cận nghèo", "110;10;Hộ nghèo", "145;40;Hộ nghèo"};

    private static final AtomicLong peak = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("gnbv-import-", ".csv");
        Thread watch = Thread.ofPlatform().daemon().start(ImportBench::watchHeap);
        try {
            write(file);
            System.out.printf(
                    "%nImport of %,d households, one row with a member and a review each, %.0f MB of CSV, %d processors%n%n%-34s %9s %10s %10s%n",
                    ROWS, Files.size(file) / 1e6, Runtime.getRuntime().availableProcessors(), "", "s", "rows/s", "peak heap");
            run(file);
        } finally {
            watch.interrupt();
            Files.delete(file);
        }
    }

    private static void run(Path file) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> taken = HTTP.send(
                request("/api/v1/imports?kind=HOUSEHOLDS&fileName=bench.csv&reviewRoundId=" + round())
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (taken.statusCode() != 201) {
            throw new IllegalStateException(taken.statusCode() + " " + taken.body());
        }
        String id = JSON.readTree(taken.body()).get("id").asText();
        double upload = told("upload", began);
        double check = step(id, "check", "CHECKED", System.nanoTime());
        double commit = step(id, "commit", "COMMITTED", post(id, "commit", "{\"mode\":\"ALL\"}"));
        double all = upload + check + commit;
        System.out.printf("%-34s %9.1f %10.0f%n", "upload, check, write", all, ROWS / all);
        floor(UUID.fromString(id), all, commit);
        export("export as CSV", "text/csv");
        export("export as xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        step(id, "taken back", "UNDONE", post(id, "undo", "{}"));
    }

    /** A round of the province that nobody has recognised. */
    private static String round() throws Exception {
        String unit;
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select id from administrative_unit where level = 'PROVINCE' and code = '62'")) {
            found.next();
            unit = found.getString(1);
        }
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

    private static double told(String step, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%-34s %9.1f %10.0f %6d MiB%n", step, seconds, ROWS / seconds, peak.getAndSet(0) >> 20);
        return seconds;
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
            if (format.equals("text/csv")) {
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
        while (true) {
            JsonNode told = JSON.readTree(
                    HTTP.send(request("/api/v1/imports/" + id).build(), HttpResponse.BodyHandlers.ofString()).body());
            String state = told.path("state").asText();
            if (!RUNNING.contains(state)) {
                if (!state.equals(wanted) || told.path("rejectedRows").asInt() > 0) {
                    throw new IllegalStateException(told.toPrettyString().lines().limit(60).toList().toString());
                }
                return told(step, began);
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

    private static void floor(UUID id, double all, double commit) throws Exception {
        try (Connection connection = superuser()) {
            double rows = 0;
            for (String table : List.of("household", "household_member", "review")) {
                rows += copied(connection, table, "id in (" + WRITTEN.get(table).formatted(id) + ")");
            }
            double audit = copied(connection, "audit_event", "request = 'import-" + id + "' and resource in ('household', 'household-member', 'review')");
            System.out.printf(
                    "%-34s %9.1f %10.0f%n%-34s %9.1f %10.0f%n%-34s %9.2f%n%-34s %9.2f%n%-34s %9.2f%n%-34s %9.2f%n",
                    "COPY of its rows", rows, ROWS / rows,
                    "COPY of its rows and the audit's", rows + audit, ROWS / (rows + audit),
                    "COPY / all", rows / all, "COPY / write", rows / commit,
                    "COPY with audit / all", (rows + audit) / all, "COPY with audit / write", (rows + audit) / commit);
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
            long began = System.nanoTime();
            long written;
            try (var input = Files.newInputStream(rows)) {
                written = copy.copyIn("copy bench_floor (" + columns + ") from stdin", input, 1 << 16);
            }
            if (written < ROWS) {
                throw new IllegalStateException("the import wrote " + written + " rows of " + table);
            }
            return (System.nanoTime() - began) / 1e9;
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

    private static void write(Path file) throws Exception {
        List<String> communes = communes();
        String run = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX).toUpperCase();
        Random random = new Random(1);
        int serial = random.nextInt(1000) * 900 + (int) (System.currentTimeMillis() / 1000 % 1000);
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            lines.write(HEADER + "\r\n");
            for (int number = 0; number < ROWS; number++) {
                boolean female = number % 2 == 1;
                int year = 1940 + number / 2 % 60;
                lines.write("%s-%d;%s;Thôn %d;09%08d;%s %s;%s;%02d/%02d/%d;%s;062%d%02d%06d;%s;%s;%s\r\n"
                        .formatted(
                                run, number, communes.get(number % communes.size()), 1 + number % 9, random.nextInt(100_000_000),
                                FAMILIES[random.nextInt(10)], GIVEN[random.nextInt(10)], female ? "Nữ" : "Nam",
                                1 + random.nextInt(28), 1 + random.nextInt(12), year, GROUPS[random.nextInt(5)],
                                female ? 1 : 0, year % 100, (serial + number / 120) % 1_000_000,
                                random.nextInt(10) == 0 ? "Không" : "Có", WORK[random.nextInt(4)], REVIEWS[random.nextInt(5)]));
            }
        }
    }
}
