package vn.gnbv.finding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Findings with their evidence and causes. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class FindingResourceTest {
    private static final Map<String, Object> CITATION = Map.of("kind", "DOCUMENT", "citation", "Báo cáo 123/BC-UBND");

    private static Map<String, Object> finding(String code, String kind) {
        Map<String, Object> finding = new HashMap<>();
        finding.put("code", code);
        finding.put("kind", kind);
        finding.put("theme", "PRODUCTION");
        finding.put("areaTypes", List.of("P30A", "OUTSIDE"));
        finding.put("level", "COMMUNE");
        finding.put("titleVi", "Giống cấp đúng mùa");
        finding.put("titleEn", "Seeds came in season");
        finding.put("textVi", "Hộ nhận giống trước vụ.");
        finding.put("textEn", "Households had seeds before the season.");
        if (kind.equals("CAUSE")) {
            finding.put("causeNature", "SUBJECTIVE");
        }
        return finding;
    }

    private static String visit(String address, UUID unitId) {
        return post(
                        "danhgia",
                        address + "/site-visits",
                        Map.of(
                                "unitId", unitId,
                                "level", "COMMUNE",
                                "visitedOn", "2018-11-07",
                                "selection", "SAMPLED",
                                "titleVi", "Thăm",
                                "titleEn", "Visit"))
                .path("id");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void aFindingCarriesItsEvidenceInTheOrderInWhichItWasGiven() {
        String address = Evaluations.in("FIELD_WORK");
        String visit = visit(address, Units.unit("23545"));
        Map<String, Object> finding = finding("PH-01", "ACHIEVEMENT");
        finding.put("status", "AGREED");
        finding.put(
                "evidence",
                List.of(
                        CITATION,
                        Map.of("kind", "VISIT", "siteVisitId", visit, "noteVi", "Trưởng thôn kể"),
                        Map.of(
                                "kind", "FIGURE",
                                "figureKey", "1.1.latest.P135",
                                "figureAsOf", "2018-06-30",
                                "figureBlock", 1,
                                "figureValue", 12.5)));
        Response added = post("danhgia2", address + "/findings", finding);
        added.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("status", equalTo("AGREED"))
                .body("evidence.kind", contains("DOCUMENT", "VISIT", "FIGURE"))
                .body("evidence[0].id", notNullValue())
                .body("evidence[2].figureValue", equalTo(12.5f));
        List<Map<String, Object>> evidence = added.path("evidence");
        Response changed = patch(
                "danhgia",
                added.header("Location"),
                "\"v1\"",
                Map.of("evidence", List.of(evidence.get(1), evidence.get(0))));
        changed.then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body(
                        "evidence.id",
                        contains(evidence.get(1).get("id"), evidence.get(0).get("id")))
                .body("titleVi", equalTo("Giống cấp đúng mùa"));
        patch("danhgia", added.header("Location"), "\"v2\"", Map.of("titleEn", "Seeds in time"))
                .then()
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("evidence", hasSize(2));
        as("danhgia")
                .header("If-Match", "\"v1\"")
                .delete(address + "/site-visits/" + visit)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:in-use"))
                .body("usedBy", equalTo(List.of(Map.of("resource", "findings", "count", 1))))
                .body("detail", equalTo("Bản ghi đang được dùng ở bằng chứng của phát hiện (1)."));
    }

    @Test
    void aFindingLeavesDraftOnlyWithEvidenceAndKeepsSome() {
        String address = Evaluations.in("FIELD_WORK");
        Map<String, Object> bare = finding("PH-01", "LESSON");
        bare.put("status", "AGREED");
        refused(post("danhgia", address + "/findings", bare), 409, "evidence-missing");
        bare.remove("status");
        Response draft = post("danhgia", address + "/findings", bare);
        draft.then().statusCode(201).body("status", equalTo("DRAFT")).body("evidence", empty());
        refused(
                patch("danhgia", draft.header("Location"), "\"v1\"", Map.of("status", "AGREED")),
                409,
                "evidence-missing");
        patch("danhgia", draft.header("Location"), "\"v1\"", Map.of("status", "AGREED", "evidence", List.of(CITATION)))
                .then()
                .statusCode(200);
        refused(
                patch("danhgia", draft.header("Location"), "\"v2\"", Map.of("evidence", List.of())),
                409,
                "evidence-missing");
        as("danhgia")
                .get(draft.header("Location"))
                .then()
                .header("ETag", "\"v2\"")
                .body("evidence", hasSize(1));
    }

    @Test
    void theDatabaseItselfWantsEvidenceWhenATransactionEnds() throws SQLException {
        String address = Evaluations.in("FIELD_WORK");
        UUID finding = UUID.fromString(post("danhgia", address + "/findings", finding("PH-01", "LESSON"))
                .path("id"));
        Sql.Actor member = new Sql.Actor(Evaluations.MEMBER, "evaluator", Units.unit("62"));
        try (Connection connection = Sql.application(member)) {
            Sql.bind(connection, "update finding set status = 'AGREED' where id = ?", finding)
                    .executeUpdate();
            SQLException refusal = assertThrows(SQLException.class, connection::commit);
            assertEquals("GN006", refusal.getSQLState());
        }
        try (Connection connection = Sql.application(member)) {
            Sql.bind(connection, "update finding set status = 'AGREED' where id = ?", finding)
                    .executeUpdate();
            Sql.bind(
                            connection,
                            "insert into finding_evidence (id, evaluation_id, finding_id, kind, citation) "
                                    + "values (gen_random_uuid(), ?, ?, 'DOCUMENT', 'x')",
                            id(address),
                            finding)
                    .executeUpdate();
            connection.commit();
        }
        try (Connection connection = Sql.application(member)) {
            assertEquals(
                    1,
                    Sql.bind(connection, "delete from finding_evidence where finding_id = ?", finding)
                            .executeUpdate());
            assertThrows(SQLException.class, connection::commit);
        }
    }

    @Test
    void causesExplainLimitationsAndObstacles() {
        String address = Evaluations.in("FIELD_WORK");
        String cause = post("danhgia", address + "/findings", finding("NN-01", "CAUSE"))
                .path("id");
        Map<String, Object> limitation = finding("HC-01", "LIMITATION");
        limitation.put("causeIds", List.of(cause));
        Response added = post("danhgia", address + "/findings", limitation);
        added.then()
                .statusCode(201)
                .body("causeIds", contains(cause))
                .body("causes.code", contains("NN-01"))
                .body("causes[0].causeNature", equalTo("SUBJECTIVE"));
        Map<String, Object> achievement = finding("TT-01", "ACHIEVEMENT");
        achievement.put("causeIds", List.of(cause));
        refused(post("danhgia", address + "/findings", achievement), 409, "not-a-cause");
        Map<String, Object> byLimitation = finding("HC-02", "OBSTACLE");
        byLimitation.put("causeIds", List.of(added.<String>path("id")));
        refused(post("danhgia", address + "/findings", byLimitation), 409, "not-a-cause");
        Map<String, Object> twice = finding("HC-03", "OBSTACLE");
        twice.put("causeIds", List.of(cause, cause));
        refused(post("danhgia", address + "/findings", twice), 409, "cause-twice");
        Map<String, Object> noCause = finding("NN-01", "LESSON");
        as("danhgia")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(noCause)
                .put(address + "/findings/" + cause)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:not-a-cause"));
        as("danhgia")
                .header("If-Match", "\"v1\"")
                .delete(address + "/findings/" + cause)
                .then()
                .statusCode(409);
        as("danhgia")
                .header("If-Match", "\"v1\"")
                .delete(added.header("Location"))
                .then()
                .statusCode(204);
        as("danhgia")
                .header("If-Match", "\"v1\"")
                .delete(address + "/findings/" + cause)
                .then()
                .statusCode(204);
    }

    @Test
    void aFindingSaysForEachAreaWhetherASiteWasVisitedThere() {
        String address = Evaluations.in("FIELD_WORK");
        String added = post("danhgia", address + "/findings", finding("PH-01", "LESSON"))
                .header("Location");
        as("danhgia")
                .get(added)
                .then()
                .body("areaVisits.areaType", contains("P30A", "OUTSIDE"))
                .body("areaVisits.visited", contains(false, false));
        UUID commune = (UUID) Sql.column("select t.unit_id from area_types('2018-06-30', 9223372036854775807) t "
                        + "join administrative_unit u on u.id = t.unit_id "
                        + "where u.level = 'COMMUNE' and t.area_type = 'P30A' limit 1")
                .getFirst();
        visit(address, commune);
        as("danhgia")
                .get(added)
                .then()
                .body("areaVisits.visited", contains(true, false))
                .body("areaVisits[0].verified", is(true));
    }

    @Test
    void findingsAreTheTeamsUntilPublished() {
        String address = Evaluations.in("FIELD_WORK");
        Map<String, Object> agreed = finding("PH-01", "LESSON");
        agreed.put("status", "AGREED");
        agreed.put("evidence", List.of(CITATION));
        String finding = post("danhgia2", address + "/findings", agreed).header("Location");
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo", "admin")) {
            as(account).get(finding).then().statusCode(404);
        }
        as("admin").get(address + "/findings").then().statusCode(200).body("items", empty());
        post("admin", address + "/findings", finding("PH-02", "LESSON")).then().statusCode(403);
        move("danhgia", address, "DRAFTING").then().statusCode(201);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        as("tinh").get(finding).then().statusCode(200);
        as("huyen").get(finding).then().statusCode(404);
        refused(patch("danhgia", finding, "\"v1\"", Map.of("titleVi", "x")), 409, "evaluation-not-open");
        patch("tinh", finding, "\"v1\"", Map.of("titleVi", "x")).then().statusCode(403);
        Evaluations.publish(address);
        as("phantich").get(finding).then().statusCode(200);
        as("phantich")
                .get(address + "/findings?theme=PRODUCTION&areaType=P30A")
                .then()
                .body("items", hasSize(1));
        as("phantich").get(address + "/findings?areaType=P135").then().body("items", empty());
        as("phantich")
                .accept("text/csv")
                .get(address + "/findings")
                .then()
                .statusCode(200)
                .header("Gnbv-Total", "1");
    }

    @Test
    void draftsStayWithTheTeamAfterPublication() throws SQLException {
        String address = Evaluations.in("FIELD_WORK");
        Map<String, Object> agreed = finding("PH-01", "LESSON");
        agreed.put("status", "AGREED");
        agreed.put("evidence", List.of(CITATION));
        Response added = post("danhgia", address + "/findings", agreed);
        patch("danhgia", added.header("Location"), "\"v1\"", Map.of("textVi", "Viết lại"))
                .then()
                .statusCode(200);
        move("danhgia", address, "DRAFTING").then().statusCode(201);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        Evaluations.publish(address);
        String known = "select count(*) from finding_known where evaluation_id = ?";
        String atFrozenBlock = "select count(*) from evaluation_known e join seal_block b on b.number = "
                + "(select frozen_block from evaluation where id = e.id) where e.id = ? and e.transaction < b.transaction_upper "
                + "and (e.superseded_transaction is null or e.superseded_transaction >= b.transaction_upper)";
        try (Connection analyst = Sql.application(new Sql.Actor("analyst", "analyst", Units.unit("62")))) {
            assertEquals(List.of(1L), Sql.column(analyst, known, id(address)));
            assertEquals(List.of(1L), Sql.column(analyst, atFrozenBlock, id(address)));
        }
        try (Connection member = Sql.application(new Sql.Actor(Evaluations.MEMBER, "evaluator", Units.unit("62")))) {
            assertEquals(List.of(2L), Sql.column(member, known, id(address)));
        }
    }

    @Test
    void reviewWaitsForEveryFindingAndSaysForWhich() {
        String address = Evaluations.in("DRAFTING");
        String draft = post("danhgia", address + "/findings", finding("PH-09", "LESSON"))
                .path("id");
        Response refusal = move("danhgia", address, "REVIEW");
        refused(refusal, 409, "incomplete");
        refusal.then()
                .body("missing", hasSize(1))
                .body("missing[0].subjectId", equalTo(draft))
                .body("missing[0].subjectCode", equalTo("PH-09"))
                .body("missing[0].code", equalTo("FINDING_NOT_AGREED"));
        as("danhgia")
                .get(address + "/completeness")
                .then()
                .statusCode(200)
                .body("ready", is(false))
                .body("remaining[0].blocking", is(true))
                .body(
                        "remaining.findAll { it.subjectId == '" + draft + "' }.code",
                        contains("FINDING_WITHOUT_EVIDENCE", "FINDING_NOT_AGREED"));
        patch(
                        "danhgia",
                        address + "/findings/" + draft,
                        "\"v1\"",
                        Map.of("status", "AGREED", "evidence", List.of(CITATION)))
                .then()
                .statusCode(200);
        as("danhgia").get(address + "/completeness").then().body("ready", is(true));
        as("admin").get(address + "/completeness").then().statusCode(404);
        as("phantich").get(address + "/completeness").then().statusCode(404);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        as("tinh").get(address + "/completeness").then().statusCode(200);
    }

    @Test
    void whatNobodyFoundOrVisitedIsListed() {
        String address = Evaluations.in("FIELD_WORK");
        visit(address, Units.unit("23545"));
        post("danhgia", address + "/findings", finding("PH-01", "LESSON"))
                .then()
                .statusCode(201);
        Response completeness = as("danhgia").get(address + "/completeness");
        List<Map<String, Object>> remaining = completeness.path("remaining");
        long cells = remaining.stream()
                .filter(one -> one.get("code").equals("CELL_WITHOUT_FINDING"))
                .count();
        assertEquals(8 * 3 - 2, cells);
        assertTrue(remaining.stream().anyMatch(one -> one.get("code").equals("VISIT_WITHOUT_MINUTES")));
        assertTrue(remaining.stream()
                .anyMatch(one -> one.get("code").equals("AREA_WITHOUT_VISIT")
                        && one.get("areaType").equals("P30A")));
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String findings = Evaluations.in("FIELD_WORK") + "/findings";
        Map<String, Object> wrong = finding("x".repeat(21), "CAUSE");
        wrong.remove("causeNature");
        wrong.put("areaTypes", List.of("P30A", "P30A"));
        wrong.put(
                "evidence",
                List.of(
                        Map.of("kind", "VISIT"),
                        Map.of("kind", "PHOTO"),
                        Map.of("kind", "RESPONSE", "citation", " "),
                        Map.of("kind", "FIGURE", "figureKey", "1.1"),
                        Map.of("citation", "x")));
        post("danhgia", findings, wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/areaTypes",
                                "/causeNature",
                                "/code",
                                "/evidence/0/siteVisitId",
                                "/evidence/1/attachmentId",
                                "/evidence/2/citation",
                                "/evidence/3/figureAsOf",
                                "/evidence/4/kind"));
        for (List<String> areas : List.of(List.<String>of(), List.of("NOT_BY_AREA"))) {
            Map<String, Object> nowhere = finding("PH-01", "LESSON");
            nowhere.put("areaTypes", areas);
            post("danhgia", findings, nowhere).then().statusCode(400).body("errors[0].code", equalTo("area-types"));
        }
        Map<String, Object> unknown = finding("PH-01", "LESSON");
        unknown.put("synthetic", false);
        post("danhgia", findings, unknown).then().statusCode(400);
        Map<String, Object> nested = finding("PH-01", "LESSON");
        nested.put("evidence", List.of(Map.of("kind", "DOCUMENT", "citation", "x", "colour", "red")));
        post("danhgia", findings, nested)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/evidence/0/colour"));
        post("danhgia", findings, finding("PH-01", "LESSON")).then().statusCode(201);
        refused(post("danhgia", findings, finding("PH-01", "LESSON")), 409, "finding-code-taken");
    }

    @Test
    void aFigureBeyondAllFiguresIsRefused() {
        String findings = Evaluations.in("FIELD_WORK") + "/findings";
        for (String value : List.of("1e400", "-1e16", "1e-400")) {
            Map<String, Object> wrong = finding("PH-01", "LESSON");
            wrong.put(
                    "evidence",
                    List.of(Map.of("kind", "DOCUMENT", "citation", "x", "figureValue", new BigDecimal(value))));
            post("danhgia", findings, wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/evidence/0/figureValue"));
        }
    }

    @Test
    void evidenceOfAnotherEvaluationIsNotTaken() {
        String other = Evaluations.in("FIELD_WORK");
        String visit = visit(other, Units.unit("23545"));
        String cause =
                post("danhgia", other + "/findings", finding("NN-01", "CAUSE")).path("id");
        String findings = Evaluations.in("FIELD_WORK") + "/findings";
        Map<String, Object> withVisit = finding("PH-01", "LESSON");
        withVisit.put("evidence", List.of(Map.of("kind", "VISIT", "siteVisitId", visit)));
        refused(post("danhgia", findings, withVisit), 400, "reference-not-found");
        Map<String, Object> withCause = finding("HC-01", "LIMITATION");
        withCause.put("causeIds", List.of(cause));
        refused(post("danhgia", findings, withCause), 400, "reference-not-found");
        as("danhgia").get(findings + "/" + cause).then().statusCode(404);
        patch("danhgia", findings + "/" + cause, "\"v1\"", Map.of("titleVi", "x"))
                .then()
                .statusCode(404);
    }
}
