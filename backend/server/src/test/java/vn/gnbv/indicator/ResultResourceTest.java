package vn.gnbv.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Targets and results: written in scope, one of several values official. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ResultResourceTest {
    private static final String RESULTS = "/api/v1/results";
    private static final String TARGETS = "/api/v1/targets";
    private static final UUID MODELS = ReferenceIds.indicator("MODELS");
    private static final UUID POVERTY_RATE = ReferenceIds.indicator("POVERTY_RATE");
    private static final UUID DA1 = ReferenceIds.project("NTPSPR-1620", "DA1");
    private static final UUID DA2 = ReferenceIds.project("NTPSPR-1620", "DA2");
    private static final UUID DA1_3 = ReferenceIds.subProject("NTPSPR-1620", "DA1.3");
    private static final String SA_BINH = "23545";

    /** A group of its own for each test, so that tests that run on one database do not meet. */
    private static String group() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> result(String unitCode) {
        Map<String, Object> input = new HashMap<>();
        input.put("indicatorId", MODELS);
        input.put("unitId", Units.unit(unitCode));
        input.put("groupCode", group());
        input.put("periodFrom", "2017-01-01");
        input.put("effectiveOn", "2017-12-31");
        input.put("value", 12);
        input.put("official", true);
        return input;
    }

    private static Map<String, Object> target(String unitCode) {
        Map<String, Object> input = result(unitCode);
        input.remove("effectiveOn");
        input.remove("official");
        input.put("periodTo", "2017-12-31");
        return input;
    }

    private static Map<String, Object> input(String path, String unitCode) {
        return path.equals(RESULTS) ? result(unitCode) : target(unitCode);
    }

    private static Response create(String account, String path, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {RESULTS, TARGETS})
    void anOfficerWritesInScopeAndNobodyElse(String path) throws SQLException {
        Map<String, Object> input = input(path, SA_BINH);
        String address =
                create("xa", path, input).then().statusCode(201).extract().header("Location");
        as("huyen").get(address).then().statusCode(200).body("unitCode", equalTo(SA_BINH));
        for (String account : List.of("admin", "danhgia", "phantich", "partner-demo")) {
            as(account).get(address).then().statusCode(200);
            create(account, path, input(path, SA_BINH)).then().statusCode(403);
            as(account).header("If-Match", "\"v1\"").delete(address).then().statusCode(403);
        }
        create("huyen", path, input(path, "23320")).then().statusCode(403);
        String foreign = create("tinh", path, input(path, "23320"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("huyen").get(foreign).then().statusCode(404);
        as("huyen").header("If-Match", "\"v1\"").delete(foreign).then().statusCode(404);
        as("huyen")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"value\":1}")
                .patch(foreign)
                .then()
                .statusCode(404);
        String table = path.equals(RESULTS) ? "result" : "target";
        UUID id = UUID.fromString(foreign.substring(foreign.lastIndexOf('/') + 1));
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit("616")))) {
            for (String source : List.of(table, table + "_known")) {
                assertEquals(
                        List.of(0L), Sql.column(connection, "select count(*) from " + source + " where id = ?", id));
            }
            assertEquals(
                    0,
                    Sql.bind(connection, "update " + table + " set value = 1 where id = ?", id)
                            .executeUpdate());
        }
        try (Connection connection = Sql.application(new Sql.Actor("a", "analyst", Units.unit("62")))) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, "insert into %1$s select * from %1$s limit 1".formatted(table))
                            .executeUpdate());
            assertEquals("42501", refusal.getSQLState());
        }
        as("xa").header("If-Match", "\"v1\"").delete(address).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({RESULTS + ",results", TARGETS + ",targets"})
    void aPartnerWritesOnceItIsGranted(String path, String resource) {
        Sql.run("insert into partner_grant values ('partner-demo', ?) on conflict do nothing", resource);
        try {
            create("partner-demo", path, input(path, SA_BINH)).then().statusCode(201);
        } finally {
            Sql.run("delete from partner_grant where client = 'partner-demo' and resource = ?", resource);
        }
    }

    @Test
    void makingOneOfficialTakesTheMarkFromTheOther() {
        Map<String, Object> first = result(SA_BINH);
        String early =
                create("xa", RESULTS, first).then().statusCode(201).extract().header("Location");
        Map<String, Object> second = new HashMap<>(first);
        second.put("value", 13);
        second.put("citation", "báo cáo 2");
        String late =
                create("xa", RESULTS, second).then().statusCode(201).extract().header("Location");
        as("xa").get(early).then().header("ETag", "\"v2\"").body("official", is(false));
        as("xa").contentType("application/merge-patch+json")
                .header("If-Match", "\"v2\"")
                .body("{\"official\":true}")
                .patch(early)
                .then()
                .statusCode(200)
                .body("official", is(true));
        as("xa").get(late)
                .then()
                .header("ETag", "\"v2\"")
                .body("official", is(false))
                .body("value", is(13));
        UUID id = UUID.fromString(early.substring(early.lastIndexOf('/') + 1));
        assertEquals(
                List.of(true, false, true),
                Sql.column("select official from result_known where id = ? order by version", id));
        String query = RESULTS + "?groupCode=" + first.get("groupCode");
        as("xa").get(query).then().body("items.size()", is(2));
        as("xa").get(query + "&official=true").then().body("items.id", equalTo(List.of(id.toString())));
    }

    @Test
    void observationsAreManyAndAllStand() {
        Map<String, Object> input = result(SA_BINH);
        input.put("indicatorId", ReferenceIds.indicator("DELIVERY_DAYS"));
        input.put("groupCode", "OBSERVATION");
        String first =
                create("xa", RESULTS, input).then().statusCode(201).extract().header("Location");
        create("xa", RESULTS, input).then().statusCode(201);
        as("xa").get(first).then().body("official", is(true));
    }

    @Test
    void twoThatBecomeOfficialAtOnceAreNotBothTaken() throws Exception {
        Map<String, Object> input = result(SA_BINH);
        try (Connection other = Sql.owner()) {
            other.setAutoCommit(false);
            Sql.bind(
                            other,
                            "insert into result (id, indicator_id, unit_id, group_code, period_from, effective_on, value) "
                                    + "values (gen_random_uuid(), ?, ?, ?, '2017-01-01', '2017-12-31', 1)",
                            MODELS,
                            input.get("unitId"),
                            input.get("groupCode"))
                    .executeUpdate();
            CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> create("xa", RESULTS, input));
            TimeUnit.SECONDS.sleep(3);
            other.commit();
            waiting.get(30, TimeUnit.SECONDS)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:gnbv:problem:official-twice"));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
                    indicatorId, null, required
                    unitId, null, required
                    groupCode, null, required
                    groupCode, lower, pattern
                    periodFrom, null, required
                    periodFrom, 31-12-2017, type
                    value, 2e15, range
                    numerator, -1, range
                    numerator, 1.5, type
                    decision, long, length
                    synthetic, true, unknown-property
                    """)
    void badInputIsToldWhereAndWhy(String property, String value, String code) {
        for (String path : List.of(RESULTS, TARGETS)) {
            String named = path.equals(RESULTS) && property.equals("decision") ? "citation" : property;
            Map<String, Object> input = input(path, SA_BINH);
            Object typed = "long".equals(value)
                    ? "x".repeat(501)
                    : value != null && value.matches("[-0-9.e]+[0-9]") && !value.contains("12-20")
                            ? (Object) new java.math.BigDecimal(value)
                            : value;
            input.put(named, typed);
            create("xa", path, input)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + named))
                    .body("errors[0].code", equalTo(code));
        }
    }

    @Test
    void everyRefusalHasItsName() {
        Map<String, Object> vague = result(SA_BINH);
        vague.put("projectId", DA1);
        refused(RESULTS, vague, 409, "line-needs-sub-project");
        Map<String, Object> mismatch = result(SA_BINH);
        mismatch.put("projectId", DA2);
        mismatch.put("subProjectId", DA1_3);
        refused(RESULTS, mismatch, 409, "line-mismatch");
        Map<String, Object> alone = result(SA_BINH);
        alone.put("subProjectId", DA1_3);
        refused(RESULTS, alone, 409, "project-missing");
        Map<String, Object> half = result(SA_BINH);
        half.put("indicatorId", POVERTY_RATE);
        half.put("numerator", 3);
        refused(RESULTS, half, 409, "ratio-half");
        half.put("denominator", 4);
        refused(RESULTS, half, 409, "value-and-counts");
        Map<String, Object> counts = result(SA_BINH);
        counts.put("numerator", 3);
        counts.put("denominator", 4);
        refused(RESULTS, counts, 409, "counts-only-of-ratio");
        Map<String, Object> empty = result(SA_BINH);
        empty.remove("value");
        refused(RESULTS, empty, 409, "value-missing");
        Map<String, Object> negative = result(SA_BINH);
        negative.put("value", -1);
        refused(RESULTS, negative, 409, "value-negative");
        Map<String, Object> parts = result(SA_BINH);
        parts.put("value", 1.5);
        refused(RESULTS, parts, 409, "too-many-decimals");
        Map<String, Object> stock = result(SA_BINH);
        stock.put("indicatorId", ReferenceIds.indicator("HOUSEHOLDS"));
        refused(RESULTS, stock, 409, "stock-has-one-day");
        Map<String, Object> unknown = result(SA_BINH);
        unknown.put("indicatorId", UUID.randomUUID());
        refused(RESULTS, unknown, 400, "reference-not-found");
        Map<String, Object> activity = result(SA_BINH);
        activity.put("activityId", UUID.randomUUID());
        refused(RESULTS, activity, 400, "reference-not-found");
        Map<String, Object> band = target(SA_BINH);
        band.remove("value");
        band.put("valueLow", 6);
        band.put("valueHigh", 3);
        refused(TARGETS, band, 409, "band-reversed");
        Map<String, Object> twice = target(SA_BINH);
        create("xa", TARGETS, twice).then().statusCode(201);
        refused(TARGETS, twice, 409, "target-twice");
    }

    private static void refused(String path, Map<String, Object> input, int status, String name) {
        create("xa", path, input).then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + name));
    }

    @Test
    void anActivityOfAnotherScopeIsNotFoundByNamingIt() {
        Map<String, Object> activity = new HashMap<>();
        activity.put("projectId", ReferenceIds.project("NTPSPR-1620", "DA3"));
        activity.put("unitId", Units.unit("608"));
        activity.put("unitIds", List.of(Units.unit("23320")));
        activity.put("code", group());
        activity.put("title", "Ngoài phạm vi");
        activity.put("kind", "MODEL");
        activity.put("startsOn", "2017-01-01");
        activity.put("plannedCost", 1);
        String id = create("tinh", "/api/v1/activities", activity)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> result = result(SA_BINH);
        result.put("activityId", id);
        refused(RESULTS, result, 400, "reference-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {RESULTS, TARGETS})
    void listsAreNarrowedByTheirFilters(String path) {
        Map<String, Object> input = input(path, SA_BINH);
        input.put("projectId", DA1);
        input.put("subProjectId", DA1_3);
        String id = create("xa", path, input).then().statusCode(201).extract().path("id");
        String own = path + "?groupCode=" + input.get("groupCode") + "&";
        for (String hit : List.of(
                "indicatorId=" + MODELS,
                "unitId=" + Units.unit(SA_BINH),
                "withinId=" + Units.unit("616"),
                "withinId=" + Units.unit("62"),
                "level=COMMUNE",
                "projectId=" + DA1,
                "subProjectId=" + DA1_3,
                "from=2017-12-31&to=2017-12-31",
                "withinId=" + Units.unit("616") + "&placesOn=2017-12-31",
                "periodFrom=2017-01-01",
                "byLine=true",
                "synthetic=exclude")) {
            as("tinh").get(own + hit).then().statusCode(200).body("items.id", hasItem(id));
        }
        for (String miss : List.of(
                "indicatorId=" + POVERTY_RATE,
                "unitId=" + Units.unit("616"),
                "withinId=" + Units.unit("608"),
                "level=DISTRICT",
                "projectId=" + DA2,
                "from=2018-01-01",
                "withinId=" + Units.unit("616") + "&placesOn=1990-01-01",
                "periodFrom=2017-01-02",
                "byLine=false",
                "to=2016-12-31")) {
            as("tinh").get(own + miss).then().statusCode(200).body("items.size()", is(0));
        }
        Sql.run(
                "update " + (path.equals(RESULTS) ? "result" : "target") + " set synthetic = true where id = ?",
                UUID.fromString(id));
        as("tinh").get(own + "synthetic=exclude").then().body("items.id", not(hasItem(id)));
        as("tinh").get(path + "?synthetic=exclude&limit=500").then().body("items.synthetic", everyItem(is(false)));
        as("tinh").get(path + "?colour=red").then().statusCode(400);
        as("tinh").get(path + "?placesOn=2017-12-31").then().statusCode(400);
        as("tinh").get(path + "?sort=note").then().statusCode(400);
        as("tinh").get(path + "?level=HAMLET").then().statusCode(400);
        as("tinh").get(path + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
