package vn.gnbv.sheet;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The rows behind figures: all of them, page by page, and those that came later. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
@TestProfile(SheetResourceTest.WithDemoData.class)
class SheetSourcesResourceTest {
    /** Where the rows of each resource are found, by their owner and their own id. */
    private static final Map<String, String> RECORDS = Map.of(
            "results", "/api/v1/indicators/%1$s",
            "targets", "/api/v1/indicators/%1$s",
            "entries", "/api/v1/budgets/%1$s/entries/%2$s",
            "activities", "/api/v1/programs/%1$s/tree",
            "published-figures", "/api/v1/published-figures/%2$s",
            "findings", "/api/v1/evaluations/%1$s/findings/%2$s",
            "themes", "/api/v1/evaluations/%1$s",
            "capacity-needs", "/api/v1/evaluations/%1$s/capacity-needs/%2$s");

    @BeforeAll
    static void demoIsSealed() {
        Seals.seal();
    }

    @Test
    void everyCellsRowsAddUpToIt() throws Exception {
        JsonNode sheet = sheet("");
        String query = "?knownAt=" + sheet.get("block").asLong();
        int checked = 0;
        Set<String> states = new HashSet<>();
        for (JsonNode cell : cells(sheet)) {
            states.add(cell.get("state").asText());
            JsonNode sources = JSON.readTree(as("danhgia")
                    .get(path() + "/" + cell.get("key").asText() + "/sources" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            String key = cell.get("key").asText();
            assertEquals(cell.get("state").asText(), sources.get("state").asText(), key);
            assertTrue(sources.get("matches").asBoolean(), key);
            if (cell.get("state").asText().equals("VALUE")) {
                assertEquals(
                        0,
                        cell.get("value")
                                .decimalValue()
                                .compareTo(sources.get("value").decimalValue()),
                        key);
                assertEquals(rowsBySide(key, query, 500), sides(sources), key);
                assertEquals(cell.get("sourceCount").asLong(), rowCount(sources), key);
                assertTrue(
                        rowCount(sources) > 0
                                || cell.get("value").decimalValue().signum() == 0,
                        key);
                checked++;
            }
        }
        assertTrue(checked > 400, "checked " + checked);
        assertEquals(Set.of("VALUE", "NO_DATA", "NOT_APPLICABLE"), states);
    }

    /** What stands in {@code sides}: by side how many rows there are, and their sum. */
    private static Map<String, String> sides(JsonNode sources) {
        Map<String, String> sides = new TreeMap<>();
        sources.get("sides")
                .forEach(side -> sides.put(
                        side.get("side").asText(),
                        side.get("count").asLong() + " rows, "
                                + side.get("sum")
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString()));
        return sides;
    }

    private static long rowCount(JsonNode sources) {
        long rows = 0;
        for (JsonNode side : sources.get("sides")) {
            rows += side.get("count").asLong();
        }
        return rows;
    }

    /** The same, from all pages of rows; no row is on two of them. */
    private Map<String, String> rowsBySide(String key, String query, int limit) throws Exception {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        String cursor = null;
        do {
            JsonNode page = page(key, query + "&limit=" + limit, cursor);
            assertTrue(page.get("items").size() <= limit, key);
            for (JsonNode row : page.get("items")) {
                String side = row.get("side").asText();
                sums.merge(side, row.get("contribution").decimalValue(), BigDecimal::add);
                counts.merge(side, 1, Integer::sum);
                if (row.get("resource").asText().equals("entries")) {
                    assertTrue(seen.add(side + row.get("id").asText()), key);
                }
            }
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        Map<String, String> sides = new TreeMap<>();
        sums.forEach((side, sum) -> sides.put(
                side, counts.get(side) + " rows, " + sum.stripTrailingZeros().toPlainString()));
        return sides;
    }

    private JsonNode page(String key, String query, String cursor) throws Exception {
        var request = as("danhgia");
        return JSON.readTree((cursor == null ? request : request.queryParam("cursor", cursor))
                .get(path() + "/" + key + "/sources" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Of entries of both sides, of entries by results, of results alone: the same rows whatever a page holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.2.total.ALL",
                "3.1.disbursed.P30A",
                "2.4.perHousehold.ALL",
                "3.1.percent.P135",
                "1.1.latest.P30A"
            })
    void pagesOfRowsAreTheWhole(String key) throws Exception {
        String query = "?knownAt=" + sheet("").get("block").asLong();
        Map<String, String> whole = sides(page(key, query, null));
        assertFalse(whole.isEmpty());
        assertEquals(whole, rowsBySide(key, query, 113));
    }

    /** Where the last row that is no entry ends a page, the entries begin the next. */
    @Test
    void entriesFollowOtherRowsWhereverAPageEnds() throws Exception {
        String query = "?knownAt=" + sheet("").get("block").asLong();
        JsonNode all = page("2.4.perHousehold.P30A", query + "&limit=500", null).get("items");
        int others = 0;
        while (!all.get(others).get("resource").asText().equals("entries")) {
            others++;
        }
        assertTrue(others > 0);
        for (int limit : new int[] {others - 1, others, others + 1}) {
            JsonNode first = page("2.4.perHousehold.P30A", query + "&limit=" + limit, null);
            JsonNode second = page(
                    "2.4.perHousehold.P30A",
                    query + "&limit=" + limit,
                    first.get("nextCursor").asText());
            assertEquals(all.get(limit - 1), first.get("items").get(limit - 1));
            assertEquals(all.get(limit), second.get("items").get(0));
        }
    }

    /** Without a block of its own, a page is of the block of the first: what was recorded meanwhile is in none of them. */
    @Test
    void aFurtherPageIsOfTheBlockOfTheFirst() throws Exception {
        JsonNode first = page("3.1.disbursed.ALL", "?limit=2", null);
        Seals.seal();
        JsonNode second =
                page("3.1.disbursed.ALL", "?limit=2", first.get("nextCursor").asText());
        assertEquals(first.get("block"), second.get("block"));
        assertEquals(first.get("sides"), second.get("sides"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.1.allotted.ALL/sources?",
                "3.1.disbursed.ALL/sources?asOf=2017-12-31&",
                "3.1.disbursed.ALL/sources?synthetic=exclude&"
            })
    void aCursorBelongsToItsFigureAndMoment(String other) throws Exception {
        String cursor =
                page("3.1.disbursed.ALL", "?limit=1", null).get("nextCursor").asText();
        for (String wrong : List.of(cursor, "e30", "bm9uZQ", "***")) {
            as("danhgia")
                    .get(path() + "/" + other + "cursor=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:gnbv:problem:invalid-cursor"));
        }
        as("danhgia").get(path() + "/" + other + "limit=0").then().statusCode(400);
        as("danhgia").get(path() + "/" + other + "limit=501").then().statusCode(400);
    }

    /** A cursor is opaque, but not secret: whatever stands in one, it is refused or answered. */
    @ParameterizedTest
    @CsvSource({
        "read, 2147483647, 200",
        "read, -1, 400",
        "block, 999999999999, 400",
        "block, -1, 400",
        "asOf, '\"+999999999-12-31\"', 400",
        "effectiveOn, '\"+999999999-12-31\"', 400",
        "effectiveOn, null, 200",
        "entryId, '\"x\"', 400",
        "term, 2147483647, 200",
        "about, null, 400",
        "further, 1, 400",
    })
    void aCursorThatSomebodyMadeUpDoesNoHarm(String field, String value, int status) throws Exception {
        String given =
                page("3.1.disbursed.ALL", "?limit=1", null).get("nextCursor").asText();
        ObjectNode cursor = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(given));
        cursor.set(field, JSON.readTree(value));
        as("danhgia")
                .queryParam("cursor", Base64.getUrlEncoder().encodeToString(JSON.writeValueAsBytes(cursor)))
                .get(path() + "/3.1.disbursed.ALL/sources")
                .then()
                .statusCode(status);
    }

    /** A row is opened as a record: its own id alone does not say where it is shown. */
    @Test
    void aRowBehindAFigureLeadsToItsRecord() throws Exception {
        JsonNode sheet = sheet("");
        Set<String> resources = new HashSet<>();
        for (JsonNode cell : cells(sheet)) {
            if (!cell.get("key").asText().endsWith(".ALL")) {
                continue;
            }
            JsonNode items = JSON.readTree(as("danhgia")
                            .get(path() + "/" + cell.get("key").asText() + "/sources")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .get("items");
            if (items.isEmpty() || !resources.add(items.get(0).get("resource").asText())) {
                continue;
            }
            JsonNode row = items.get(0);
            String address = RECORDS.get(row.get("resource").asText())
                    .formatted(row.path("ownerId").asText(), row.path("id").asText());
            as("danhgia").get(address).then().statusCode(200);
        }
        assertEquals(RECORDS.keySet(), resources);
    }

    @Test
    void whatIsRecordedLaterForThePeriodIsTold() throws Exception {
        JsonNode before = sheet("");
        String at = "?knownAt=" + before.get("block").asLong();
        String later = path() + "/3.1.disbursed.P30A/later";
        as("danhgia")
                .get(later + at)
                .then()
                .statusCode(200)
                .body("differs", equalTo(false))
                .body("count", equalTo(0))
                .body("items", empty());
        UUID budget = (UUID) Sql.column("""
                        select b.id from budget b join project p on p.id = b.project_id join program g on g.id = p.program_id
                        join entry e on e.budget_id = b.id
                        where g.code = 'NTPSPR-1620' and p.code = 'DA1' and b.fiscal_year = 2018
                        group by b.id order by sum(e.available_change) desc limit 1
                        """).getFirst();
        UUID payment = Money.booked(budget, "PAYMENT", 5_000, "2018-06-30");
        Seals.seal();
        BigDecimal then = cell(before, "3.1.disbursed.P30A").get("value").decimalValue();
        JsonNode told = JSON.readTree(
                as("danhgia").get(later + at).then().statusCode(200).extract().asString());
        assertEquals(
                0,
                then.add(BigDecimal.valueOf(5_000)).compareTo(told.get("value").decimalValue()));
        assertTrue(told.get("differs").asBoolean());
        assertEquals(1, told.get("count").asInt());
        assertEquals(1, told.get("items").size());
        assertEquals(5_000, told.get("items").get(0).get("contribution").asLong());
        assertEquals(
                then,
                cell(sheet(at), "3.1.disbursed.P30A").get("value").decimalValue(),
                "the answer for the past moment stays");
        Map<String, Object> reversal = Money.entry("REVERSAL", 5_000, "2018-06-30");
        reversal.put("reversesId", payment);
        Money.book(budget, reversal).then().statusCode(201);
        Seals.seal();
        as("danhgia")
                .get(later + at)
                .then()
                .body("differs", equalTo(false))
                .body("items.contribution", containsInAnyOrder(5_000, -5_000));
    }

    /** No entry is new, and yet the part is another: the district of the entries became a 30a one. */
    @Test
    void aDistrictThatIsDesignatedLaterBringsItsEntriesIntoThePart() throws Exception {
        String part = path() + "/3.1.disbursed.P135_IN_P30A";
        String at = "?knownAt=" + sheet("").get("block").asLong();
        JsonNode then = JSON.readTree(as("danhgia").get(part + "/sources" + at).asString());
        Map<String, Object> district = Map.of(
                "unitId", Units.unit("610"),
                "kind", "DISTRICT_30A",
                "supportNormPercent", 100,
                "decision", "Quyết định thử nghiệm",
                "evidence", "UNVERIFIED",
                "validFrom", "2016-01-01",
                "validTo", "2018-12-31");
        Response made = as("admin").contentType(ContentType.JSON).body(district).post("/api/v1/designations");
        made.then().statusCode(201);
        Seals.seal();
        JsonNode later = JSON.readTree(as("danhgia").get(part + "/later" + at).asString());
        BigDecimal moved = BigDecimal.ZERO;
        for (JsonNode row : later.get("items")) {
            assertEquals("entries", row.get("resource").asText());
            moved = moved.add(row.get("contribution").decimalValue());
        }
        assertTrue(moved.signum() > 0);
        assertEquals(later.get("count").asInt(), later.get("items").size());
        assertEquals(
                0,
                later.get("value")
                        .decimalValue()
                        .compareTo(then.get("value").decimalValue().add(moved)));
        as("admin")
                .header("If-Match", made.header("ETag"))
                .delete(made.header("Location"))
                .then()
                .statusCode(204);
        Seals.seal();
        as("danhgia")
                .get(part + "/later" + at)
                .then()
                .body("differs", equalTo(false))
                .body("count", equalTo(0));
    }
}
