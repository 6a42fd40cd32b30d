package vn.gnbv.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.Contract;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.HouseholdFiles;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/**
 * Whatever file is sent to whatever takes files, it is refused in words, or kept as what it really is where it does no harm:
 * soon, in little memory, without a fault, without a trace of what was refused, and without a call to anywhere.
 */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class HostileFilesResourceTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long LITTLE_MEMORY = 320L * 1024 * 1024;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BOUNDARY = "--------gnbv-hostile";
    private static final Set<String> TABLES = Set.of(
            "attachment", "issued_scan", "import_batch", "import_file", "import_row", "unit_boundary", "audit_event");
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Contract CONTRACT = new Contract();

    private static Connection owner;
    private static ServerSocket elsewhere;
    private static List<HostileFile> files;

    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void makeFiles() throws IOException, SQLException {
        owner = Sql.owner();
        elsewhere = new ServerSocket(0);
        elsewhere.setSoTimeout(1);
        files = HostileFiles.all("http://127.0.0.1:" + elsewhere.getLocalPort() + "/x");
        assertTrue(files.size() >= 60, files.size() + " files");
    }

    @AfterAll
    static void nobodyCalledElsewhere() throws IOException, SQLException {
        owner.close();
        try (ServerSocket closing = elsewhere) {
            assertThrows(SocketTimeoutException.class, closing::accept);
        }
        assertFalse(Files.exists(Path.of("/tmp/gnbv-slipped")));
    }

    /** How a file is sent to something that takes files. */
    private record Door(String account, String path, String address, String type) {
        boolean form() {
            return type.startsWith("multipart/");
        }
    }

    private record Told(int status, String type, byte[] body) {
        boolean accepted() {
            return status / 100 == 2;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode tree() {
            try {
                return RawJson.JSON.readTree(body);
            } catch (IOException noJson) {
                throw new IllegalStateException(text(), noJson);
            }
        }
    }

    private static byte[] form(HostileFile file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file.bytes());
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static Told send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Told(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    /** Sends a file, and looks at the time, the memory and the form of the answer. */
    private Told send(Door door, HostileFile file) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + door.address()))
                .header("Content-Type", door.form() ? door.type() + "; boundary=" + BOUNDARY : door.type())
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(door.form() ? form(file) : file.bytes()));
        if (door.account() != null) {
            request.header("Authorization", "Bearer " + Accounts.token(door.account()));
        }
        long start = System.nanoTime();
        long allocated = allocated();
        Told told = send(request);
        long took = System.nanoTime() - start;
        long memory = allocated() - allocated;
        String where = "%s to %s".formatted(file, door.path());
        if (took > SOON.toNanos()) {
            found.add("%s: took %d ms".formatted(where, took / 1_000_000));
        }
        if (memory > LITTLE_MEMORY + 4L * file.bytes().length) {
            found.add("%s: took %d MB of memory".formatted(where, memory / 1024 / 1024));
        }
        CONTRACT.complaint("POST", door.path(), false, told.status(), told.type(), told.body())
                .ifPresent(complaint -> found.add(where + ": " + told.status() + " " + complaint));
        return told;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private void refused(Told told, String where) {
        boolean inWords = REFUSALS.contains(told.status())
                && told.type().startsWith("application/problem+json")
                && !told.tree().path("title").asText().isEmpty();
        if (!inWords) {
            found.add("%s: not refused in words: %d %s".formatted(where, told.status(), told.text()));
        }
    }

    /** How many rows and kept files there are. */
    private static Map<String, Long> kept() throws IOException, SQLException {
        Map<String, Long> kept = new TreeMap<>();
        String counts = TABLES.stream()
                .map(table -> "'" + table + "' || ' ' || (select count(*) from " + table + ")")
                .collect(Collectors.joining(", ", "select unnest(array[", "])"));
        for (Object count : Sql.column(owner, counts)) {
            String[] told = ((String) count).split(" ");
            kept.put(told[0], Long.valueOf(told[1]));
        }
        Path data = Path.of(ConfigProvider.getConfig().getValue("gnbv.data", String.class));
        try (Stream<Path> all = Files.walk(data)) {
            kept.put("files", all.filter(Files::isRegularFile).count());
        }
        return kept;
    }

    private void nothingKept(Map<String, Long> before, String where) throws IOException, SQLException {
        Map<String, Long> after = kept();
        if (!after.equals(before)) {
            found.add("%s: %s before, %s after".formatted(where, before, after));
        }
    }

    @Test
    void anAttachmentIsKeptAsWhatItIsOrNotAtAll() throws Exception {
        String evaluation = Evaluations.in("FIELD_WORK");
        String address = URI.create(evaluation).getPath() + "/attachments";
        Door door = new Door("danhgia", "/api/v1/evaluations/{id}/attachments", address, "multipart/form-data");
        for (HostileFile file : files) {
            Map<String, Long> before = kept();
            Told told = send(door, file);
            if (told.accepted()) {
                keptAsItIs(file, told, address);
            } else {
                refused(told, file + " as an attachment");
                nothingKept(before, file + " as an attachment");
                if (file.keptAs() != null && !file.orRefused()) {
                    found.add(file + ": does no harm, and is refused: " + told.text());
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private void keptAsItIs(HostileFile file, Told told, String address) throws Exception {
        JsonNode attachment = told.tree();
        String name = attachment.path("fileName").asText();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        boolean plain = name.length() <= 130
                && name.chars().noneMatch(sign -> Character.isISOControl(sign) || "/\\<>:\"|?*;".indexOf(sign) >= 0)
                && name.codePoints()
                        .noneMatch(sign -> Character.getType(sign) == Character.FORMAT
                                || Character.getType(sign) == Character.SURROGATE);
        if (!attachment.path("mediaType").asText().equals(file.keptAs()) || !plain) {
            found.add(file + ": is kept as " + attachment);
        }
        Told content = send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address + "/"
                        + attachment.path("id").asText() + "/content"))
                .header("Authorization", "Bearer " + Accounts.token("danhgia")));
        boolean photo = file.keptAs() != null && file.keptAs().startsWith("image/");
        if (photo && (content.text().contains("<script") || content.text().contains("PK\3\4"))) {
            found.add(file + ": what is beside the pixels is handed out");
        }
        if (!Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf")
                .getOrDefault(file.keptAs(), extension)
                .equals(extension)) {
            found.add(file + ": is called " + name);
        }
    }

    @Test
    void anImportTakesNoneOfThem() throws Exception {
        for (HostileFile file : files) {
            String type = file.name().endsWith(".xlsx") ? XLSX : "text/csv";
            Door door = new Door("tinh", "/api/v1/imports", "/api/v1/imports?kind=RESULTS", type);
            Map<String, Long> before = kept();
            refused(send(door, file), file + " as an import");
            nothingKept(before, file + " as an import");
        }
        assertEquals("", String.join("\n", found));
    }

    /** What can be told at once is refused at once; the rest fails, or has no row that could be written, as soon. */
    @Test
    void anImportOfHouseholdsTakesNoneOfThem() throws Exception {
        for (HostileFile file : files) {
            String type = file.name().endsWith(".xlsx") ? XLSX : "text/csv";
            Door door = new Door("huyen", "/api/v1/imports", "/api/v1/imports?kind=HOUSEHOLDS", type);
            String where = file + " as an import of households";
            Map<String, Long> before = kept();
            long start = System.nanoTime();
            Told told = send(door, file);
            if (!told.accepted()) {
                refused(told, where);
                nothingKept(before, where);
                continue;
            }
            JsonPath checked = HouseholdFiles.settled(told.tree().path("id").asText());
            if (System.nanoTime() - start > SOON.toNanos()) {
                found.add("%s: told after %d ms".formatted(where, (System.nanoTime() - start) / 1_000_000));
            }
            boolean refusedLater = checked.getString("failureCode") != null
                    || checked.getString("state").equals("UNMAPPED")
                    || checked.getInt("newRows") + checked.getInt("changedRows") == 0;
            if (!refusedLater) {
                found.add(where + ": is taken: " + checked.prettify());
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private void refusesAll(Door door, List<HostileFile> hostile, String as) throws Exception {
        for (HostileFile file : hostile) {
            Map<String, Long> before = kept();
            refused(send(door, file), file + " as " + as);
            nothingKept(before, file + " as " + as);
        }
    }

    @Test
    void aScanIsAPdf() throws Exception {
        String issue = URI.create(Evaluations.published()).getPath() + "/issues/1/scan";
        Door door =
                new Door("tinh", "/api/v1/evaluations/{id}/issues/{issueNumber}/scan", issue, "multipart/form-data");
        refusesAll(
                door,
                files.stream()
                        .filter(file -> !"application/pdf".equals(file.keptAs()))
                        .toList(),
                "a scan");
        assertEquals("", String.join("\n", found));
    }

    @Test
    void theCheckOpensNoFileAndKeepsNone() throws Exception {
        String path = "/api/v1/publications/check";
        Door door = new Door(null, path, path, "multipart/form-data");
        Map<String, Long> before = kept();
        for (HostileFile file : files) {
            Told told = send(door, file);
            if (told.accepted()) {
                assertFalse(told.tree().path("issued").asBoolean(), file.title());
            } else {
                refused(told, file + " to the check");
            }
        }
        nothingKept(before, "the check");
        assertEquals("", String.join("\n", found));
    }

    @Test
    void boundariesAreReadFromNoneOfThem() throws Exception {
        String path = "/api/v1/administrative-units/boundaries";
        Map<String, List<HostileFile>> byType = Map.of("application/json", files, "application/geo+json", Shapes.all());
        for (Map.Entry<String, List<HostileFile>> type : byType.entrySet()) {
            Door door = new Door("admin", path, path + "?day=2018-06-30&source=x", type.getKey());
            refusesAll(door, type.getValue(), "boundaries");
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void everythingThatTakesFilesIsTried() throws IOException {
        Document document = new Document();
        List<String> takingFiles = document.operations().stream()
                .filter(operation -> operation.bodies().keySet().stream()
                        .anyMatch(type -> !type.equals("application/json") && !type.contains("merge-patch")))
                .map(Document.Operation::id)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "checkPublicationFile",
                        "createAttachment",
                        "createImport",
                        "createIssueScan",
                        "importBoundaries"),
                takingFiles);
    }
}
