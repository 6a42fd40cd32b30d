package vn.gnbv.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Who reads whose history, in which words. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AuditEventResourceTest {
    private static final String EVENTS = "/api/v1/audit-events";

    private static Response budget(String unitCode) {
        Map<String, Object> input = new java.util.HashMap<>(Money.input(unitCode));
        input.put("note", "Nguồn đầu năm");
        Response created = as("tinh").contentType(ContentType.JSON).body(input).post(Money.BUDGETS);
        created.then().statusCode(201);
        return created;
    }

    private static void note(Response budget, String etag, String text) {
        as("tinh")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", etag)
                .body(Map.of("note", text))
                .patch(budget.header("Location"))
                .then()
                .statusCode(200);
    }

    @Test
    void aChangeIsToldFieldByFieldWithNames() {
        Response budget = budget("62");
        note(budget, "\"v1\"", "Nguồn bổ sung");
        String row = budget.path("id");
        as("tinh")
                .get(EVENTS + "?rowId=" + row)
                .then()
                .statusCode(200)
                .body("items.operation", contains("UPDATE", "INSERT"))
                .body("items.actorName", everyItem(notNullValue()))
                .body("items.actor", everyItem(equalTo(Evaluations.PROVINCE_OFFICER)))
                .body("items[0].changes.field", contains("note"))
                .body("items[0].changes[0].before", equalTo("Nguồn đầu năm"))
                .body("items[0].changes[0].after", equalTo("Nguồn bổ sung"))
                .body("items[1].changes.field", hasItem("fiscalYear"))
                .body("items[1].changes.find { it.field == 'unitId' }.afterLabel", equalTo("Tỉnh Kon Tum"))
                .body("items[1].changes.field", not(hasItem("recordedAt")));
    }

    @Test
    void officersReadWhatLiesInTheirScope() {
        String ofTheProvince = budget("62").path("id");
        String ofTheDistrict = budget("616").path("id");
        as("tinh").get(EVENTS + "?rowId=" + ofTheDistrict).then().body("items.operation", contains("INSERT"));
        as("huyen").get(EVENTS + "?rowId=" + ofTheDistrict).then().body("items.operation", contains("INSERT"));
        as("huyen")
                .get(EVENTS + "?rowId=" + ofTheProvince)
                .then()
                .statusCode(200)
                .body("items", empty());
        as("admin").get(EVENTS + "?rowId=" + ofTheProvince).then().body("items.operation", contains("INSERT"));
        as("danhgia")
                .get(EVENTS + "?rowId=" + ofTheProvince)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theRegistryOfTheCountryIsInEveryOfficersHistory() {
        Object program = Sql.column("select id from program limit 1").getFirst();
        as("xa").get(EVENTS + "?rowId=" + program).then().statusCode(200).body("items.resource", contains("program"));
    }

    @Test
    void draftsOfAnEvaluationStayWithItsTeam() {
        String address = Evaluations.in("FIELD_WORK");
        UUID id = Evaluations.id(address);
        Response visit = Evaluations.post(
                "danhgia",
                address + "/site-visits",
                Map.of(
                        "titleVi", "Làm việc với xã",
                        "titleEn", "Meeting",
                        "unitId", Units.unit("23545"),
                        "level", "COMMUNE",
                        "visitedOn", "2018-05-10",
                        "visitedOnEvidence", "CONFIRMED",
                        "selection", "PURPOSIVE",
                        "selectionReason", "Xã đặc biệt khó khăn"));
        visit.then().statusCode(201);
        String row = visit.path("id");
        as("danhgia2")
                .get(EVENTS + "?evaluationId=" + id + "&resource=site-visit")
                .then()
                .statusCode(200)
                .body("items.rowId", contains(row));
        for (String other : List.of("tinh", "xa")) {
            as(other).get(EVENTS + "?rowId=" + row).then().statusCode(200).body("items", empty());
        }
        as("admin").get(EVENTS + "?rowId=" + row).then().body("items.operation", contains("INSERT"));
    }

    @Test
    void whoHasNoPartInTheAuditIsToldSo() {
        for (String account : List.of("phantich", "partner-demo")) {
            as(account).get(EVENTS).then().statusCode(403).body("type", equalTo("urn:gnbv:problem:not-readable"));
        }
        for (String account : List.of("tinh", "danhgia", "phantich")) {
            as(account).get(EVENTS + "/verification").then().statusCode(403);
            as(account).post(EVENTS + "/verification").then().statusCode(403);
            as(account).get(EVENTS + "/export").then().statusCode(403);
        }
    }

    @Test
    void theFiltersNarrowAndThePagesJoin() {
        Response budget = budget("62");
        for (int version = 1; version <= 4; version++) {
            note(budget, "\"v%d\"".formatted(version), "Lần " + version);
        }
        String row = budget.path("id");
        Seals.seal();
        String query = EVENTS + "?rowId=" + row;
        List<Integer> all = as("tinh").get(query).path("items.number");
        Response first = as("tinh").get(query + "&limit=2");
        Response second = as("tinh").get(query + "&limit=2&cursor=" + first.path("nextCursor"));
        assertEquals(all.subList(0, 2), first.path("items.number"));
        assertEquals(all.subList(2, 4), second.path("items.number"));
        as("tinh").get(query + "&operation=UPDATE&count=exact").then().body("total", equalTo(4));
        as("tinh").get(query + "&resource=activity").then().body("items", empty());
        as("tinh").get(query + "&actor=" + Evaluations.LEAD).then().body("items", empty());
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        as("tinh")
                .get(query + "&since=" + today + "&until=" + today + "&count=exact")
                .then()
                .body("total", equalTo(5));
        as("tinh").get(query + "&until=2018-06-30").then().body("items", empty());
        as("tinh").get(query + "&since=yesterday").then().statusCode(400);
        Number block = as("tinh").get(query).path("items[0].block");
        as("tinh").get(query + "&block=" + block).then().body("items.block", everyItem(equalTo(block)));
        as("tinh").get(query + "&block=" + (block.longValue() + 1)).then().body("items.block", not(hasItem(block)));
    }

    @Test
    void theDatabaseShowsNoHistoryToWhoMayNotReadIt() throws SQLException {
        budget("62");
        for (Sql.Actor actor : List.of(
                new Sql.Actor("someone", "analyst", Units.unit("62")),
                new Sql.Actor("someone", "partner", Units.unit("62")),
                new Sql.Actor("someone", "evaluator", Units.unit("62")),
                new Sql.Actor("", "", null))) {
            try (Connection connection = Sql.application(actor)) {
                assertEquals(List.of(0L), Sql.column(connection, "select count(*) from audit_event"), actor.toString());
            }
        }
        try (Connection connection = Sql.application(new Sql.Actor("someone", "officer", Units.unit("616")))) {
            assertEquals(
                    List.of(),
                    Sql.column(
                            connection,
                            "select id from audit_event where resource = 'budget' and unit_id = ?",
                            Units.unit("62")));
            assertFalse(Sql.column(connection, "select id from audit_event where resource = 'program'")
                    .isEmpty());
        }
    }

    @Test
    void itComesInEveryFormat() {
        for (String format : List.of(
                "text/csv",
                "application/x-ndjson",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            Response file = as("admin").accept(format).get(EVENTS + "?resource=program");
            file.then().statusCode(200);
            assertTrue(Integer.parseInt(file.header("Gnbv-Total")) > 0);
        }
    }
}
