package vn.gnbv.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;
import static vn.gnbv.testing.Money.BUDGETS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class BudgetResourceTest {
    private static Response create(String account, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(BUDGETS);
    }

    private static Response put(String account, UUID id, String etag, Map<String, Object> input) {
        return as(account)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(input)
                .put(BUDGETS + "/" + id);
    }

    @Test
    void aBudgetTellsItsLineItsUnitAndItsSums() {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 1_000, "1999-02-01");
        UUID payment = Money.booked(budget, "PAYMENT", 300, "1999-03-01");
        Money.booked(budget, "ADVANCE", 200, "1999-03-01");
        Money.booked(budget, "ADVANCE_SETTLEMENT", 150, "1999-04-01");
        Money.booked(budget, "ADJUSTMENT", -50, "1999-04-02");
        Money.booked(budget, "CANCELLATION", 25, "1999-12-31");
        Map<String, Object> reversal = Money.entry("REVERSAL", 100, "1999-05-01");
        reversal.put("reversesId", payment);
        Money.book(budget, reversal).then().statusCode(201);
        Money.booked(budget, "ALLOCATION", 7_000, "2100-01-01");
        as("phantich")
                .get(BUDGETS + "/" + budget)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("lineCode", equalTo("DA1.1"))
                .body("allotted", equalTo(1_000))
                .body("adjusted", equalTo(-50))
                .body("disbursed", equalTo(400))
                .body("cancelled", equalTo(25))
                .body("available", equalTo(525))
                .body("advanceOutstanding", equalTo(50));
    }

    @Test
    void aLineExistsOnceAndNamesItsSubProject() {
        Map<String, Object> input = Money.input("62");
        input.put("fiscalYear", 2015);
        input.put("note", UUID.randomUUID().toString());
        int first = create("tinh", input).statusCode();
        assertTrue(first == 201 || first == 409);
        create("tinh", input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:budget-exists"));
        input.remove("subProjectId");
        create("tinh", input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:line-incomplete"));
    }

    @Test
    void theLineOfABookedBudgetStays() {
        Map<String, Object> input = Money.input("62");
        input.put("fiscalYear", 2014);
        input.put("unitId", Units.unit("23281"));
        UUID id = Money.open(input.entrySet().stream()
                .filter(part -> List.of("fiscalYear").contains(part.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Map<String, Object> now = as("tinh").get(BUDGETS + "/" + id).path("$");
        Map<String, Object> said = new java.util.HashMap<>(now);
        said.keySet()
                .retainAll(List.of(
                        "projectId",
                        "subProjectId",
                        "fiscalYear",
                        "fundingSource",
                        "capitalType",
                        "unitId",
                        "synthetic"));
        said.put("note", "trước");
        put("tinh", id, "\"v1\"", said).then().statusCode(200).body("note", equalTo("trước"));
        put("tinh", id, "\"v1\"", said).then().statusCode(412);
        Money.booked(id, "ALLOCATION", 5, "2014-01-01");
        said.put("note", "sau");
        put("tinh", id, "\"v2\"", said).then().statusCode(200).header("ETag", "\"v3\"");
        said.put("synthetic", true);
        put("tinh", id, "\"v3\"", said).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:line-booked"));
        as("tinh")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v3\"")
                .body("{\"note\":null}")
                .patch(BUDGETS + "/" + id)
                .then()
                .statusCode(200)
                .body("note", nullValue());
        as("tinh")
                .header("If-Match", "\"v4\"")
                .delete(BUDGETS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:in-use"));
        UUID unbooked = Money.open();
        as("tinh").delete(BUDGETS + "/" + unbooked).then().statusCode(428);
        as("tinh")
                .header("If-Match", "\"v1\"")
                .delete(BUDGETS + "/" + unbooked)
                .then()
                .statusCode(204);
        as("tinh").get(BUDGETS + "/" + unbooked).then().statusCode(404);
    }

    @Test
    void onlyOfficersOfTheUnitWrite() {
        UUID ofProvince = Money.open(Map.of("unitId", Units.unit("62")));
        for (String account : List.of("admin", "danhgia", "phantich", "partner-demo")) {
            create(account, Money.input("62")).then().statusCode(403);
            put(account, ofProvince, "\"v1\"", Money.input("62")).then().statusCode(403);
            Money.book(account, ofProvince, Money.entry("ALLOCATION", 1, "2000-01-01"), "key-" + UUID.randomUUID())
                    .then()
                    .statusCode(403);
        }
        as("xa").get(BUDGETS + "/" + ofProvince).then().statusCode(404);
        put("xa", ofProvince, "\"v1\"", Money.input("62")).then().statusCode(404);
        Money.book("xa", ofProvince, Money.entry("ALLOCATION", 1, "2000-01-01"), "key-" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as("xa").get(BUDGETS + "/" + ofProvince + "/entries").then().statusCode(404);
        create("xa", Money.input("62")).then().statusCode(403);
        as("xa").get(BUDGETS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(ofProvince.toString())));
        nobody().get(BUDGETS).then().statusCode(401);
    }

    @Test
    void aPartnerWritesWhatItWasGranted() {
        vn.gnbv.testing.Sql.run("insert into partner_grant values ('partner-demo', 'budgets') on conflict do nothing");
        try {
            Map<String, Object> input = Money.input("23281");
            int status = create("partner-demo", input).statusCode();
            assertTrue(status == 201 || status == 409, () -> String.valueOf(status));
            UUID budget = Money.open();
            Money.book("partner-demo", budget, Money.entry("ALLOCATION", 3, "2000-01-01"), "key-" + budget)
                    .then()
                    .statusCode(201);
        } finally {
            vn.gnbv.testing.Sql.run("delete from partner_grant where client = 'partner-demo' and resource = 'budgets'");
        }
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        Map<String, Object> wrong = Money.input("62");
        wrong.put("fiscalYear", 3000);
        wrong.remove("synthetic");
        wrong.put("note", "x".repeat(1001));
        create("tinh", wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/fiscalYear", "/note", "/synthetic")))
                .body("errors.code", equalTo(List.of("range", "length", "required")));
        Map<String, Object> mixed = Money.input("62");
        mixed.put("capitalType", "MIXED");
        create("tinh", mixed).then().statusCode(400).body("errors[0].pointer", equalTo("/capitalType"));
        Map<String, Object> type = Money.input("62");
        type.put("fiscalYear", "2018");
        create("tinh", type).then().statusCode(400).body("errors[0].code", equalTo("type"));
        Map<String, Object> unknown = Money.input("62");
        unknown.put("available", 5);
        create("tinh", unknown).then().statusCode(400).body("errors[0].code", equalTo("unknown-property"));
        Map<String, Object> foreign = Money.input("62");
        foreign.put("subProjectId", UUID.randomUUID());
        create("tinh", foreign).then().statusCode(400).body("type", equalTo("urn:gnbv:problem:reference-not-found"));
        as("tinh").contentType(ContentType.JSON).body("{").post(BUDGETS).then().statusCode(400);
        for (String query : List.of("?fiscalYear=x", "?colour=red", "?fundingSource=MINE", "?unitId=1", "?sort=note")) {
            as("tinh").get(BUDGETS + query).then().statusCode(400);
        }
    }

    @Test
    void filtersNarrowAndFilesHoldAllRows() {
        UUID real = Money.open(Map.of("fiscalYear", 1991));
        UUID synthetic = Money.open(Map.of("fiscalYear", 1991, "synthetic", true));
        String query = BUDGETS + "?fiscalYear=1991&limit=500&projectId=" + Money.project("DA1") + "&unitId="
                + Units.unit("62");
        as("tinh")
                .get(query)
                .then()
                .body("items.id", hasItem(real.toString()))
                .body("items.id", hasItem(synthetic.toString()))
                .body("items.fiscalYear", everyItem(equalTo(1991)));
        as("tinh")
                .get(query + "&synthetic=exclude")
                .then()
                .body("items.id", hasItem(real.toString()))
                .body("items.id", not(hasItem(synthetic.toString())));
        as("tinh")
                .get(query + "&subProjectId=" + Money.subProject("DA1.2"))
                .then()
                .body("items.id", not(hasItem(real.toString())));
        Response file = as("tinh").accept("text/csv").get(query);
        assertEquals(
                Integer.parseInt(file.header("Gnbv-Total")) + 1,
                file.asString().lines().count());
    }
}
