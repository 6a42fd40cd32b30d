package vn.gnbv.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;
import static vn.gnbv.testing.Evaluations.PATH;
import static vn.gnbv.testing.Evaluations.contentVersion;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;

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

/** Who sees and writes an evaluation in which state: through the API, and straight through the database's role. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class EvaluationResourceTest {
    @Test
    void anAdministratorCreatesAndTheTeamSeesWhatItIsInIt() {
        String address = Evaluations.planned();
        as("danhgia")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("state", equalTo("PLANNED"))
                .body("memberRole", equalTo("LEAD"))
                .body("approver", is(false))
                .body("contentVersion", notNullValue())
                .body("counts.members", is(2))
                .body("programCode", equalTo("NTPSPR-1620"))
                .body("unitCode", equalTo("62"));
        as("danhgia2").get(address).then().body("memberRole", equalTo("MEMBER"));
        as("admin").get(address).then().statusCode(200).body("memberRole", nullValue());
        as("danhgia")
                .get(PATH + "?mine=true&limit=500&state=PLANNED")
                .then()
                .body("items.id", hasItem(id(address).toString()));
    }

    @Test
    void onlyAnAdministratorCreates() {
        for (String account : List.of("tinh", "danhgia", "phantich", "partner-demo")) {
            post(account, PATH, Evaluations.input()).then().statusCode(403);
        }
        nobody().get(PATH).then().statusCode(401);
    }

    @Test
    void whoHasNoPartInItDoesNotSeeItBeforeItConcernsThem() {
        String address = Evaluations.in("DRAFTING");
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo")) {
            as(account).get(address).then().statusCode(404);
            as(account).get(address + "/team").then().statusCode(404);
            as(account).get(address + "/transitions").then().statusCode(404);
            move(account, address, "REVIEW").then().statusCode(404);
            as(account)
                    .get(PATH + "?limit=500")
                    .then()
                    .body("items.id", not(hasItem(id(address).toString())));
        }
        move("danhgia", address, "REVIEW").then().statusCode(201);
        as("tinh").get(address).then().statusCode(200).body("approver", is(true));
        as("huyen").get(address).then().statusCode(404);
        as("phantich").get(address).then().statusCode(404);
        Evaluations.publish(address);
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo", "danhgia")) {
            as(account).get(address).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        }
    }

    @Test
    void theDatabaseItselfShowsOtherRolesNothingAndLetsThemWriteNothing() throws SQLException {
        String address = Evaluations.in("DRAFTING");
        UUID id = id(address);
        for (Sql.Actor actor : List.of(
                new Sql.Actor("nobody-1", "evaluator", Units.unit("62")),
                new Sql.Actor("nobody-2", "officer", Units.unit("62")),
                new Sql.Actor("nobody-3", "analyst", Units.unit("62")))) {
            try (Connection connection = Sql.application(actor)) {
                assertEquals(List.of(0L), Sql.column(connection, "select count(*) from evaluation where id = ?", id));
                assertEquals(
                        List.of(0L), Sql.column(connection, "select count(*) from evaluation_known where id = ?", id));
                assertEquals(
                        0,
                        Sql.bind(connection, "update evaluation set title_vi = 'x' where id = ?", id)
                                .executeUpdate());
            }
        }
        Sql.Actor lead = new Sql.Actor(Evaluations.LEAD, "evaluator", Units.unit("62"));
        for (String sql : List.of(
                "update evaluation set state = 'PUBLISHED', frozen_block = 1 where id = ?",
                "update evaluation set proposed_by = 'x' where id = ?",
                "update evaluation_transition set reason = 'x' where evaluation_id = ?",
                "delete from evaluation_transition where evaluation_id = ?")) {
            try (Connection connection = Sql.application(lead)) {
                assertThrows(
                        SQLException.class, () -> Sql.bind(connection, sql, id).executeUpdate(), sql);
            }
        }
        try (Connection connection = Sql.application(lead)) {
            assertEquals(
                    0,
                    Sql.bind(connection, "delete from evaluation where id = ?", id)
                            .executeUpdate());
        }
    }

    @Test
    void theTeamChangesWhatTheReportSaysOfItselfAndNothingElse() {
        String address = Evaluations.planned();
        patch("danhgia2", address, "\"v1\"", Map.of("signerName", "Nguyễn Văn A", "reportPlace", "Kon Tum"))
                .then()
                .statusCode(200)
                .body("signerName", equalTo("Nguyễn Văn A"));
        patch("danhgia", address, "\"v2\"", Map.of("titleVi", "Khác"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gnbv:problem:only-particulars"));
        patch("admin", address, "\"v2\"", Map.of("titleVi", "Khác")).then().statusCode(200);
        patch("tinh", address, "\"v3\"", Map.of("titleVi", "Khác")).then().statusCode(404);
    }

    @Test
    void inReviewNothingOfItChanges() {
        String address = Evaluations.in("REVIEW");
        int version = as("danhgia").get(address).path("version");
        for (String account : List.of("admin", "danhgia")) {
            patch(account, address, "\"v" + version + "\"", Map.of("signerName", "B"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:gnbv:problem:evaluation-not-open"))
                    .body("state", equalTo("REVIEW"));
        }
        patch("tinh", address, "\"v" + version + "\"", Map.of("signerName", "B"))
                .then()
                .statusCode(403);
    }

    @Test
    void anEvaluationIsTakenBackOnlyWhilePlannedAndEmpty() {
        Response created = post("admin", PATH, Evaluations.input());
        as("danhgia")
                .header("If-Match", "\"v1\"")
                .delete(created.header("Location"))
                .then()
                .statusCode(404);
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(created.header("Location"))
                .then()
                .statusCode(204);
        String withTeam = Evaluations.planned();
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(withTeam)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:in-use"))
                .body("usedBy", equalTo(List.of(Map.of("resource", "team", "count", 2))));
        String moved = Evaluations.in("FIELD_WORK");
        as("admin")
                .header("If-Match", "\"v2\"")
                .delete(moved)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:evaluation-not-open"));
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        Map<String, Object> wrong = Evaluations.input();
        wrong.put("cutOffOn", "2019-01-01");
        wrong.put("titleVi", "x".repeat(501));
        wrong.remove("kind");
        post("admin", PATH, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cutOffOn", "/kind", "/titleVi"))
                .body("errors.code", contains("cut-off", "required", "length"));
        for (String forbidden : List.of("state", "frozenBlock", "proposedBy", "synthetic", "memberRole")) {
            Map<String, Object> input = Evaluations.input();
            input.put(forbidden, "PUBLISHED");
            post("admin", PATH, input).then().statusCode(400).body("errors[0].code", equalTo("unknown-property"));
        }
        Map<String, Object> foreign = Evaluations.input();
        foreign.put("programId", UUID.randomUUID());
        post("admin", PATH, foreign)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:reference-not-found"));
        Map<String, Object> twice = Evaluations.input();
        post("admin", PATH, twice).then().statusCode(201);
        post("admin", PATH, twice)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:evaluation-code-taken"));
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"code\":")
                .post(PATH)
                .then()
                .statusCode(400);
        as("phantich").get(PATH + "?state=GONE").then().statusCode(400).body("allowed", containsString("REVIEW"));
        as("phantich").get(PATH + "?colour=red").then().statusCode(400);
        as("admin").get(PATH + "/" + UUID.randomUUID() + "/team").then().statusCode(404);
        as("admin").get(PATH + "/no-id/team").then().statusCode(404);
    }

    @Test
    void theContentVersionRisesWithEveryPart() {
        String address = Evaluations.planned();
        long before = contentVersion(address);
        Response term = post(
                "danhgia",
                address + "/terms-of-reference",
                Map.of("theme", "MONEY", "questionVi", "Vốn?", "questionEn", "Money?"));
        term.then().statusCode(201);
        long added = contentVersion(address);
        as("danhgia")
                .header("If-Match", "\"v1\"")
                .delete(term.header("Location"))
                .then()
                .statusCode(204);
        long removed = contentVersion(address);
        assertEquals(List.of(true, true), List.of(added > before, removed > added));
    }
}
