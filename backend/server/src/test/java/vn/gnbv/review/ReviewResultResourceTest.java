package vn.gnbv.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** The law is applied twice, by the classifier and by the database that keeps reviews: they never differ. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ReviewResultResourceTest {
    private static final int BETWEEN = 200;
    private static final List<String> LIMITS =
            List.of("incomeLow", "incomeHigh", "averageMax", "scoreLow", "scoreHigh");

    private final Random random = new Random(20180630);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void classifierAndDatabaseAgreeUnderEveryStandardInForce() throws Exception {
        JsonPath standards =
                as("xa").get("/api/v1/rule-sets?state=IN_FORCE&limit=500").jsonPath();
        List<Map<String, Object>> inForce = standards.getList("items");
        assertTrue(inForce.size() >= 2, "standards of two periods");
        for (Map<String, Object> standard : inForce) {
            List<Map<String, Object>> households = households(standard);
            List<Map<String, Object>> found = as("xa").contentType(ContentType.JSON)
                    .body(Map.of("ruleSetId", standard.get("id"), "households", households))
                    .post("/api/v1/classifications")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("classifications");
            List<Object> kept = Sql.column(
                    "select concat_ws('/', r.status, r.status_kind, r.deprivation_count) from rule_set s, "
                            + "jsonb_array_elements(?::jsonb) with ordinality h (one, number), "
                            + "lateral review_result(s, h.one ->> 'residence', h.one) r where s.id = ? order by h.number",
                    json.writeValueAsString(households),
                    UUID.fromString((String) standard.get("id")));
            List<Object> told = new ArrayList<>();
            for (Map<String, Object> one : found) {
                String kind = one.get("kind") == null ? "" : one.get("kind") + "/";
                told.add(one.get("status") + "/" + kind + one.get("deprivationCount"));
            }
            assertEquals(told, kept);
        }
    }

    /** Exactly on each limit, one beside it, and between them; with every number of deprivations, listed and as points. */
    private List<Map<String, Object>> households(Map<String, Object> standard) {
        List<Map<String, Object>> households = new ArrayList<>();
        for (Object each : (List<?>) standard.get("lines")) {
            Map<?, ?> line = (Map<?, ?>) each;
            for (boolean byScore : List.of(false, true)) {
                if (byScore && line.get("scoreHigh") == null) {
                    continue;
                }
                for (long value : values(line, byScore)) {
                    Map<String, Object> household = new HashMap<>();
                    household.put("residence", line.get("residence"));
                    household.put(byScore ? "incomeScore" : "incomeMonthlyPerHead", value);
                    deprived(standard, household);
                    households.add(household);
                }
            }
        }
        return households;
    }

    private Set<Long> values(Map<?, ?> line, boolean byScore) {
        Set<Long> values = new LinkedHashSet<>();
        for (String name : LIMITS) {
            if (line.get(name) != null && name.startsWith("score") == byScore) {
                long limit = ((Number) line.get(name)).longValue();
                values.addAll(List.of(limit - 1, limit, limit + 1));
            }
        }
        for (int index = 0; index < BETWEEN; index++) {
            values.add((long) random.nextInt(byScore ? 300 : 4_000_000));
        }
        return values;
    }

    private void deprived(Map<String, Object> standard, Map<String, Object> household) {
        List<?> indicators = (List<?>) standard.get("indicators");
        int count = random.nextInt(5);
        if (random.nextBoolean()) {
            household.put("deprivationScore", 10 * count + random.nextInt(10));
        } else {
            household.put(
                    "deprivations",
                    indicators.stream()
                            .limit(count)
                            .map(indicator -> Map.of("indicator", ((Map<?, ?>) indicator).get("code")))
                            .toList());
        }
    }
}
