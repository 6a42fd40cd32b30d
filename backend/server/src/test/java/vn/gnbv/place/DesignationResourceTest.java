package vn.gnbv.place;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Every convention of the API, on the first resource that has all of them. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class DesignationResourceTest {
    private static final String PATH = "/api/v1/designations";

    private static Map<String, Object> input(String unitCode, String from) {
        Map<String, Object> input = new HashMap<>();
        input.put("unitId", Units.unit(unitCode));
        input.put("kind", "COMMUNE_135");
        input.put("supportNormPercent", 100);
        input.put("decision", "Quyết định thử nghiệm");
        input.put("evidence", "UNVERIFIED");
        input.put("validFrom", from);
        input.put("validTo", from);
        return input;
    }

    private static Response create(Map<String, Object> input) {
        return as("admin").contentType(ContentType.JSON).body(input).post(PATH);
    }

    @Test
    void aCreatedDesignationIsReadBackWithItsEtagAndLocation() {
        Response created = create(input("23281", "1990-01-01"));
        created.then().statusCode(201).header("ETag", "\"v1\"");
        as("phantich").get(created.header("Location")).then().statusCode(200).body("unitCode", equalTo("23281"));
    }

    @Test
    void onlyAnAdministratorWrites() {
        for (String account : List.of("tinh", "danhgia", "phantich", "partner-demo")) {
            as(account)
                    .contentType(ContentType.JSON)
                    .body(input("23281", "1990-01-02"))
                    .post(PATH)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:gnbv:problem:forbidden"));
        }
        nobody().get(PATH).then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"gnbv\"");
    }

    @Test
    void theDatabaseItselfRefusesAnotherRole() throws SQLException {
        Sql.Actor officer = new Sql.Actor("somebody", "officer", Units.unit("62"));
        try (Connection connection = Sql.application(officer)) {
            assertTrue(
                    Sql.column(connection, "select count(*) from designation").size() == 1);
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(
                                    connection,
                                    "insert into designation (id, unit_id, kind, decision, evidence, valid_from) "
                                            + "values (?, ?, 'COMMUNE_135', 'x', 'CONFIRMED', '1980-01-01')",
                                    UUID.randomUUID(),
                                    Units.unit("23281"))
                            .executeUpdate());
            assertEquals("42501", refusal.getSQLState());
        }
        try (Connection connection = Sql.application(new Sql.Actor("", "", null))) {
            assertEquals(List.of(0L), Sql.column(connection, "select count(*) from designation"));
        }
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        Map<String, Object> wrong = input("23281", "1990-02-01");
        wrong.put("supportNormPercent", 101);
        wrong.put("decision", "");
        wrong.put("validTo", "1990-01-31");
        create(wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/decision", "/supportNormPercent", "/validTo")))
                .body("errors.code", equalTo(List.of("required", "range", "period")));
        Map<String, Object> unknown = input("23281", "1990-02-01");
        unknown.put("colour", "red");
        create(unknown)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-property"))
                .body("errors[0].pointer", equalTo("/colour"));
        Map<String, Object> type = input("23281", "1990-02-01");
        type.put("supportNormPercent", "70");
        create(type).then().statusCode(400).body("errors[0].code", equalTo("type"));
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"unitId\":")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:malformed"));
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"kind\":\"COMMUNE_135\",\"kind\":\"VILLAGE_135\"}")
                .post(PATH)
                .then()
                .statusCode(400);
        as("admin").contentType("text/plain").body("x").post(PATH).then().statusCode(415);
        Map<String, Object> foreign = input("23281", "1990-02-01");
        foreign.put("unitId", UUID.randomUUID());
        create(foreign).then().statusCode(400).body("type", equalTo("urn:gnbv:problem:reference-not-found"));
        as("phantich")
                .get(PATH + "?colour=red")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:unknown-parameter"));
        as("phantich").get(PATH + "?limit=501").then().statusCode(400);
        as("phantich")
                .get(PATH + "?limit=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:invalid-parameter"));
        as("phantich").get(PATH + "?sort=note").then().statusCode(400).body("allowed", hasItem("validFrom"));
        as("phantich").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        as("phantich").get(PATH + "/no-id").then().statusCode(404);
    }

    @Test
    void problemsSpeakTheLanguageThatWasAskedFor() {
        as("phantich", "en")
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        as("phantich")
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .header("Content-Language", "vi")
                .body("title", equalTo("Không tìm thấy"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Map<String, Object> input = input("23284", "1990-03-01");
        String address = create(input).then().statusCode(201).extract().header("Location");
        input.put("note", "sửa");
        as("admin")
                .contentType(ContentType.JSON)
                .body(input)
                .put(address)
                .then()
                .statusCode(428);
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(input)
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("note", equalTo("sửa"));
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(input)
                .put(address)
                .then()
                .statusCode(412);
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v2\"")
                .body("{\"note\":null,\"supportNormPercent\":70}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("note", is((Object) null))
                .body("supportNormPercent", equalTo(70));
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v3\"")
                .body("{\"supportNormPercent\":0}")
                .patch(address)
                .then()
                .statusCode(400);
        as("tinh").header("If-Match", "\"v3\"").delete(address).then().statusCode(403);
        as("admin").header("If-Match", "\"v3\"").delete(address).then().statusCode(204);
        as("admin").get(address).then().statusCode(404);
    }

    @Test
    void theSameKindHoldsOnlyOnceOnADay() {
        create(input("23287", "1990-04-01")).then().statusCode(201);
        create(input("23287", "1990-04-01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:designated-already"));
    }

    @Test
    void aClientMadeIdMakesCreationSafeToRetry() {
        Map<String, Object> input = input("23290", "1990-05-01");
        input.put("id", UUID.randomUUID());
        create(input).then().statusCode(201);
        create(input).then().statusCode(200);
        input.put("note", "khác");
        create(input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:id-taken"));
    }

    @Test
    void aRetryWithTheSameKeyGetsTheSameAnswer() {
        Map<String, Object> input = input("23293", "1990-06-01");
        String key = UUID.randomUUID().toString();
        Response first = as("admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(input)
                .post(PATH);
        Response second = as("admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(input)
                .post(PATH);
        first.then().statusCode(201);
        assertEquals(first.statusCode(), second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals("true", second.header("Idempotency-Replayed"));
        input.put("note", "khác");
        as("admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(input)
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void pagesContinueWhereTheLastOneEndedAndTheirCursorIsBoundToTheQuery() {
        for (int day = 1; day <= 5; day++) {
            create(input("23296", "1991-01-0" + day)).then().statusCode(201);
        }
        String query = PATH + "?unitId=" + Units.unit("23296") + "&sort=-validFrom&limit=2&count=exact";
        Response first = as("phantich").get(query);
        first.then()
                .statusCode(200)
                .body("items.size()", is(2))
                .body("items[0].validFrom", equalTo("1991-01-05"))
                .body("total", is(5));
        String cursor = first.path("nextCursor");
        as("phantich")
                .get(query + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items[0].validFrom", equalTo("1991-01-03"));
        as("phantich")
                .get(PATH + "?sort=-validFrom&limit=2&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:invalid-cursor"));
        as("phantich")
                .get(query + "&fields=id,decision")
                .then()
                .statusCode(200)
                .body("items[0].keySet()", everyItem(not(equalTo("note"))))
                .body("items[0].size()", is(2));
    }

    @Test
    void aListIsHadAsAFileToo() {
        create(input("23299", "1992-01-01")).then().statusCode(201);
        String query = PATH + "?unitId=" + Units.unit("23299");
        String csv = as("phantich")
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .header("Gnbv-Total", "1")
                .extract()
                .asString();
        assertTrue(csv.startsWith("\uFEFFid,version"), csv);
        as("phantich")
                .accept("application/x-ndjson")
                .get(query)
                .then()
                .statusCode(200)
                .header("Gnbv-Total", "1");
        byte[] xlsx = as("phantich")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals('P', xlsx[0]);
    }
}
