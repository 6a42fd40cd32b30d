package vn.gnbv.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Capacity needs and ratings. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AssessmentResourceTest {
    private static final Map<String, Object> NEED = Map.of(
            "topicVi",
            "Lập kế hoạch có sự tham gia",
            "topicEn",
            "Participatory planning",
            "officerLevel",
            "COMMUNE",
            "areaTypes",
            List.of("P30A", "P135"),
            "mentions",
            7,
            "priority",
            1);
    private static final Map<String, Object> RATING =
            Map.of("criterion", "RELEVANCE", "score", 5, "reasonVi", "Đúng nhu cầu", "reasonEn", "Meets needs");

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void theTeamWritesThemInFieldWorkAndDraftingOnly() {
        String address = Evaluations.planned();
        refused(post("danhgia", address + "/capacity-needs", NEED), 409, "evaluation-not-open");
        refused(post("danhgia", address + "/ratings", RATING), 409, "evaluation-not-open");
        move("danhgia", address, "FIELD_WORK").then().statusCode(201);
        Response need = post("danhgia2", address + "/capacity-needs", NEED);
        need.then().statusCode(201).body("areaTypes", contains("P30A", "P135"));
        Response rating = post("danhgia", address + "/ratings", RATING);
        rating.then().statusCode(201);
        refused(post("danhgia", address + "/ratings", RATING), 409, "criterion-rated");
        patch("danhgia", rating.header("Location"), "\"v1\"", Map.of("score", 4))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"");
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo")) {
            as(account).get(address + "/ratings").then().statusCode(404);
            as(account).get(need.header("Location")).then().statusCode(404);
            post(account, address + "/capacity-needs", NEED).then().statusCode(404);
        }
        post("admin", address + "/ratings", RATING).then().statusCode(403);
        as("admin").get(address + "/ratings").then().body("items", empty());
        move("danhgia", address, "DRAFTING").then().statusCode(201);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        Evaluations.publish(address);
        as("phantich").get(address + "/ratings").then().body("items", hasSize(1));
        as("phantich").get(need.header("Location")).then().statusCode(200);
        patch("tinh", rating.header("Location"), "\"v2\"", Map.of("score", 1))
                .then()
                .statusCode(403);
        refused(patch("danhgia", rating.header("Location"), "\"v2\"", Map.of("score", 1)), 409, "evaluation-not-open");
    }

    @Test
    void theDatabaseItselfShowsThemToTheTeamOnly() throws SQLException {
        String address = Evaluations.in("FIELD_WORK");
        post("danhgia", address + "/ratings", RATING).then().statusCode(201);
        for (String roles : List.of("evaluator", "officer", "analyst", "admin")) {
            try (Connection connection = Sql.application(new Sql.Actor("stranger", roles, Units.unit("62")))) {
                assertEquals(
                        List.of(0L),
                        Sql.column(
                                connection, "select count(*) from rating_known where evaluation_id = ?", id(address)));
                assertEquals(
                        0,
                        Sql.bind(connection, "update rating set score = 1 where evaluation_id = ?", id(address))
                                .executeUpdate());
            }
        }
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String address = Evaluations.in("FIELD_WORK");
        post(
                        "danhgia",
                        address + "/capacity-needs",
                        Map.of(
                                "topicVi",
                                "",
                                "topicEn",
                                "x",
                                "officerLevel",
                                "COMMUNE",
                                "areaTypes",
                                List.of(),
                                "mentions",
                                -1,
                                "priority",
                                6))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/areaTypes", "/mentions", "/priority", "/topicVi"));
        post("danhgia", address + "/ratings", Map.of("criterion", "RELEVANCE", "score", 7, "reasonVi", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reasonEn", "/score"));
        post("danhgia", address + "/ratings", Map.of("criterion", "BEAUTY"))
                .then()
                .statusCode(400);
        as("danhgia").get(address + "/ratings?colour=red").then().statusCode(400);
    }
}
