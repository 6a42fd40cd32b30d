package vn.gnbv.budget;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Money.BUDGETS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The matrix and the waterfall: they add up, lead to their entries, and never change for a past moment. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class BudgetAggregateResourceTest {
    /** A unit whose money only this test moves. */
    private static final String UNIT = "unitId=";

    private static long sumOf(String entries, String figure, String column) {
        Response list = as("phantich").get(entries + "&figure=" + figure + "&limit=500");
        list.then().statusCode(200);
        List<Number> changes = list.path("items." + column);
        return changes.stream().mapToLong(Number::longValue).sum();
    }

    @Test
    void everyCellOfTheMatrixIsTheSumOfItsEntriesAndRowsAddUpToTotals() {
        UUID unit = Units.unit("23302");
        UUID first = Money.open(Map.of("unitId", unit, "fiscalYear", 2002));
        UUID second = Money.open(Map.of("unitId", unit, "fiscalYear", 2003, "synthetic", true));
        Money.booked(first, "ALLOCATION", 1_000, "2002-01-01");
        Money.booked(first, "PAYMENT", 400, "2002-05-01");
        Money.booked(first, "CANCELLATION", 50, "2002-12-31");
        Money.carryOver(first, Money.open(Map.of("unitId", unit, "fiscalYear", 2003)), 100, "2002-12-31")
                .then()
                .statusCode(201);
        Money.booked(second, "ALLOCATION", 9_000, "2003-01-01");
        long block = Sealed.afterNow();
        for (String by : List.of("year", "fundingSource", "unit")) {
            String query = BUDGETS + "/matrix?" + UNIT + unit + "&asOf=2003-12-31&knownAt=" + block + "&by=" + by;
            JsonPath matrix =
                    as("phantich").get(query).then().statusCode(200).extract().jsonPath();
            assertEquals(
                    matrix.getLong("total.sums.available"),
                    matrix.getList("totals.sums.available", Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertEquals(
                    matrix.getLong("total.sums.disbursed"),
                    matrix.getList("rows.findAll { it.total }.total.sums.disbursed", Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum());
            List<Map<String, Object>> cells = new ArrayList<>(matrix.getList("rows.cells.flatten()"));
            cells.addAll(matrix.getList("rows.findAll { it.total }.total"));
            cells.addAll(matrix.getList("totals"));
            cells.add(matrix.getMap("total"));
            assertTrue(cells.size() >= 4, () -> by + cells);
            for (Map<String, Object> cell : cells) {
                Map<?, ?> sums = (Map<?, ?>) cell.get("sums");
                String entries = (String) cell.get("entries");
                assertEquals(number(sums, "allotted"), sumOf(entries, "ALLOTTED", "availableChange"));
                assertEquals(number(sums, "carried"), sumOf(entries, "CARRIED", "availableChange"));
                assertEquals(number(sums, "disbursed"), sumOf(entries, "DISBURSED", "disbursedChange"));
                assertEquals(number(sums, "cancelled"), -sumOf(entries, "CANCELLED", "availableChange"));
                assertEquals(number(sums, "available"), sumOf(entries, "AVAILABLE", "availableChange"));
            }
        }
        String query = BUDGETS + "/matrix?" + UNIT + unit + "&asOf=2003-12-31";
        as("phantich").get(query).then().body("total.sums.provenance", equalTo("MIXED"));
        as("phantich").get(query + "&synthetic=exclude").then().body("total.sums.provenance", equalTo("REAL"));
        as("phantich").get(query + "&by=colour").then().statusCode(400);
        as("phantich")
                .get(query + "&knownAt=999999999")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:known-at-not-sealed"));
    }

    private static long number(Map<?, ?> sums, String name) {
        return ((Number) sums.get(name)).longValue();
    }

    @Test
    void theWaterfallLeadsFromAllottedToAvailable() {
        UUID budget = Money.open(Map.of("unitId", Units.unit("23305"), "fiscalYear", 2004));
        Money.booked(budget, "ALLOCATION", 1_000, "2004-01-01");
        Money.booked(budget, "ADJUSTMENT", -200, "2004-02-01");
        Money.booked(budget, "ADVANCE", 300, "2004-03-01");
        Sealed.afterNow();
        JsonPath waterfall = as("phantich")
                .get(BUDGETS + "/waterfall?fiscalYear=2004&holderId=" + Units.unit("23305") + "&asOf=2004-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                List.of("ALLOTTED", "ADJUSTED", "TRANSFERRED", "CARRIED", "CANCELLED", "DISBURSED", "AVAILABLE"),
                waterfall.getList("steps.figure"));
        assertEquals(List.of(1_000, -200, 0, 0, 0, -300, 0), waterfall.getList("steps.effect"));
        assertEquals(List.of(1_000, 800, 800, 800, 800, 500, 500), waterfall.getList("steps.available"));
        String entries = waterfall.getString("steps[5].entries");
        as("phantich").get(entries).then().body("items.amount", equalTo(List.of(300)));
        as("phantich")
                .get(BUDGETS + "/waterfall?fiscalYear=2004&holderId=" + Units.unit("23308") + "&asOf=1991-01-01")
                .then()
                .body("steps.size()", equalTo(0));
    }

    @Test
    void anotherScopeSeesNoneOfTheMoney() {
        UUID budget = Money.open(Map.of("unitId", Units.unit("23311"), "fiscalYear", 2005));
        Money.booked(budget, "ALLOCATION", 1_000, "2005-01-01");
        Sealed.afterNow();
        String query = "?fiscalYear=2005&unitId=" + Units.unit("23311") + "&asOf=2005-12-31";
        as("xa").get(BUDGETS + "/waterfall" + query).then().statusCode(200).body("steps.size()", equalTo(0));
        as("xa").get("/api/v1/entries" + query).then().statusCode(200).body("items.size()", equalTo(0));
        as("phantich").get("/api/v1/entries" + query).then().body("items.size()", equalTo(1));
    }

    @Test
    void anAnswerForAPastMomentNeverChangesThoughAnEarlierTransactionCommitsLater() throws SQLException {
        UUID unit = Units.unit("23314");
        UUID budget = Money.open(Map.of("unitId", unit, "fiscalYear", 2006));
        Money.booked(budget, "ALLOCATION", 1_000, "2006-01-01");
        String path = BUDGETS + "/waterfall?fiscalYear=2006&holderId=" + unit + "&asOf=2006-12-31&knownAt=";
        String entries = "/api/v1/entries?fiscalYear=2006&holderId=" + unit + "&asOf=2006-12-31&knownAt=";
        UUID other = Money.open(Map.of("unitId", unit, "fiscalYear", 2006));
        try (Connection early = Sql.owner()) {
            early.setAutoCommit(false);
            Sql.column(early, "select pg_current_xact_id()::text");
            // Recorded later, committed earlier: it waits for the seal until the one that began before has ended.
            UUID later = Money.booked(other, "ALLOCATION", 70, "2006-02-01");
            long blockBetween = Sealed.now();
            String answer = as("phantich")
                    .get(path + blockBetween)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            String list = as("phantich").get(entries + blockBetween).asString();
            Sql.bind(
                            early,
                            "insert into entry (id, budget_id, kind, amount, effective_on) "
                                    + "values (gen_random_uuid(), ?, 'PAYMENT', 5, '2006-02-01')",
                            budget)
                    .executeUpdate();
            early.commit();
            long blockAfter = Sealed.afterNow();
            assertEquals(answer, as("phantich").get(path + blockBetween).asString());
            assertEquals(list, as("phantich").get(entries + blockBetween).asString());
            assertNotEquals(answer, as("phantich").get(path + blockAfter).asString());
            as("phantich")
                    .get(entries + blockAfter)
                    .then()
                    .body("items.amount", containsInAnyOrder(1_000, 5, 70))
                    .body("items.find { it.amount == 70 }.id", equalTo(later.toString()));
        }
    }
}
