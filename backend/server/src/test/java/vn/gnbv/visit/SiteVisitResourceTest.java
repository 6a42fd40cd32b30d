package vn.gnbv.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The itinerary: written by the team until review, read by others once published. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class SiteVisitResourceTest {
    private static Map<String, Object> visit(String unitCode) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("unitId", Units.unit(unitCode));
        visit.put("level", "COMMUNE");
        visit.put("visitedOn", "2018-11-07");
        visit.put("selection", "PURPOSIVE");
        visit.put("titleVi", "Làm việc tại xã");
        visit.put("titleEn", "Meeting at the commune");
        visit.put(
                "participants",
                List.of(Map.of("group", "POOR", "persons", 12), Map.of("group", "ETHNIC_MINORITY", "persons", 9)));
        return visit;
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void theTeamRecordsAVisitWithWhomItMet() {
        String address = Evaluations.planned();
        Response added = post("danhgia2", address + "/site-visits", visit("23545"));
        added.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("visitedOnEvidence", equalTo("CONFIRMED"))
                .body("unitLevel", equalTo("COMMUNE"))
                .body("participants.group", contains("ETHNIC_MINORITY", "POOR"))
                .body("participants.persons", contains(9, 12))
                .body("attachments", is(0));
        patch(
                        "danhgia",
                        added.header("Location"),
                        "\"v1\"",
                        Map.of("participants", List.of(Map.of("group", "POOR", "persons", 13))))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("participants.persons", contains(13))
                .body("titleVi", equalTo("Làm việc tại xã"));
        patch("danhgia", added.header("Location"), "\"v1\"", Map.of("minutesVi", "Biên bản"))
                .then()
                .statusCode(412);
        as("danhgia")
                .header("If-Match", "\"v2\"")
                .delete(added.header("Location"))
                .then()
                .statusCode(204);
        as("danhgia").get(address + "/site-visits").then().body("items", empty());
    }

    /** Places are found by the designations in force, not by name. */
    @Test
    void aVisitHasTheAreaTypeOfItsPlaceAtTheCutOffDay() {
        String address = Evaluations.planned();
        for (String areaType : List.of("P30A", "P135", "OUTSIDE")) {
            UUID commune = (UUID) Sql.column(
                            "select t.unit_id from area_types('2018-06-30', 9223372036854775807) t "
                                    + "join administrative_unit u on u.id = t.unit_id "
                                    + "where u.level = 'COMMUNE' and t.area_type = ? and t.verified limit 1",
                            areaType)
                    .getFirst();
            Map<String, Object> visit = visit("23545");
            visit.put("unitId", commune);
            post("danhgia", address + "/site-visits", visit)
                    .then()
                    .statusCode(201)
                    .body("areaType", equalTo(areaType))
                    .body("areaTypeVerified", is(true));
            as("danhgia")
                    .get(address + "/site-visits?areaType=" + areaType)
                    .then()
                    .body("items", hasSize(1));
        }
        post("danhgia", address + "/site-visits", visit("62"))
                .then()
                .statusCode(201)
                .body("areaType", nullValue());
    }

    @Test
    void othersReadTheItineraryOncePublishedAndTheApproverInReview() {
        String address = Evaluations.planned();
        String visit = post("danhgia", address + "/site-visits", visit("23545")).header("Location");
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo")) {
            as(account).get(address + "/site-visits").then().statusCode(404);
            as(account).get(visit).then().statusCode(404);
            post(account, address + "/site-visits", visit("23545")).then().statusCode(404);
        }
        as("admin").get(visit).then().statusCode(404);
        post("admin", address + "/site-visits", visit("23545")).then().statusCode(403);
        for (String state : List.of("FIELD_WORK", "DRAFTING", "REVIEW")) {
            move("danhgia", address, state).then().statusCode(201);
        }
        as("tinh").get(visit).then().statusCode(200);
        as("huyen").get(visit).then().statusCode(404);
        refused(post("danhgia", address + "/site-visits", visit("23545")), 409, "evaluation-not-open");
        refused(patch("danhgia", visit, "\"v1\"", Map.of("minutesVi", "x")), 409, "evaluation-not-open");
        as("danhgia").header("If-Match", "\"v1\"").delete(visit).then().statusCode(409);
        Evaluations.publish(address);
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo")) {
            as(account).get(visit).then().statusCode(200);
            as(account).get(address + "/site-visits").then().body("items", hasSize(1));
        }
        post("tinh", address + "/site-visits", visit("23545")).then().statusCode(403);
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String visits = Evaluations.planned() + "/site-visits";
        Map<String, Object> wrong = visit("23545");
        wrong.put("participants", List.of(Map.of("group", "POOR", "persons", 0)));
        wrong.put("titleEn", " ");
        wrong.put("minutesVi", "x".repeat(20_001));
        post("danhgia", visits, wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/minutesVi", "/participants/0/persons", "/titleEn"));
        Map<String, Object> nothing = visit("23545");
        nothing.put("participants", java.util.Collections.singletonList(null));
        post("danhgia", visits, nothing).then().statusCode(400);
        Map<String, Object> twice = visit("23545");
        twice.put(
                "participants", List.of(Map.of("group", "POOR", "persons", 1), Map.of("group", "POOR", "persons", 2)));
        refused(post("danhgia", visits, twice), 409, "group-twice");
        Map<String, Object> foreign = visit("23545");
        foreign.put("unitId", UUID.randomUUID());
        refused(post("danhgia", visits, foreign), 400, "reference-not-found");
        Map<String, Object> unknown = visit("23545");
        unknown.put("synthetic", true);
        post("danhgia", visits, unknown).then().statusCode(400).body("errors[0].pointer", equalTo("/synthetic"));
        Map<String, Object> retried = visit("23545");
        retried.put("id", UUID.randomUUID());
        post("danhgia", visits, retried).then().statusCode(201);
        post("danhgia", visits, retried).then().statusCode(200);
        refused(post("danhgia2", visits, retried), 409, "id-taken");
        refused(post("danhgia", Evaluations.planned() + "/site-visits", retried), 409, "id-taken");
    }

    @Test
    void theDatabaseItselfKeepsVisitsFromOthersAndPartsWithTheirEvaluation() throws SQLException {
        String address = Evaluations.planned();
        UUID visit = UUID.fromString(
                post("danhgia", address + "/site-visits", visit("23545")).path("id"));
        for (Sql.Actor actor : List.of(
                new Sql.Actor("stranger", "evaluator", Units.unit("62")),
                new Sql.Actor("stranger", "officer", Units.unit("62")),
                new Sql.Actor("stranger", "admin", null))) {
            try (Connection connection = Sql.application(actor)) {
                assertEquals(
                        List.of(0L),
                        Sql.column(connection, "select count(*) from site_visit_known where id = ?", visit));
                assertEquals(
                        List.of(0L),
                        Sql.column(
                                connection, "select count(*) from visit_participants where site_visit_id = ?", visit));
                assertEquals(
                        0,
                        Sql.bind(connection, "delete from site_visit where id = ?", visit)
                                .executeUpdate());
            }
        }
        UUID other = id(Evaluations.planned());
        Sql.Actor lead = new Sql.Actor(Evaluations.LEAD, "evaluator", Units.unit("62"));
        try (Connection connection = Sql.application(lead)) {
            assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, "update site_visit set evaluation_id = ? where id = ?", other, visit)
                            .executeUpdate());
        }
        try (Connection connection = Sql.application(lead)) {
            Sql.bind(
                            connection,
                            "insert into visit_participants (id, evaluation_id, site_visit_id, group_name, persons) "
                                    + "values (gen_random_uuid(), ?, ?, 'WOMEN', 3)",
                            other,
                            visit)
                    .executeUpdate();
            assertThrows(SQLException.class, connection::commit);
        }
    }
}
