package vn.gnbv.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;
import static vn.gnbv.testing.Evaluations.recommendation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** What is recommended to whom, who answers, and who closes. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class RecommendationResourceTest {
    private static Response respond(String account, String address, String etag, Map<String, ?> response) {
        return as(account)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(response)
                .put(address + "/response");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    private static String toReview(String address) {
        move("danhgia", address, "DRAFTING").then().statusCode(201);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        return address;
    }

    @Test
    void theTeamRecommendsTheAddressedAnswerAndTheTeamCloses() {
        String address = Evaluations.in("FIELD_WORK");
        String finding = post(
                        "danhgia",
                        address + "/findings",
                        Map.ofEntries(
                                Map.entry("code", "HC-01"),
                                Map.entry("kind", "LIMITATION"),
                                Map.entry("theme", "TARGETING"),
                                Map.entry("areaTypes", List.of("OUTSIDE")),
                                Map.entry("level", "DISTRICT"),
                                Map.entry("titleVi", "a"),
                                Map.entry("titleEn", "a"),
                                Map.entry("textVi", "a"),
                                Map.entry("textEn", "a"),
                                Map.entry("status", "AGREED"),
                                Map.entry("evidence", List.of(Map.of("kind", "DOCUMENT", "citation", "x")))))
                .path("id");
        Map<String, Object> wanted = recommendation("KN-01", "616");
        wanted.put("findingIds", List.of(finding));
        Response added = post("danhgia2", address + "/recommendations", wanted);
        added.then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("findingIds", contains(finding))
                .body("addresseeUnitCode", equalTo("616"))
                .body("answerable", is(false));
        String one = added.header("Location");
        refused(respond("danhgia", one, "\"v1\"", Map.of("status", "ACCEPTED")), 403, "not-addressed");
        respond("huyen", one, "\"v1\"", Map.of("status", "ACCEPTED")).then().statusCode(404);
        toReview(address);
        as("huyen").get(address).then().statusCode(200).body("approver", is(false));
        as("huyen").get(address + "/recommendations").then().body("items", hasSize(1));
        as("huyen").get(one).then().statusCode(200).body("answerable", is(true)).body("findingIds", empty());
        respond("huyen", one, "\"v1\"", Map.of("status", "ACCEPTED", "responseVi", "Sẽ thực hiện"))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("status", equalTo("ACCEPTED"))
                .body("responseVi", equalTo("Sẽ thực hiện"))
                .body("respondedOn", notNullValue());
        refused(respond("huyen", one, "\"v2\"", Map.of("status", "OPEN")), 403, "not-addressed");
        refused(respond("huyen", one, "\"v2\"", Map.of("status", "CLOSED")), 403, "closure-by-team");
        refused(respond("danhgia", one, "\"v2\"", Map.of("status", "CLOSED")), 409, "not-done-yet");
        refused(respond("danhgia", one, "\"v2\"", Map.of("status", "DONE")), 403, "not-addressed");
        Evaluations.publish(address);
        respond("tinh", one, "\"v2\"", Map.of("status", "DONE", "responseVi", "Đã ban hành"))
                .then()
                .statusCode(200);
        respond("danhgia", one, "\"v3\"", Map.of("status", "CLOSED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("responseVi", equalTo("Đã ban hành"));
        refused(respond("huyen", one, "\"v4\"", Map.of("status", "IN_PROGRESS")), 403, "closure-by-team");
        respond("danhgia", one, "\"v4\"", Map.of("status", "IN_PROGRESS"))
                .then()
                .statusCode(200);
    }

    @Test
    void anOfficerSeesAndAnswersOnlyWhatIsAddressedToTheOwnUnits() {
        String address = Evaluations.in("FIELD_WORK");
        String toDistrict = post("danhgia", address + "/recommendations", recommendation("KN-01", "616"))
                .header("Location");
        String toOther = post("danhgia", address + "/recommendations", recommendation("KN-02", "611"))
                .header("Location");
        String upward = post("danhgia", address + "/recommendations", recommendation("KN-03", null))
                .header("Location");
        as("huyen").get("/api/v1/recommendations?limit=500").then().body("items.code", not(hasItem("none")));
        toReview(address);
        as("huyen").get(address + "/recommendations").then().body("items.code", contains("KN-01"));
        as("huyen").get(toOther).then().statusCode(404);
        respond("huyen", toOther, "\"v1\"", Map.of("status", "DONE")).then().statusCode(404);
        as("xa").get(address).then().statusCode(404);
        as("xa").get(toDistrict).then().statusCode(404);
        as("phantich").get(toDistrict).then().statusCode(404);
        as("tinh").get(address + "/recommendations").then().body("items", hasSize(3));
        respond("tinh", upward, "\"v1\"", Map.of("status", "DONE")).then().statusCode(403);
        Evaluations.publish(address);
        as("phantich").get(toDistrict).then().statusCode(200);
        respond("phantich", toDistrict, "\"v1\"", Map.of("status", "DONE"))
                .then()
                .statusCode(403);
        respond("huyen", toOther, "\"v1\"", Map.of("status", "DONE")).then().statusCode(403);
        patch("huyen", toDistrict, "\"v1\"", Map.of("titleVi", "x")).then().statusCode(403);
        refused(patch("danhgia", toDistrict, "\"v1\"", Map.of("titleVi", "x")), 409, "evaluation-not-open");
    }

    @Test
    void theDatabaseItselfLetsOfficersWriteTheAnswerOnly() throws SQLException {
        String address = Evaluations.in("FIELD_WORK");
        UUID one = UUID.fromString(post("danhgia", address + "/recommendations", recommendation("KN-01", "616"))
                .path("id"));
        toReview(address);
        Sql.Actor officer = new Sql.Actor("officer-of-616", "officer", Units.unit("616"));
        for (String change :
                List.of("title_vi = 'x'", "due_on = null", "addressee_unit_id = null", "synthetic = true")) {
            try (Connection connection = Sql.application(officer)) {
                assertThrows(
                        SQLException.class,
                        () -> Sql.bind(connection, "update recommendation set " + change + " where id = ?", one)
                                .executeUpdate(),
                        change);
            }
        }
        try (Connection connection = Sql.application(officer)) {
            assertEquals(
                    1,
                    Sql.bind(
                                    connection,
                                    "update recommendation set status = 'DONE', response_vi = 'x' where id = ?",
                                    one)
                            .executeUpdate());
        }
        try (Connection connection = Sql.application(officer)) {
            assertEquals(
                    0,
                    Sql.bind(connection, "delete from recommendation where id = ?", one)
                            .executeUpdate());
        }
        Sql.Actor other = new Sql.Actor("officer-of-611", "officer", Units.unit("611"));
        try (Connection connection = Sql.application(other)) {
            assertEquals(
                    List.of(0L), Sql.column(connection, "select count(*) from recommendation_known where id = ?", one));
            assertEquals(
                    0,
                    Sql.bind(connection, "update recommendation set status = 'DONE' where id = ?", one)
                            .executeUpdate());
        }
    }

    @Test
    void recommendationsAreListedAcrossEvaluations() {
        String address = Evaluations.in("FIELD_WORK");
        String code = UUID.randomUUID().toString().substring(0, 18);
        post("danhgia", address + "/recommendations", recommendation(code, "616"))
                .then()
                .statusCode(201);
        String list = "/api/v1/recommendations?limit=500";
        for (String query : List.of(
                "",
                "&status=OPEN",
                "&areaType=OUTSIDE",
                "&overdueOn=2019-07-01",
                "&addresseeLevel=DISTRICT",
                "&synthetic=exclude",
                "&unitId=" + Units.unit("616"),
                "&unitId=" + Units.unit("62"))) {
            as("danhgia").get(list + query).then().statusCode(200).body("items.code", hasItem(code));
        }
        for (String query : List.of(
                "&status=DONE",
                "&areaType=P30A",
                "&overdueOn=2019-06-30",
                "&addresseeLevel=CENTRAL",
                "&unitId=" + Units.unit("611"))) {
            as("danhgia").get(list + query).then().statusCode(200).body("items.code", not(hasItem(code)));
        }
        as("tinh").get(list).then().body("items.code", not(hasItem(code)));
        as("danhgia").get(list + "&status=GONE").then().statusCode(400);
        as("danhgia").get(list + "&colour=red").then().statusCode(400);
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String address = Evaluations.in("FIELD_WORK");
        String recommendations = address + "/recommendations";
        Map<String, Object> wrong = recommendation("KN-01", "616");
        wrong.put("horizonTo", "2018-01-01");
        wrong.put("areaTypes", List.of("NOT_BY_AREA"));
        wrong.remove("upward");
        post("danhgia", recommendations, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/areaTypes", "/horizonTo", "/upward"));
        for (String forbidden : List.of("status", "responseVi", "respondedOn")) {
            Map<String, Object> answered = recommendation("KN-01", "616");
            answered.put(forbidden, "x");
            post("danhgia", recommendations, answered)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + forbidden));
        }
        Map<String, Object> foreign = recommendation("KN-01", "616");
        foreign.put("findingIds", List.of(UUID.randomUUID()));
        refused(post("danhgia", recommendations, foreign), 400, "reference-not-found");
        String one =
                post("danhgia", recommendations, recommendation("KN-01", "616")).header("Location");
        refused(post("danhgia", recommendations, recommendation("KN-01", "616")), 409, "recommendation-code-taken");
        as("danhgia")
                .contentType(ContentType.JSON)
                .body(Map.of("status", "DONE"))
                .put(one + "/response")
                .then()
                .statusCode(428);
        respond("danhgia", one, "\"v1\"", Map.of("status", "GONE")).then().statusCode(400);
        respond("danhgia", one, "\"v7\"", Map.of("status", "DONE")).then().statusCode(412);
        as("danhgia").header("If-Match", "\"v1\"").delete(one).then().statusCode(204);
    }

    @Test
    void aFindingIsNamedOnce() {
        String address = Evaluations.in("FIELD_WORK");
        String finding = post(
                        "danhgia",
                        address + "/findings",
                        Map.of(
                                "code",
                                "B-01",
                                "kind",
                                "LESSON",
                                "theme",
                                "LESSONS",
                                "areaTypes",
                                List.of("P135"),
                                "level",
                                "COMMUNE",
                                "titleVi",
                                "a",
                                "titleEn",
                                "a",
                                "textVi",
                                "a",
                                "textEn",
                                "a"))
                .path("id");
        Map<String, Object> twice = recommendation("KN-01", "616");
        twice.put("findingIds", List.of(finding, finding));
        refused(post("danhgia", address + "/recommendations", twice), 409, "finding-twice");
    }
}
