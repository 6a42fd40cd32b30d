package vn.gnbv.poverty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** The calculator: one household or ten thousand, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ClassificationResourceTest {
    private static final int MOST = 10_000;

    private static Map<String, Object> household(long income, String... deprivations) {
        Map<String, Object> household = new HashMap<>();
        household.put("residence", "RURAL");
        household.put("incomeMonthlyPerHead", income);
        household.put(
                "deprivations",
                List.of(deprivations).stream()
                        .map(code -> Map.of("indicator", code))
                        .toList());
        return household;
    }

    private static Response classify(String account, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post("/api/v1/classifications");
    }

    private static Map<String, Object> on(String day, List<?> households) {
        return new HashMap<>(Map.of("on", day, "households", households));
    }

    @Test
    void theDayDecidesByWhichLaw() {
        List<?> household = List.of(household(950_000, "TOILET", "WATER", "TELECOM"));
        for (String account : List.of("admin", "tinh", "xa", "danhgia", "phantich", "partner-demo")) {
            classify(account, on("2018-06-30", household))
                    .then()
                    .statusCode(200)
                    .body("ruleSetCode", equalTo("CN-1620"))
                    .body("classifications[0].status", equalTo("POOR"))
                    .body("classifications[0].kind", equalTo("DEPRIVATION"))
                    .body(
                            "classifications[0].comparisons.with",
                            contains("INCOME_LOW", "INCOME_HIGH", "MIN_DEPRIVATIONS"))
                    .body("classifications[0].comparisons.holds", contains(false, true, true));
        }
        // The review of the end of 2021 names the standard of 2022, as the resolution on it did.
        Map<String, Object> named = on("2021-12-14", household);
        named.put("ruleSetId", ReferenceIds.of("rule_set", "CN-2226"));
        classify("tinh", named).then().body("ruleSetCode", equalTo("CN-2226"));
        classify("tinh", on("2015-12-31", household))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:no-rule-set"));
        nobody().contentType(ContentType.JSON)
                .body(on("2018-06-30", household))
                .post("/api/v1/classifications")
                .then()
                .statusCode(401);
    }

    @Test
    void tenThousandAreClassifiedInTheirOrderAndNoneIsKept() {
        List<Object> households = new ArrayList<>();
        for (int index = 0; index < MOST; index++) {
            Map<String, Object> household = household(index * 200L, "TOILET", "WATER", "TELECOM");
            household.put("key", "H" + index);
            households.add(household);
        }
        List<Object> before = Sql.column("select count(*) from audit_event");
        Response answer = classify("tinh", on("2018-06-30", households));
        answer.then().statusCode(200).body("classifications", hasSize(MOST));
        List<String> keys = answer.path("classifications.key");
        assertEquals("H9999", keys.getLast());
        List<String> statuses = answer.path("classifications.status");
        // Up to 1,000,000 đồng: 5,001 of them.
        assertEquals(5_001, Collections.frequency(statuses, "POOR"));
        assertEquals(2_500, Collections.frequency(statuses, "AVERAGE"));
        assertEquals(before, Sql.column("select count(*) from audit_event"));
        households.add(household(1));
        classify("tinh", on("2018-06-30", households))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/households"));
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        Map<String, Object> twoWays = household(1, "ROOF");
        twoWays.put("incomeScore", 1);
        classify("tinh", on("2018-06-30", List.of(household(1), twoWays)))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/households/1/incomeMonthlyPerHead", "/households/1/deprivations/0/indicator"));
        classify("tinh", on("2018-06-30", Collections.nCopies(200, household(1, "ROOF"))))
                .then()
                .statusCode(400)
                .body("errors", hasSize(100));
        classify("tinh", on("2018-06-30", List.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/households"));
        classify("tinh", on("2018-06-30", List.of(household(-1))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/households/0/incomeMonthlyPerHead"))
                .body("errors", hasSize(is(1)));
    }
}
