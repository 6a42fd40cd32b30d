package vn.gnbv.poverty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.RuleSets;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Poverty standards: read by everybody, drafted, tried and put in force by administrators, and then the same for ever. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class RuleSetResourceTest {
    private static final String PATH = RuleSets.PATH;
    private static final UUID OF_2016 = ReferenceIds.of("rule_set", "CN-1620");
    private static final UUID OF_2022 = ReferenceIds.of("rule_set", "CN-2226");
    private static final UUID OF_2027 = ReferenceIds.of("rule_set", "CN-2730");

    private static Response post(String account, String path, Map<String, Object> body) {
        return as(account).contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response put(String address, int version, Map<String, Object> body) {
        return as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .put(address);
    }

    private static String draft(Map<String, Object> input) {
        return post("admin", PATH, input).then().statusCode(201).extract().header("Location");
    }

    private static Response enact(String address, int version) {
        return post("admin", address + "/enactments", Map.of("ruleSetVersion", version));
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void theStandardsOfThreePeriodsAreThereAndHoldOnTheirCases() {
        as("phantich")
                .get(PATH + "?asOf=2018-06-30&state=IN_FORCE")
                .then()
                .statusCode(200)
                .body("items.code", contains("CN-1620"))
                .body("items[0].lines.incomeLow", contains(700_000, 900_000))
                .body("items[0].indicators", hasSize(10));
        as("phantich").get(PATH + "?asOf=2021-12-31").then().body("items.code", contains("CN-1620"));
        as("phantich").get(PATH + "?asOf=2026-12-31").then().body("items.code", contains("CN-2226"));
        as("phantich")
                .get(PATH + "/" + OF_2027)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("indicators", hasSize(2));
        for (UUID id : List.of(OF_2016, OF_2022)) {
            as("phantich")
                    .get(PATH + "/" + id + "/trial")
                    .then()
                    .statusCode(200)
                    .body("failed", is(0))
                    .body("held", greaterThan(15))
                    .body("results.holds", everyItem(is(true)));
        }
    }

    @Test
    void aDraftIsTriedPutInForceAndThenStays() {
        Map<String, Object> input = RuleSets.input();
        String address = draft(input);
        refused(enact(address, 1), 409, "cases-missing");
        String wrong = post("admin", address + "/cases", RuleSets.poorCase(2_200_001, 3))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("phantich")
                .get(address + "/trial")
                .then()
                .body("failed", is(1))
                .body("results[0].classification.status", equalTo("NOT_POOR"))
                .body("results[0].classification.comparisons[0].limit", is(2_200_000));
        enact(address, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:cases-fail"))
                .body("detail", containsString("Hộ thu nhập 2200001"));
        put(wrong, 1, RuleSets.poorCase(2_200_000, 3)).then().statusCode(200);
        refused(enact(address, 2), 409, "rule-set-changed");
        Response enacted = enact(address, 1);
        enacted.then().statusCode(201).body("casesHeld", is(1)).body("madeBy", notNullValue());
        as("phantich").get(enacted.header("Location")).then().statusCode(200);
        as("phantich").get(address + "/enactments").then().body("items", hasSize(1));
        as("phantich")
                .get(address)
                .then()
                .body("state", equalTo("IN_FORCE"))
                .body("version", is(2))
                .body("enactedAt", notNullValue());
        refused(put(address, 2, input), 409, "rule-set-stays");
        refused(as("admin").header("If-Match", "\"v2\"").delete(address), 409, "rule-set-stays");
        refused(put(wrong, 2, RuleSets.poorCase(1, 3)), 409, "rule-set-stays");
        refused(as("admin").header("If-Match", "\"v2\"").delete(wrong), 409, "rule-set-stays");
        refused(post("admin", address + "/cases", RuleSets.poorCase(1, 3)), 409, "rule-set-stays");
        refused(enact(address, 2), 409, "rule-set-stays");
        Map<String, Object> sameDay = RuleSets.input();
        sameDay.put("validFrom", input.get("validFrom"));
        String second = draft(sameDay);
        post("admin", second + "/cases", RuleSets.poorCase(2_200_000, 3)).then().statusCode(201);
        refused(enact(second, 1), 409, "rule-set-in-force-taken");
        as("admin").header("If-Match", "\"v1\"").delete(second).then().statusCode(204);
        as("admin").get(second + "/cases").then().statusCode(404);
    }

    @Test
    void ofTenAdministratorsAtOnceOnePutsItInForce() throws Exception {
        String address = draft(RuleSets.input());
        post("admin", address + "/cases", RuleSets.poorCase(2_200_000, 3))
                .then()
                .statusCode(201);
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            // Every other one brings a case that would not hold, just then.
            Callable<Integer> attempt = index % 2 == 0
                    ? () -> enact(address, 1).statusCode() * 10
                    : () -> post("admin", address + "/cases", RuleSets.poorCase(9_000_000, 3))
                            .statusCode();
            attempts.add(attempt);
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<Integer> one : threads.invokeAll(attempts)) {
                statuses.add(one.get());
            }
        }
        boolean inForce = as("admin").get(address).path("state").equals("IN_FORCE");
        assertEquals(
                inForce ? 1 : 0,
                statuses.stream().filter(status -> status == 2010).count(),
                statuses.toString());
        if (inForce) {
            as("admin").get(address + "/trial").then().body("failed", is(0));
        } else {
            assertTrue(statuses.contains(201), "only a case that does not hold keeps all of them from it: " + statuses);
        }
    }

    @Test
    void aProvinceOnlyRaisesTheLinesOfTheCountry() {
        String base = RuleSets.inForce(RuleSets.input());
        String baseId = base.substring(base.lastIndexOf('/') + 1);
        Map<String, Object> own = RuleSets.input();
        own.put("validFrom", as("admin").get(base).path("validFrom"));
        own.put("unitId", Units.unit("62"));
        refused(post("admin", PATH, own), 400, "base-missing");
        own.put("baseId", baseId);
        own.put("lines", List.of(RuleSets.line("RURAL", 2_100_000), RuleSets.line("URBAN", 2_900_000)));
        String address = draft(own);
        post("admin", address + "/cases", RuleSets.poorCase(2_000_000, 3))
                .then()
                .statusCode(201);
        refused(enact(address, 1), 409, "below-base");
        own.put("lines", List.of(RuleSets.line("RURAL", 2_500_000), RuleSets.line("URBAN", 2_900_000)));
        put(address, 1, own)
                .then()
                .statusCode(200)
                .body("baseCode", notNullValue())
                .body("unitName", notNullValue());
        enact(address, 2).then().statusCode(201);
        Map<String, Object> asked = new HashMap<>();
        asked.put("on", own.get("validFrom"));
        asked.put(
                "households",
                List.of(Map.of("residence", "RURAL", "incomeMonthlyPerHead", 2_400_000, "deprivations", List.of())));
        post("phantich", "/api/v1/classifications", asked)
                .then()
                .statusCode(200)
                .body("ruleSetId", equalTo(baseId))
                .body("classifications[0].status", equalTo("NOT_POOR"));
        asked.put("unitId", Units.unit("23545"));
        post("phantich", "/api/v1/classifications", asked)
                .then()
                .statusCode(200)
                .body("ruleSetCode", equalTo(own.get("code")))
                .body("classifications[0].status", equalTo("NEAR_POOR"));
        as("phantich")
                .get(PATH + "?unitId=" + Units.unit("23545") + "&asOf=" + own.get("validFrom"))
                .then()
                .body("items.code", hasItem(own.get("code")));
    }

    @Test
    void aProvincesLinesHoldWhileThoseOfTheCountryDo() {
        Map<String, Object> country = RuleSets.input();
        country.put(
                "validTo",
                LocalDate.parse((String) country.get("validFrom")).plusYears(4).toString());
        String base = RuleSets.inForce(country);
        Map<String, Object> own = RuleSets.input();
        own.put("baseId", base.substring(base.lastIndexOf('/') + 1));
        own.put("validFrom", country.get("validFrom"));
        own.put("unitId", Units.unit("616"));
        refused(post("admin", PATH, own), 400, "unit-not-province");
        own.put("unitId", Units.unit("62"));
        String address = draft(own);
        post("admin", address + "/cases", RuleSets.poorCase(1, 3)).then().statusCode(201);
        refused(enact(address, 1), 409, "outlives-base");
        own.put(
                "validFrom",
                LocalDate.parse((String) country.get("validFrom")).minusDays(1).toString());
        own.put("validTo", country.get("validTo"));
        put(address, 1, own).then().statusCode(200);
        refused(enact(address, 2), 409, "outlives-base");
        own.put("validFrom", country.get("validFrom"));
        put(address, 2, own).then().statusCode(200);
        enact(address, 3).then().statusCode(201);
    }

    @Test
    void othersReadOnly() throws SQLException {
        for (String account : List.of("tinh", "danhgia", "phantich", "partner-demo")) {
            post(account, PATH, RuleSets.input()).then().statusCode(403);
            post(account, PATH + "/" + OF_2027 + "/cases", RuleSets.poorCase(1, 1))
                    .then()
                    .statusCode(403);
            post(account, PATH + "/" + OF_2027 + "/enactments", Map.of("ruleSetVersion", 1))
                    .then()
                    .statusCode(403);
            as(account)
                    .get(PATH + "/" + OF_2016 + "/cases")
                    .then()
                    .statusCode(200)
                    .body("items", not(hasSize(0)));
        }
        nobody().get(PATH).then().statusCode(401);
        for (String table : List.of("rule_set", "rule_set_case", "rule_set_enactment")) {
            try (Connection connection = Sql.application(new Sql.Actor("", "", null))) {
                assertEquals(List.of(0L), Sql.column(connection, "select count(*) from " + table));
            }
        }
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit("62")))) {
            assertEquals(0, Sql.bind(connection, "delete from rule_set").executeUpdate());
        }
    }

    @Test
    void theDatabaseItselfKeepsARuleSetInForce() throws SQLException {
        String address = RuleSets.inForce(RuleSets.input());
        String id = address.substring(address.lastIndexOf('/') + 1);
        for (String statement : List.of(
                "update rule_set set min_deprivations = 1 where id = ?::uuid",
                "delete from rule_set where id = ?::uuid",
                "update rule_set_case set expected_status = 'NOT_POOR' where rule_set_id = ?::uuid",
                "delete from rule_set_case where rule_set_id = ?::uuid")) {
            refusedByDatabase("rule_set_stays", statement, id);
        }
        refusedByDatabase(null, "update rule_set set state = 'IN_FORCE' where id = ?::uuid", OF_2027.toString());
        refusedByDatabase(null, "delete from rule_set_enactment where rule_set_id = ?::uuid", id);
        refusedByDatabase(
                "rule_set_lines", "update rule_set set lines = lines - 1 where id = ?::uuid", OF_2027.toString());
        refusedByDatabase(
                "rule_set_indicators",
                "update rule_set set indicators = indicators || indicators where id = ?::uuid",
                OF_2027.toString());
    }

    private static void refusedByDatabase(String constraint, String statement, String id) throws SQLException {
        try (Connection connection = Sql.application(new Sql.Actor("a", "admin", null))) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, statement, id).executeUpdate(),
                    statement);
            if (constraint != null) {
                assertEquals(
                        constraint,
                        ((org.postgresql.util.PSQLException) refusal)
                                .getServerErrorMessage()
                                .getConstraint());
            }
        }
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        for (String property : List.of("code", "titleVi", "validFrom", "logic", "lines", "indicators")) {
            Map<String, Object> missing = RuleSets.input();
            missing.remove(property);
            post("admin", PATH, missing).then().statusCode(400).body("errors[0].pointer", equalTo("/" + property));
        }
        Map<String, Object> wrong = RuleSets.input();
        Map<String, Object> low = RuleSets.line("RURAL", 2_200_000);
        low.put("incomeLow", 2_200_000);
        low.put("averageMax", 2_000_000);
        wrong.put("lines", List.of(low, RuleSets.line("RURAL", 1)));
        wrong.put("indicators", List.of(RuleSets.indicator("WATER"), RuleSets.indicator("WATER")));
        post("admin", PATH, wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/lines/0/incomeLow",
                                "/lines/0/incomeHigh",
                                "/lines/0/averageMax",
                                "/lines/1/residence",
                                "/indicators/1/code"));
        Map<String, Object> either = RuleSets.input();
        either.put("logic", "INCOME_OR_DEPRIVATION");
        post("admin", PATH, either).then().body("errors.pointer", contains("/lines/0/incomeLow", "/lines/1/incomeLow"));
        Map<String, Object> backwards = RuleSets.input();
        backwards.put("validTo", "2049-12-31");
        post("admin", PATH, backwards).then().statusCode(400).body("errors[0].code", equalTo("period"));
        Map<String, Object> twice = RuleSets.input();
        String address = draft(twice);
        refused(post("admin", PATH, twice), 409, "code-in-use");
        Map<String, Object> unknown = RuleSets.poorCase(1, 1);
        unknown.put(
                "household",
                Map.of("residence", "RURAL", "incomeScore", 3, "deprivations", List.of(Map.of("indicator", "ROOF"))));
        post("admin", address + "/cases", unknown)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/household/incomeScore", "/household/deprivations/0/indicator"));
        Map<String, Object> kind = RuleSets.poorCase(1, 1);
        kind.put("expectedStatus", "NEAR_POOR");
        kind.put("expectedKind", "INCOME");
        refused(post("admin", address + "/cases", kind), 400, "case-kind");
        as("admin").get(PATH + "?colour=red").then().statusCode(400);
        as("admin").get(PATH + "/" + UUID.randomUUID() + "/trial").then().statusCode(404);
    }

    @Test
    void fewerIndicatorsThanDeprivationsAskedForAreNoStandard() {
        Map<String, Object> input = RuleSets.input();
        input.put("indicators", List.of(RuleSets.indicator("WATER"), RuleSets.indicator("TOILET")));
        String address = draft(input);
        Map<String, Object> nearPoor = RuleSets.poorCase(1, 2);
        nearPoor.put("expectedStatus", "NEAR_POOR");
        post("admin", address + "/cases", nearPoor).then().statusCode(201);
        refused(enact(address, 1), 409, "rule-set-incomplete");
    }
}
