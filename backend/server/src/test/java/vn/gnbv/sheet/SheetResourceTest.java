package vn.gnbv.sheet;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.sheet.DemoSheet.JSON;
import static vn.gnbv.sheet.DemoSheet.cell;
import static vn.gnbv.sheet.DemoSheet.cells;
import static vn.gnbv.sheet.DemoSheet.path;
import static vn.gnbv.sheet.DemoSheet.sheet;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.Plans;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The main job's figures, on the demo data that {@code make run} shows. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
@TestProfile(SheetResourceTest.WithDemoData.class)
class SheetResourceTest {
    public static class WithDemoData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gnbv.demo", "true");
        }
    }

    @BeforeAll
    static void demoIsSealed() {
        Seals.seal();
    }

    private static void expect(JsonNode sheet, String key, String value, String provenance) {
        assertEquals(
                0, new BigDecimal(value).compareTo(cell(sheet, key).get("value").decimalValue()), key);
        assertEquals(provenance, cell(sheet, key).get("provenance").asText(), key);
    }

    @Test
    void publishedTotalsStandAsTheyWerePublished() throws Exception {
        JsonNode sheet = sheet("");
        assertEquals("2018-06-30", sheet.get("asOf").asText());
        // Decision 1427/QĐ-UBND of 27-12-2017
        expect(sheet, "1.1.latest.ALL", "26164", "REAL");
        expect(sheet, "1.2.latest.ALL", "20.30", "REAL");
        expect(sheet, "1.6.latest.ALL", "8388", "REAL");
        expect(sheet, "3.1.allotted.ALL", "714000000000", "SYNTHETIC");
        expect(sheet, "3.6.allotted.ALL", "4146000000000", "PUBLISHED");
        assertEquals(45, sheet.get("themes").findValues("kind").size());
    }

    @Test
    void areaTypesAddUpToTheWholeAndEveryColumnIsThere() throws Exception {
        JsonNode sheet = sheet("");
        BigDecimal sum = BigDecimal.ZERO;
        for (String column : List.of("P30A", "P135", "OUTSIDE")) {
            sum = sum.add(cell(sheet, "1.1.latest." + column).get("value").decimalValue());
        }
        assertEquals(0, sum.compareTo(new BigDecimal("26164")));
        BigDecimal money = BigDecimal.ZERO;
        for (String column : List.of("P30A", "P135", "OUTSIDE", "NOT_BY_AREA")) {
            money = money.add(
                    cell(sheet, "3.1.disbursed." + column).get("value").decimalValue());
        }
        assertEquals(
                0, money.compareTo(cell(sheet, "3.1.disbursed.ALL").get("value").decimalValue()));
        assertEquals(
                "UNVERIFIED", cell(sheet, "1.1.latest.P135").get("evidence").asText());
        assertEquals("CONFIRMED", cell(sheet, "1.1.latest.P30A").get("evidence").asText());
    }

    @Test
    void districtsWithoutCommuneRowsCountBesideCommunesOfOthers() throws Exception {
        JsonNode sheet = sheet("");
        // 52 households of Đăk Blà stand by commune, the other districts by district
        assertTrue(cell(sheet, "2.2.result.P135").get("value").asInt() > 4000);
        assertEquals("MIXED", cell(sheet, "2.2.result.P135").get("provenance").asText());
    }

    @Test
    void onRequestRowsByLineTellThePartOf135ThatLiesInPoorDistricts() throws Exception {
        assertTrue(cells(sheet("")).stream()
                .noneMatch(cell -> cell.get("column").asText().equals("P135_IN_P30A")));
        JsonNode sheet = sheet("?split=P135_IN_P30A");
        List<JsonNode> parts = cells(sheet).stream()
                .filter(cell -> cell.get("column").asText().equals("P135_IN_P30A"))
                .toList();
        assertTrue(parts.stream().noneMatch(cell -> cell.get("key").asText().startsWith("1.1.")));
        String query = "?knownAt=" + sheet.get("block").asLong();
        int valued = 0;
        for (JsonNode part : parts) {
            String key = part.get("key").asText();
            JsonNode sources = JSON.readTree(as("danhgia")
                    .get(path() + "/" + key + "/sources" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertEquals(
                    part.get("value"), sources.get("value") == null ? NullNode.instance : sources.get("value"), key);
            assertTrue(sources.get("matches").asBoolean(), key);
            valued += part.get("state").asText().equals("VALUE") ? 1 : 0;
        }
        assertTrue(valued > 10, "valued " + valued);
        BigDecimal inPoorDistricts =
                cell(sheet, "3.1.disbursed.P135_IN_P30A").get("value").decimalValue();
        assertEquals(0, inPoorDistricts.compareTo((BigDecimal) Sql.column("""
                        select sum(e.disbursed_change) from entry e join budget b on b.id = e.budget_id
                        join project p on p.id = b.project_id join program g on g.id = p.program_id
                        join area_types('2018-06-30', 9223372036854775807) t on t.unit_id = b.unit_id
                        where g.code = 'NTPSPR-1620' and p.code = 'DA2' and t.area_type = 'P30A'
                            and b.fiscal_year >= 2016 and e.effective_on <= '2018-06-30'
                        """).getFirst()));
        assertTrue(inPoorDistricts.compareTo(
                        cell(sheet, "3.1.disbursed.P135").get("value").decimalValue())
                < 0);
    }

    @Test
    void withoutIllustrativeRowsOnlyRealAndPublishedFiguresStand() throws Exception {
        for (JsonNode cell : cells(sheet("?synthetic=exclude"))) {
            if (cell.get("state").asText().equals("VALUE")
                    && !cell.get("key").asText().matches("[78]\\..*")) {
                assertTrue(
                        Set.of("REAL", "PUBLISHED", "MIXED")
                                .contains(cell.get("provenance").asText()),
                        cell.toString());
            }
        }
        expect(sheet("?synthetic=exclude"), "3.1.allotted.ALL", "714000000000", "PUBLISHED");
    }

    @Test
    void anEntryOfTheNextDayChangesNothing() throws Exception {
        JsonNode before = sheet("");
        assertTrue((long) Sql.column("select count(*) from entry where effective_on = '2018-07-01'")
                        .getFirst()
                > 0);
        JsonNode dayLater =
                sheet("?asOf=2018-07-01&knownAt=" + before.get("block").asLong());
        JsonNode again = sheet("?asOf=2018-06-30&knownAt=" + before.get("block").asLong());
        assertEquals(cells(before), cells(again));
        assertTrue(!cell(before, "3.1.disbursed.ALL")
                .get("value")
                .equals(cell(dayLater, "3.1.disbursed.ALL").get("value")));
    }

    @Test
    void whoMayNotSeeTheEvaluationFindsNoSheet() {
        as("phantich").get(path()).then().statusCode(404);
        as("danhgia")
                .get("/api/v1/evaluations/" + UUID.randomUUID() + "/result-sheet")
                .then()
                .statusCode(404);
        as("danhgia")
                .get(path() + "/1.1.nothing.ALL/sources")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:gnbv:problem:cell-unknown"));
        as("danhgia").get(path() + "?knownAt=999999999").then().statusCode(400);
    }

    /** The driver changes how it sends a statement after the fifth time; parameters that are null must not lose the scope. */
    @Test
    void theTwelfthQuestionIsAnsweredAsTheFirst() {
        for (int time = 1; time <= 12; time++) {
            as("tinh").get("/api/v1/overview?asOf=2018-06-30").then().statusCode(200);
        }
    }

    @Test
    void theOverviewShowsTheSameTotals() {
        as("tinh")
                .get("/api/v1/overview?asOf=2018-06-30")
                .then()
                .statusCode(200)
                .body("unitName", equalTo("Tỉnh Kon Tum"))
                .body(
                        "rows.find { it.code == 'poor' }.cells.find { it.key == 'poor.latest.ALL' }.value",
                        equalTo(26164))
                .body("origins", empty())
                .body("places.size()", equalTo(10));
        as("tinh")
                .get("/api/v1/overview/poor.latest.ALL/sources?asOf=2018-06-30")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true))
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "tinh, 62, 2018-06-30, DISTRICT, 10",
        "huyen, , 2018-06-30, COMMUNE, 11",
        "phantich, 51, 2025-07-01, COMMUNE, 96"
    })
    void theMapOfTheOverviewIsOfThePlacesThatItShows(
            String account, String code, String asOf, String level, int count) {
        String asked = "?asOf=" + asOf;
        if (code != null) {
            asked += "&unitId="
                    + Sql.column("select unit_with_code(?, ?::date)", code, asOf)
                            .getFirst();
        }
        JsonPath map = as(account)
                .get("/api/v1/overview/map" + asked)
                .then()
                .statusCode(200)
                .body("level", equalTo(level))
                .extract()
                .jsonPath();
        Set<String> drawn = new HashSet<>(map.getList("shapes.unitId", String.class));
        drawn.addAll(map.getList("unplaced.unitId", String.class));
        assertEquals(count, drawn.size());
        assertEquals(
                drawn,
                new HashSet<>(
                        as(account).get("/api/v1/overview" + asked).jsonPath().getList("places.unitId", String.class)));
    }

    @Test
    void aUnitThatIsNotThereHasNoMapOfTheOverview() {
        as("tinh")
                .get("/api/v1/overview/map?unitId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aPublishedFigureWithoutALastDayStandsInNoCell() throws Exception {
        String figure = as("admin")
                .contentType("application/json")
                .body(Map.of(
                        "measure",
                        "deprivation_rate_poor.health_access",
                        "unitId",
                        Units.unit("62"),
                        "periodFrom",
                        "2018-01-01",
                        "qualifier",
                        "EQ",
                        "value",
                        4,
                        "valueUnit",
                        "percent",
                        "citation",
                        "Báo"))
                .post("/api/v1/published-figures")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Seals.seal();
        // Without illustrative rows our own figure is silent, and the published ones are looked at.
        JsonNode found = cell(sheet("?synthetic=exclude"), "1.8.healthAccess.ALL");
        assertEquals("NO_DATA", found.get("state").asText());
        as("admin").header("If-Match", "\"v1\"").delete(figure).then().statusCode(204);
    }

    @Test
    void anOverviewOfAUnitThatIsNotThereIsNotFound() {
        as("admin").get("/api/v1/overview?unitId=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aUnitThatCameFromOthersSaysWhoseItsEarlierFiguresAre() {
        as("tinh")
                .get("/api/v1/overview?asOf=2025-07-01&unitId="
                        + Sql.column("select unit_with_code('51', '2025-07-01')")
                                .getFirst())
                .then()
                .statusCode(200)
                .body("unitName", equalTo("Tỉnh Quảng Ngãi"))
                .body("origins.name", hasItem("Tỉnh Kon Tum"))
                .body("origins.changedOn", everyItem(equalTo("2025-07-01")));
    }

    /** A plan that adds all entries up again for each budget takes milliseconds of the demo's rows, and minutes of a province's. */
    @Test
    void entriesAreAddedUpOnceInAStatement() throws Exception {
        for (String sums : List.of(path(), "/api/v1/overview", "/api/v1/budgets/matrix", "/api/v1/budgets/waterfall")) {
            as("danhgia").get(sums + "?asOf=2018-06-29").then().statusCode(200);
        }
        List<JsonNode> plans = Plans.of("join entry_sums(");
        assertTrue(plans.size() >= 3, plans::toString);
        plans.forEach(plan -> assertFalse(sumsAgain(plan), plan::toString));
    }

    /** Whether what a loop does for each of its rows is to add others up. */
    private static boolean sumsAgain(JsonNode node) {
        for (JsonNode below : node.path("Plans")) {
            boolean looped = node.path("Node Type").asText().equals("Nested Loop")
                    && below.path("Parent Relationship").asText().equals("Inner");
            if (looped && below.findValuesAsText("Node Type").contains("Aggregate") || sumsAgain(below)) {
                return true;
            }
        }
        return false;
    }
}
