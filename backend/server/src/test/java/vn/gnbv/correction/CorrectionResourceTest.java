package vn.gnbv.correction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Articles;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** A published report issued anew, the signed paper to it, and the check of its files. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class CorrectionResourceTest {
    private static final Map<String, String> WHY =
            Map.of("reasonVi", "Số hộ thoát nghèo của xã Sa Bình ghi nhầm", "reasonEn", "A commune was counted twice");
    private static final String PDF = "application/pdf";

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    private static Response decide(String account, String correction, String decision, String note) {
        return post(
                account,
                correction + "/decisions",
                note == null ? Map.of("decision", decision) : Map.of("decision", decision, "note", note));
    }

    private static byte[] report(String evaluation, String query) {
        Response response = as("phantich").accept(PDF).get(evaluation + "/report" + query);
        response.then().statusCode(200);
        return response.asByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String corrected(String evaluation) {
        Response proposed = post("danhgia", evaluation + "/corrections", WHY);
        proposed.then().statusCode(201);
        decide("tinh", proposed.header("Location"), "APPROVED", null).then().statusCode(201);
        return proposed.header("Location");
    }

    @Test
    void whatChangedBetweenTwoIssuesIsStillReadAsItStoodAtTheFirst() throws Exception {
        String evaluation = Evaluations.in("FIELD_WORK");
        String recommendation = post(
                        "danhgia", evaluation + "/recommendations", Evaluations.recommendation("KN-01", "616"))
                .header("Location");
        Evaluations.move("danhgia", evaluation, "DRAFTING").then().statusCode(201);
        Evaluations.move("danhgia", evaluation, "REVIEW").then().statusCode(201);
        Evaluations.publish(evaluation);
        as("huyen")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(Map.of("status", "ACCEPTED", "responseVi", "Sẽ thực hiện"))
                .put(recommendation + "/response")
                .then()
                .statusCode(200);
        Seals.seal();
        corrected(evaluation);
        try (Connection analyst = Sql.application(new Sql.Actor("an-analyst", "analyst", Units.unit("62")))) {
            assertEquals(
                    List.of("OPEN"),
                    Sql.column(
                            analyst,
                            "select status from recommendation_history where evaluation_id = ?",
                            id(evaluation)));
        }
    }

    @Test
    void theFirstIssueStaysAndSaysWhatReplacedItAndWhy() throws Exception {
        String article = Articles.published();
        String page = Articles.page(article);
        String evaluation = Evaluations.PATH + "/" + as("danhgia").get(article).path("evaluationId");
        byte[] first = report(evaluation, "");
        long firstBlock = as("danhgia").get(evaluation).jsonPath().getLong("frozenBlock");
        Response proposed = post("danhgia", evaluation + "/corrections", WHY);
        proposed.then()
                .statusCode(201)
                .body("issueNumber", equalTo(2))
                .body("status", equalTo("PROPOSED"))
                .body("proposedBy", equalTo(Evaluations.LEAD));
        as("phantich").get(proposed.header("Location")).then().statusCode(404);
        assertArrayEquals(first, report(evaluation, ""));
        decide("tinh", proposed.header("Location"), "APPROVED", null)
                .then()
                .statusCode(201)
                .body("frozenBlock", greaterThan((int) firstBlock));
        as("phantich")
                .get(proposed.header("Location"))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo(Evaluations.PROVINCE_OFFICER));
        as("phantich")
                .get(evaluation + "/issues")
                .then()
                .body("items.issueNumber", contains(1, 2))
                .body("items[0].replacedBy", equalTo(2))
                .body("items[0].replacedReasonVi", equalTo(WHY.get("reasonVi")))
                .body("items[1].replacedBy", nullValue())
                .body("items[0].files", hasSize(6))
                .body("items[1].files", hasSize(6));
        as("phantich").get(evaluation).then().body("frozenBlock", greaterThan((int) firstBlock));
        byte[] second = report(evaluation, "");
        assertFalse(java.util.Arrays.equals(first, second));
        assertArrayEquals(second, report(evaluation, "?issue=2"));
        assertArrayEquals(first, report(evaluation, "?issue=1"));
        assertArrayEquals(first, report(evaluation, "?knownAt=" + firstBlock));
        as("phantich").accept(PDF).get(evaluation + "/report?issue=3").then().statusCode(404);
        String html =
                as("phantich").accept("text/html").get(evaluation + "/report").asString();
        assertTrue(Jsoup.parse(html).text().contains("Bản đính chính số 2, thay bản số 1"));
        assertTrue(Jsoup.parse(html).text().contains(WHY.get("reasonVi")));
        Thread.sleep(1_200);
        String issue =
                Jsoup.parse(RestAssured.get(page + "/issues/1").asString()).text();
        assertTrue(issue.contains("Bản này đã được thay bằng bản số 2") && issue.contains(WHY.get("reasonVi")), issue);
        assertTrue(Jsoup.parse(RestAssured.get(page + "/issues/2?lang=en").asString())
                .text()
                .contains(WHY.get("reasonEn")));
        RestAssured.get(page + "/issues/3").then().statusCode(404);
        as("phantich")
                .get(evaluation + "/issues/1/differences")
                .then()
                .statusCode(200)
                .body("issueNumber", equalTo(1))
                .body("frozenBlock", equalTo((int) firstBlock));
        as("phantich").get(evaluation + "/issues/x/differences").then().statusCode(404);
    }

    @Test
    void whoProposesDoesNotApproveAndOthersDoNeither() {
        String evaluation = Evaluations.published();
        refused(post("danhgia2", evaluation + "/corrections", WHY), 403, "not-lead");
        refused(post("tinh", evaluation + "/corrections", WHY), 403, "not-lead");
        post("phantich", evaluation + "/corrections", WHY).then().statusCode(403);
        post("danhgia", evaluation + "/corrections", Map.of("reasonVi", " ", "reasonEn", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reasonVi"));
        refused(post("danhgia", Evaluations.in("REVIEW") + "/corrections", WHY), 409, "not-published");
        String correction = post("danhgia", evaluation + "/corrections", WHY).header("Location");
        refused(post("danhgia", evaluation + "/corrections", WHY), 409, "correction-open");
        refused(decide("danhgia", correction, "APPROVED", null), 409, "same-person");
        refused(decide("danhgia2", correction, "APPROVED", null), 403, "not-approver");
        decide("huyen", correction, "APPROVED", null).then().statusCode(404);
        refused(decide("tinh", correction, "RETURNED", null), 400, "note-required");
        refused(decide("tinh", correction, "WITHDRAWN", null), 403, "not-proposer");
        decide("tinh", correction, "RETURNED", "Chưa đủ căn cứ").then().statusCode(201);
        refused(decide("tinh", correction, "APPROVED", null), 409, "correction-decided");
        String again = post("danhgia", evaluation + "/corrections", WHY).header("Location");
        as("danhgia").get(again).then().body("issueNumber", equalTo(2));
        decide("danhgia", again, "WITHDRAWN", null).then().statusCode(201);
        as("phantich").get(evaluation + "/issues").then().body("items", hasSize(1));
    }

    @Test
    void ofManyWhoApproveAtOnceOneIssuesAndOfManyWhoProposeOneDoes() throws Exception {
        String evaluation = Evaluations.published();
        List<Integer> proposals = atOnce(
                6, () -> post("danhgia", evaluation + "/corrections", WHY).statusCode());
        assertEquals(1, proposals.stream().filter(status -> status == 201).count(), proposals.toString());
        String correction = evaluation + "/corrections/"
                + as("danhgia").get(evaluation + "/corrections").path("items[0].id");
        List<Integer> approvals =
                atOnce(2, () -> decide("tinh", correction, "APPROVED", null).statusCode());
        assertEquals(1, approvals.stream().filter(status -> status == 201).count(), approvals.toString());
        as("phantich").get(evaluation + "/issues").then().body("items.issueNumber", contains(1, 2));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> answer : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList())) {
                results.add(answer.get());
            }
            return results;
        }
    }

    @Test
    void theDatabaseItselfLetsNobodyIssueByTheBack() throws SQLException {
        String evaluation = Evaluations.published();
        String correction = post("danhgia", evaluation + "/corrections", WHY).header("Location");
        Sql.Actor both = new Sql.Actor(Evaluations.LEAD, "evaluator,officer", Units.unit("62"));
        String approve = "insert into correction_decision (id, correction_id, decision, frozen_block) "
                + "values (gen_random_uuid(), ?, 'APPROVED', (select max(number) from seal_block))";
        try (Connection connection = Sql.application(both)) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, approve, id(correction)).executeUpdate());
            assertTrue(refusal.getMessage().contains("does not approve"), refusal.getMessage());
        }
        Sql.Actor officer = new Sql.Actor(Evaluations.PROVINCE_OFFICER, "officer", Units.unit("62"));
        for (String sql : List.of(
                "insert into issued_report (id, evaluation_id, issue_number, format, language, sha256, size_bytes) "
                        + "values (gen_random_uuid(), ?, 2, 'pdf', 'vi', repeat('0', 64), 1)",
                "insert into issued_figure (evaluation_id, issue_number, key, value) values (?, 1, 'x', 1)",
                "update correction set status = 'APPROVED', frozen_block = 1, decided_at = now() where evaluation_id = ?",
                "update evaluation set frozen_block = frozen_block + 1 where id = ?")) {
            try (Connection connection = Sql.application(officer)) {
                assertThrows(
                        SQLException.class,
                        () -> Sql.bind(connection, sql, id(evaluation)).executeUpdate(),
                        sql);
            }
        }
        // A block of the past corrects nothing.
        try (Connection connection = Sql.application(officer)) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(
                                    connection,
                                    "insert into correction_decision (id, correction_id, decision, frozen_block) "
                                            + "select gen_random_uuid(), ?, 'APPROVED', e.frozen_block from evaluation e where e.id = ?",
                                    id(correction),
                                    id(evaluation))
                            .executeUpdate());
            assertTrue(refusal.getMessage().contains("not sealed"), refusal.getMessage());
        }
        for (String sql : List.of(
                "update evaluation set frozen_block = frozen_block + 1 where id = ?",
                "update evaluation set title_vi = 'x' where id = ?",
                "delete from issued_figure where evaluation_id = ?")) {
            assertThrows(IllegalStateException.class, () -> Sql.run(sql, id(evaluation)), sql);
        }
    }

    private static Response attach(String account, String evaluation, int issue, byte[] bytes) {
        return as(account)
                .multiPart("file", "quet.exe", bytes, "text/plain")
                .post(evaluation + "/issues/" + issue + "/scan");
    }

    @Test
    void whoApprovedAnIssueAttachesItsSignedScanOnce() throws Exception {
        String evaluation = Evaluations.published();
        byte[] scan = ("%PDF-1.7\n" + "x".repeat(3_000) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        attach("danhgia", evaluation, 1, scan).then().statusCode(403);
        attach("huyen", evaluation, 1, scan).then().statusCode(403);
        attach("tinh", evaluation, 2, scan).then().statusCode(404);
        refused(attach("tinh", evaluation, 1, new byte[0]), 400, "scan-missing");
        refused(attach("tinh", evaluation, 1, "MZ program".getBytes(StandardCharsets.US_ASCII)), 415, "scan-not-pdf");
        refused(attach("tinh", evaluation, 1, "%PDF-1.7 cut".getBytes(StandardCharsets.US_ASCII)), 415, "scan-not-pdf");
        refused(attach("tinh", evaluation, 1, new byte[20 * 1024 * 1024 + 1]), 413, "scan-too-large");
        attach("tinh", evaluation, 1, scan)
                .then()
                .statusCode(201)
                .body("sha256", equalTo(sha256(scan)))
                .body("sizeBytes", equalTo(scan.length));
        refused(attach("tinh", evaluation, 1, scan), 409, "scan-taken");
        Response read = as("phantich").accept(PDF).get(evaluation + "/issues/1/scan");
        read.then().statusCode(200).header("ETag", "\"" + sha256(scan) + "\"");
        assertArrayEquals(scan, read.asByteArray());
        check(scan).then().statusCode(200).body("issued", equalTo(true)).body("scan", equalTo(true));
        assertThrows(
                IllegalStateException.class,
                () -> Sql.run("delete from issued_scan where evaluation_id = ?", id(evaluation)));
        corrected(evaluation);
        as("phantich").accept(PDF).get(evaluation + "/issues/2/scan").then().statusCode(404);
    }

    private static Response check(byte[] bytes) {
        return nobody().multiPart("file", "bao-cao.pdf", bytes).post("/api/v1/publications/check");
    }

    @Test
    void anybodyFindsOutWhatAFileIsAndASavedAgainOneIsNone() throws Exception {
        String evaluation = Evaluations.published();
        byte[] bytes = report(evaluation, "");
        String code = as("danhgia").get(evaluation).path("code");
        check(bytes)
                .then()
                .statusCode(200)
                .body("issued", equalTo(true))
                .body("evaluationCode", equalTo(code))
                .body("issueNumber", equalTo(1))
                .body("format", equalTo("pdf"))
                .body("language", equalTo("vi"))
                .body("issuedAt", notNullValue())
                .body("replacedBy", nullValue());
        nobody().multiPart("sha256", sha256(bytes).toUpperCase(java.util.Locale.ROOT) + " ")
                .post("/api/v1/publications/check")
                .then()
                .statusCode(200)
                .body("issued", equalTo(true));
        byte[] saved = bytes.clone();
        saved[saved.length - 1] ^= 1;
        check(saved).then().statusCode(200).body("issued", equalTo(false)).body("evaluationCode", nullValue());
        refused(nobody().multiPart("sha256", "abc").post("/api/v1/publications/check"), 400, "checksum-malformed");
        refused(nobody().multiPart("sha256", "").post("/api/v1/publications/check"), 400, "nothing-to-check");
        refused(check(new byte[40 * 1024 * 1024 + 1]), 413, "file-too-large");
        corrected(evaluation);
        check(bytes).then().body("replacedBy", equalTo(2)).body("replacedReasonVi", equalTo(WHY.get("reasonVi")));
        RestAssured.get("/p/check").then().statusCode(200).body(containsString("<form"));
        String page = Jsoup.parse(RestAssured.given()
                        .multiPart("file", "bao-cao.pdf", bytes)
                        .post("/p/check")
                        .asString())
                .text();
        assertTrue(page.contains("Đúng là tệp đã phát hành") && page.contains(code), page);
        assertTrue(page.contains("đã được thay bằng bản số 2"), page);
        String foreign = Jsoup.parse(RestAssured.given()
                        .multiPart("file", "bao-cao.pdf", saved)
                        .post("/p/check?lang=en")
                        .asString())
                .text();
        assertTrue(foreign.contains("Not an issued file"), foreign);
        RestAssured.given().multiPart("sha256", "abc").post("/p/check").then().statusCode(400);
    }

    @Test
    void strangersDownloadWhatTheArticleSaysAndNothingElse() throws Exception {
        Articles.Published published = Articles.evaluation(Map.of());
        byte[] bytes = report(published.evaluation(), "");
        Map<String, Object> input = Articles.input(published.evaluation(), List.of());
        String article = Articles.write("danhgia", input).header("Location");
        Articles.step("tinh", article, "PUBLISHED", 1, null).then().statusCode(201);
        String file = "/p/files/" + sha256(bytes);
        RestAssured.get(file).then().statusCode(404);
        Articles.step("tinh", article, "WITHDRAWN", 2, "Cho tải báo cáo").then().statusCode(201);
        Evaluations.patch("danhgia", article, "\"v3\"", Map.of("showsReport", true))
                .then()
                .statusCode(200);
        RestAssured.get(file).then().statusCode(404);
        Articles.step("tinh", article, "PUBLISHED", 4, null).then().statusCode(201);
        Response download = RestAssured.get(file);
        download.then()
                .statusCode(200)
                .contentType(PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"));
        assertArrayEquals(bytes, download.asByteArray());
        Thread.sleep(1_200);
        assertTrue(RestAssured.get("/p/" + input.get("slug")).asString().contains(file));
        RestAssured.get("/p/files/" + "0".repeat(64)).then().statusCode(404);
        as("danhgia", "en")
                .accept("text/html")
                .get(article + "/preview")
                .then()
                .statusCode(200)
                .body(containsString("Preview, not published"));
        as("phantich").get(article + "/readership").then().statusCode(200).body("ratings", equalTo(0));
    }
}
