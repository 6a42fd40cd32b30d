package vn.gnbv.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** Administrators assign the team; it and they set its terms, before review. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class TeamResourceTest {
    private static final Map<String, Object> SOMEBODY =
            Map.of("userId", "somebody", "name", "Ai đó", "role", "MEMBER", "positionVi", "Chuyên viên");
    private static final Map<String, Object> TERM =
            Map.of("theme", "MONEY", "questionVi", "Vốn?", "questionEn", "Money?");

    private static final String READABLE = "select ? = any (readable_evaluations())";

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void administratorsAssignTheTeamAndNobodyElse() {
        String address = Evaluations.planned();
        Response added = post("admin", address + "/team", SOMEBODY);
        added.then().statusCode(201).header("ETag", "\"v1\"").body("positionVi", equalTo("Chuyên viên"));
        as("danhgia").get(added.header("Location")).then().statusCode(200);
        as("danhgia").get(address + "/team").then().body("items.role", contains("LEAD", "MEMBER", "MEMBER"));
        post("danhgia", address + "/team", SOMEBODY).then().statusCode(403);
        post("tinh", address + "/team", SOMEBODY).then().statusCode(404);
        as("admin")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"v1\"")
                .body("{\"positionVi\":null,\"name\":\"Người khác\"}")
                .patch(added.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Người khác"));
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(added.header("Location"))
                .then()
                .statusCode(412);
        as("admin")
                .header("If-Match", "\"v2\"")
                .delete(added.header("Location"))
                .then()
                .statusCode(204);
    }

    @Test
    void membersOfAllTeamsAreListedForWhomSeesThem() {
        String address = Evaluations.planned();
        as("admin")
                .get("/api/v1/team-members?limit=500")
                .then()
                .statusCode(200)
                .body("items.evaluationId", hasItem(id(address).toString()));
        as("phantich")
                .get("/api/v1/team-members?limit=500")
                .then()
                .statusCode(200)
                .body("items.evaluationId", not(hasItem(id(address).toString())));
    }

    @Test
    void nobodyIsOnATeamTwiceAndItHasOneLead() {
        String address = Evaluations.planned();
        refused(
                post("admin", address + "/team", Map.of("userId", Evaluations.MEMBER, "name", "x", "role", "MEMBER")),
                409,
                "already-on-team");
        refused(
                post("admin", address + "/team", Map.of("userId", "other", "name", "x", "role", "LEAD")),
                409,
                "second-lead");
    }

    @Test
    void aPublishedEvaluationKeepsItsTeam() {
        String address = Evaluations.published();
        refused(post("admin", address + "/team", SOMEBODY), 409, "evaluation-not-open");
        as("phantich").get(address + "/team").then().statusCode(200);
    }

    @Test
    void theTeamSetsItsTermsUntilReview() {
        String address = Evaluations.planned();
        Response term = post("danhgia2", address + "/terms-of-reference", TERM);
        term.then().statusCode(201);
        refused(post("admin", address + "/terms-of-reference", TERM), 409, "theme-taken");
        post("tinh", address + "/terms-of-reference", TERM).then().statusCode(404);
        Evaluations.move("danhgia", address, "FIELD_WORK").then().statusCode(201);
        Evaluations.move("danhgia", address, "DRAFTING").then().statusCode(201);
        Evaluations.move("danhgia", address, "REVIEW").then().statusCode(201);
        as("tinh").get(term.header("Location")).then().statusCode(200).body("theme", equalTo("MONEY"));
        as("danhgia")
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(TERM)
                .put(term.header("Location"))
                .then()
                .statusCode(200);
        refused(
                patch("danhgia", term.header("Location"), "\"v1\"", Map.of("questionVi", "Khác?")),
                409,
                "evaluation-not-open");
        refused(
                post(
                        "danhgia",
                        address + "/terms-of-reference",
                        Map.of("theme", "RESULTS", "questionVi", "a", "questionEn", "b")),
                409,
                "evaluation-not-open");
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String address = Evaluations.planned();
        post("admin", address + "/team", Map.of("userId", "", "role", "BOSS"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("type"));
        post("admin", address + "/team", Map.of("userId", "x".repeat(101), "role", "MEMBER"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/userId"));
        post("danhgia", address + "/terms-of-reference", Map.of("theme", "MONEY", "questionVi", " ", "colour", 1))
                .then()
                .statusCode(400);
        String member = as("danhgia").get(address + "/team").path("items[0].id");
        as("danhgia").get(Evaluations.planned() + "/team/" + member).then().statusCode(404);
        as("danhgia").get(address + "/team/" + UUID.randomUUID()).then().statusCode(404);
        as("danhgia").get(address + "/team?colour=red").then().statusCode(400);
        Map<String, Object> taken = new java.util.HashMap<>(SOMEBODY);
        taken.put("id", UUID.randomUUID());
        post("admin", address + "/team", taken).then().statusCode(201);
        refused(post("admin", Evaluations.planned() + "/team", taken), 409, "id-taken");
    }

    @Test
    void theDatabaseItselfKeepsOthersOffTheTeam() throws SQLException {
        UUID id = id(Evaluations.planned());
        for (Sql.Actor actor : List.of(
                new Sql.Actor(Evaluations.LEAD, "evaluator", Units.unit("62")),
                new Sql.Actor("somebody", "officer", Units.unit("62")))) {
            try (Connection connection = Sql.application(actor)) {
                SQLException refusal = assertThrows(
                        SQLException.class,
                        () -> Sql.bind(
                                        connection,
                                        "insert into evaluation_member (id, evaluation_id, user_id, name, role) "
                                                + "values (gen_random_uuid(), ?, 'me', 'me', 'MEMBER')",
                                        id)
                                .executeUpdate());
                assertEquals("42501", refusal.getSQLState());
            }
        }
    }

    /** What one reads is listed once a transaction: for one caller, and until something is written. */
    @Test
    void whoReadsAnEvaluationIsAskedAnewOfAnotherCallerAndAfterWriting() throws SQLException {
        UUID id = id(Evaluations.planned());
        UUID scope = Units.unit("62");
        try (Connection connection = Sql.application(new Sql.Actor("somebody", "evaluator", scope))) {
            reads(0, connection, id);
            act(connection, Evaluations.LEAD, "evaluator");
            reads(1, connection, id);
            act(connection, Evaluations.LEAD, "officer");
            reads(0, connection, id);
            act(connection, "an administrator", "admin");
            reads(1, connection, id);
            act(connection, "somebody", "evaluator");
            reads(0, connection, id);
            act(connection, "somebody", "admin,evaluator");
            assertEquals(List.of(false), Sql.column(connection, READABLE, id));
            Sql.bind(
                            connection,
                            "insert into evaluation_member (id, evaluation_id, user_id, name, role) "
                                    + "values (gen_random_uuid(), ?, 'somebody', 'Ai đó', 'MEMBER')",
                            id)
                    .executeUpdate();
            assertEquals(List.of(true), Sql.column(connection, READABLE, id));
            act(connection, "somebody", "evaluator");
            reads(1, connection, id);
            connection.rollback();
        }
    }

    private static void act(Connection connection, String actor, String roles) throws SQLException {
        Sql.column(
                connection,
                "select set_config('gnbv.actor', ?, true), set_config('gnbv.roles', ?, true)",
                actor,
                roles);
    }

    private static void reads(int expected, Connection connection, UUID evaluation) throws SQLException {
        assertEquals(
                List.of((long) expected),
                Sql.column(connection, "select count(*) from evaluation where id = ?", evaluation));
    }
}
