package vn.gnbv.resulttable;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.resulttable.TableWorld.CITY_COMMUNE;
import static vn.gnbv.resulttable.TableWorld.HERE;
import static vn.gnbv.resulttable.TableWorld.THERE;
import static vn.gnbv.resulttable.TableWorld.cells;
import static vn.gnbv.resulttable.TableWorld.table;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Units;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ResultTableResourceTest {
    private static final UUID DISTRICT = Units.unit("616");
    private static final UUID CITY = Units.unit("608");
    private static final UUID PROVINCE = Units.unit("62");

    private static TableWorld.Rounds rounds;

    /** Once, as soon as the server answers. */
    @BeforeEach
    void make() {
        if (rounds == null) {
            rounds = TableWorld.make();
        }
    }

    private static List<String> rows(JsonNode table, UUID unit) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : table.get("rows")) {
            if (row.path("unitId").asText().equals(unit.toString())) {
                rows.add(cells(row));
            }
        }
        return rows;
    }

    private static List<String> totals(JsonNode table) {
        List<String> totals = new ArrayList<>();
        table.get("totals").forEach(row -> totals.add(cells(row)));
        return totals;
    }

    private static Set<String> notes(JsonNode table) {
        Set<String> codes = new HashSet<>();
        table.get("notes").forEach(note -> codes.add(note.get("code").asText()));
        return codes;
    }

    /**
     * Every table made by hand from the eight households of {@link TableWorld}; {@code ;} parts the row of households from that of
     * persons.
     */
    @ParameterizedTest(name = "table {0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | TOTAL | 8 33 4 4/8 18 18/33 1 1/8 3 3/33 1 1/8 6 6/33
            1  | HERE  | 5 20 2 2/5 9 9/20 1 1/5 3 3/20 1 1/5 6 6/20
            1  | THERE | 2 6 1 1/2 2 2/6 0 0/2 0 0/6 0 0/2 0 0/6
            1  | CITY  | 1 7 1 1/1 7 7/7 0 0/1 0 0/7 0 0/1 0 0/7
            2  | TOTAL | 2 1 0 0 1 0 1 1 4; 7 3 0 0 2 0 7 5 18
            2  | HERE  | 2 1 0 0 0 0 0 1 2; 7 3 0 0 0 0 0 5 9
            2  | THERE | 0 0 0 0 1 0 0 0 1; 0 0 0 0 2 0 0 0 2
            2  | CITY  | 0 0 0 0 0 0 1 0 1; 0 0 0 0 0 0 7 0 7
            3  | TOTAL | 1 1 0 0 1 0 0 0 1; 2 2 0 0 3 0 0 0 3
            4  | TOTAL | 4 4 0 0 0 0 0 1 0 2 1 0
            4  | HERE  | 2 3 0 0 0 0 0 0 0 2 1 0
            4  | THERE | 1 0 0 0 0 0 0 0 0 0 0 0
            5  | TOTAL | 4 0/3 0/3 0/3 0/3 0/3 1/3 0/3 2/3 1/3 0/3
            5  | THERE | 1 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0
            6  | TOTAL | 1 1 0 0 0 0 0 0 0 0 1 0
            7  | HERE  | 1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 1/1 0/1
            8  | TOTAL | 4 2 1 1 1 1 1 0 0 0; 18 7 4 4 7 3 3 0 0 0
            8  | HERE  | 2 1 1 1 0 1 1 0 0 0; 9 5 4 4 0 3 3 0 0 0
            9  | TOTAL | 4 2 2 2 0 0 1 0 1 0 1 0
            9  | THERE | 1 0 1 1 0 0 0 0 0 0 0 0
            10 | TOTAL | 4 1 1 0 0 0 0 1 1 1 0 0 0 0 0 1 0 0
            10 | HERE  | 2 1 1 0 0 0 0 1 0 1 0 0 0 0 0 1 0 0
            11 | TOTAL | 5 3 2 1 1 0 0 1
            11 | CITY  | 2 2 0 0 0 0 0 0
            12 | TOTAL | 8 3 4 3 33 13 16 13 4 4/8 2 2 2/4 2 2/3 1 1 1 18 11 7 7
            12 | HERE  | 5 2 3 2 20 6 14 11 2 2/5 1 1 1/3 1 1/2 1 1 1 9 4 5 5
            13 | TOTAL | 8 3 4 3 33 13 16 13 1 1/8 0 1 1/4 0 0/3 0 0 0 3 0 3 0
            """)
    void everyTableIsWhatOneCountsByHand(int number, String place, String expected) {
        JsonNode table = table("tinh", rounds.second(), number, "");
        List<String> found = switch (place) {
            case "HERE" -> rows(table, HERE);
            case "THERE" -> rows(table, THERE);
            case "CITY" -> rows(table, CITY_COMMUNE);
            default -> totals(table);
        };
        assertEquals(List.of(expected.split("; ")), found);
        assertEquals(
                table.get("columns").size(),
                table.get("totals").get(0).get("cells").size());
    }

    @Test
    void percentsComeFromCounts() {
        JsonNode table = table("tinh", rounds.second(), 5, "");
        JsonNode toilet = table.get("totals").get(0).get("cells").get(8);
        assertEquals("66.67", toilet.get("percent").asText());
        assertFalse(table("tinh", rounds.second(), 5, "?unitId=" + THERE)
                .get("totals")
                .get(0)
                .get("cells")
                .get(1)
                .has("percent"));
    }

    @Test
    void countsOfCommunesAddUpToDistrictsAndToTheProvince() {
        for (int number : List.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)) {
            JsonNode whole = table("tinh", rounds.second(), number, "?level=PROVINCE");
            assertEquals(totals(whole), rows(whole, PROVINCE), "table " + number);
            for (String level : List.of("COMMUNE", "DISTRICT")) {
                JsonNode table = table("tinh", rounds.second(), number, "?level=" + level);
                assertEquals(totals(whole), totals(table));
                assertEquals(sums(table.get("totals")), sums(table.get("rows")), "table " + number + " by " + level);
            }
            JsonNode byCommune = table("tinh", rounds.second(), number, "?unitId=" + DISTRICT);
            JsonNode byDistrict = table("tinh", rounds.second(), number, "?level=DISTRICT");
            if (number != 9) {
                assertEquals(totals(byCommune), rows(byDistrict, DISTRICT), "table " + number);
            }
        }
        JsonNode movement = table("tinh", rounds.second(), 2, "?level=DISTRICT");
        assertEquals(List.of("2 1 0 0 1 0 0 1 3", "7 3 0 0 2 0 0 5 11"), rows(movement, DISTRICT));
        assertEquals(List.of("0 0 0 0 0 0 1 0 1", "0 0 0 0 0 0 7 0 7"), rows(movement, CITY));
        assertEquals(totals(movement), rows(table("tinh", rounds.second(), 2, "?level=PROVINCE"), PROVINCE));
    }

    /** By measure and column: counts, numerators and denominators of all rows. */
    private static Map<String, Long> sums(JsonNode rows) {
        Map<String, Long> sums = new HashMap<>();
        for (JsonNode row : rows) {
            for (int index = 0; index < row.get("cells").size(); index++) {
                String column = row.path("measure").asText() + index;
                JsonNode cell = row.get("cells").get(index);
                for (String part : List.of("count", "numerator", "denominator")) {
                    sums.merge(column + part, cell.path(part).asLong(), Long::sum);
                }
            }
        }
        return sums;
    }

    @Test
    void movementIsTheRoundsOwn() {
        for (String status : List.of("poor", "nearPoor")) {
            JsonNode table = table("tinh", rounds.second(), status.equals("poor") ? 2 : 3, "");
            var movement =
                    as("tinh").get(rounds.second() + "/movement?by=COMMUNE").jsonPath();
            for (int row = 0; row < table.get("rows").size(); row++) {
                JsonNode one = table.get("rows").get(row);
                String measure = one.get("measure").asText().toLowerCase(java.util.Locale.ROOT);
                Map<String, ?> balance = movement.getMap(
                        "units.find { it.unitId == '" + one.get("unitId").asText() + "' }." + status + "." + measure);
                for (int column = 0; column < table.get("columns").size(); column++) {
                    String key = table.get("columns").get(column).get("key").asText();
                    assertEquals(
                            balance.get(key),
                            one.get("cells").get(column).get("count").asInt(),
                            key);
                }
            }
        }
    }

    @Test
    void householdsAreListedWithWhatTheyNeed() {
        JsonNode poor = table("tinh", rounds.second(), 15, "");
        List<String> found = new ArrayList<>();
        poor.get("rows").forEach(row -> found.add(cells(row).replaceAll("^\\S+ ~ ", "")));
        assertEquals(4, found.size());
        // Who was near-poor or above before is new; who was poor is old.
        assertTrue(found.contains("Xã Sa Bình ~ Xơ-đăng 5 - - x - x - - - - x x -"), found.toString());
        assertTrue(found.contains("Xã Sa Bình ~ Kinh 4 x - - x - x x - - - - -"), found.toString());
        assertEquals("18", cells(poor.get("totals").get(0)).replaceAll("[~ ]", ""));
        JsonNode near = table("tinh", rounds.second(), 14, "");
        assertEquals(1, near.get("rows").size());
        assertTrue(cells(near.get("rows").get(0)).endsWith("Tày 3 x - - - - - - - x - - x"));

        JsonNode page = table("tinh", rounds.second(), 15, "?limit=3");
        assertEquals(3, page.get("rows").size());
        JsonNode rest = table(
                "tinh",
                rounds.second(),
                15,
                "?limit=3&cursor=" + page.get("nextCursor").asText());
        assertEquals(1, rest.get("rows").size());
        assertFalse(rest.has("nextCursor"));
        as("tinh")
                .get(rounds.second() + "/result-tables/14?cursor="
                        + page.get("nextCursor").asText())
                .then()
                .statusCode(400);
        assertEquals(
                1,
                table("tinh", rounds.second(), 15, "?unitId=" + THERE)
                        .get("rows")
                        .size());
    }

    @Test
    void whoFellBackIsRelapsed() {
        Map<String, Object> third = Reviews.round(PROVINCE, "2019-11-01");
        third.put("previousRoundId", Households.id(rounds.second()));
        String round = Reviews.created("tinh", Reviews.ROUNDS, third);
        String household = Households.household(Households.COMMUNE);
        Reviews.created("xa", Reviews.REVIEWS, Reviews.review(round, household));
        String fallsBack = as("tinh")
                .get(Reviews.REVIEWS + "?reviewRoundId=" + Households.id(rounds.first()) + "&status=POOR&unitId="
                        + HERE)
                .jsonPath()
                .getString("items.find { it.persons == 3 }.householdId");
        Reviews.created("xa", Reviews.REVIEWS, Reviews.review(round, Households.PATH + "/" + fallsBack));
        for (String step : Reviews.STEPS) {
            Reviews.created("xa", round + "/steps", Reviews.step(HERE, step, "2019-11-05"));
        }
        Reviews.created("xa", round + "/recognitions", Reviews.recognition(HERE, "2019-11-20"));
        // Poor in 2017, near-poor in 2018, poor in 2019.
        for (String account : List.of("tinh", "xa")) {
            Map<String, String> marks = new HashMap<>();
            table(account, round, 15, "?unitId=" + HERE)
                    .get("rows")
                    .forEach(row -> marks.put(
                            row.get("householdId").asText(), cells(row).replaceAll(".* 4 (. . .) .*", "$1")));
            assertEquals(Map.of(Households.id(household), "x - -", fallsBack, "- x -"), marks);
        }
    }

    @Test
    void aTableSaysWhatItLeavesOpen() {
        assertTrue(notes(table("tinh", rounds.first(), 2, "")).contains("BASELINE"));
        assertEquals(0, table("tinh", rounds.first(), 2, "").get("rows").size());
        assertTrue(notes(table("tinh", rounds.first(), 15, "")).contains("BASELINE"));
        assertTrue(notes(table("tinh", rounds.second(), 2, "")).contains("MOVES"));
        assertTrue(notes(table("tinh", rounds.second(), 5, "")).contains("INDICATORS_NOT_KNOWN"));
        assertTrue(notes(table("tinh", rounds.second(), 10, "")).contains("CAUSE_NOT_KNOWN"));
        assertTrue(notes(table("tinh", rounds.second(), 11, "")).contains("CHILDREN_NOT_KNOWN"));
        assertTrue(notes(table("tinh", rounds.second(), 12, ""))
                .containsAll(Set.of("HEAD_NOT_KNOWN", "ETHNIC_GROUP_NOT_KNOWN")));

        // A commune with a household that nobody has recognised yet.
        String unit = Units.unit("23533").toString();
        Households.household("23533");
        JsonNode open = table("tinh", rounds.second(), 1, "?unitId=" + unit);
        assertEquals(0, open.get("totals").size());
        assertTrue(notes(open).contains("NOT_RECOGNISED"));
        assertFalse(open.has("decision"));
        assertEquals(
                "125/QĐ-UBND",
                table("tinh", rounds.second(), 1, "?unitId=" + HERE)
                        .get("decision")
                        .get("number")
                        .asText());

        Map<String, Object> during = Reviews.round(PROVINCE, "2019-03-01");
        during.put("kind", "INTERIM");
        String interim = Reviews.created("tinh", Reviews.ROUNDS, during);
        assertTrue(notes(table("tinh", interim, 1, "")).contains("NOT_REGULAR"));
        String ofDistrict = Reviews.created("huyen", Reviews.ROUNDS, Reviews.round(DISTRICT, "2019-04-01"));
        assertTrue(notes(table("tinh", ofDistrict, 1, "?unitId=" + CITY)).contains("OUTSIDE_ROUND"));
    }

    @Test
    void aCorrectionCountsOnceFromItsDay() {
        assertEquals(
                "8 33 5 5/8 20 20/33 1 1/8 3 3/33 1 1/8 6 6/33",
                totals(table("tinh", rounds.second(), 1, "?asOf=2018-11-30")).getFirst());
        assertEquals(List.of(), totals(table("tinh", rounds.second(), 1, "?asOf=2018-11-19")));
        assertEquals(
                5,
                table("tinh", rounds.second(), 15, "?asOf=2018-11-30")
                        .get("rows")
                        .size());
        assertEquals(
                "8 33 4 4/8 18 18/33 1 1/8 3 3/33 1 1/8 6 6/33",
                totals(table("tinh", rounds.second(), 1, "?synthetic=exclude")).getFirst());
    }

    @Test
    void everybodySeesTheirOwnPart() {
        String here =
                totals(table("tinh", rounds.second(), 1, "?unitId=" + HERE)).getFirst();
        JsonNode own = table("xa", rounds.second(), 1, "");
        assertEquals(here, totals(own).getFirst());
        assertEquals("Xã Sa Bình", own.get("placeName").asText());
        assertEquals(
                "Huyện Sa Thầy",
                table("huyen", rounds.second(), 1, "").get("placeName").asText());
        // Of a place above there would be a part only.
        as("xa").get(rounds.second() + "/result-tables/1?level=DISTRICT").then().statusCode(400);
        JsonNode foreign = table("xa", rounds.second(), 1, "?unitId=" + THERE);
        assertEquals(0, foreign.get("rows").size());
        assertTrue(notes(foreign).contains("PART_OF_ROUND"));
        as("danhgia").get(rounds.second() + "/result-tables/1").then().statusCode(404);
        as("danhgia").get(rounds.second() + "/result-tables").then().statusCode(404);
        JsonNode counted = table("phantich", rounds.second(), 15, "");
        assertTrue(notes(counted).contains("NAMES_WITHHELD"));
        counted.get("rows").forEach(row -> assertFalse(row.get("cells").get(1).has("text")));
    }

    @Test
    void theListNamesAllFifteen() {
        as("xa").get(rounds.second() + "/result-tables")
                .then()
                .statusCode(200)
                .body("tables", hasSize(15))
                .body("tables[14].titleVi", is("Danh sách chi tiết hộ nghèo"))
                .body("tables[1].titleEn", is("Movement of poor households"));
        assertEquals(
                "Movement of poor households",
                Accounts.as("xa", "en")
                        .get(rounds.second() + "/result-tables/2")
                        .jsonPath()
                        .getString("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1?level=VILLAGE",
                "1?level=",
                "1?unitId=x",
                "1?unitId=00000000-0000-0000-0000-000000000001",
                "15?limit=0",
                "15?limit=501",
                "15?cursor=x",
                "1?knownAt=999999999",
                "1?by=COMMUNE"
            })
    void whatCannotBeAskedIsRefused(String asked) {
        as("tinh").get(rounds.second() + "/result-tables/" + asked).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "16", "-1"})
    void thereAreFifteen(String number) {
        as("tinh").get(rounds.second() + "/result-tables/" + number).then().statusCode(404);
    }

    @Test
    void childrenAreCountedFromTheRegistryUnlessSomebodySays() {
        String household = Households.household(Households.COMMUNE);
        Map<String, Object> head = Households.member("Y Mẹ");
        head.put("relation", "HEAD");
        head.put("sex", "FEMALE");
        Households.member(household, head);
        child(household, 2013, "LEFT", false);
        child(household, 2016, null, true);
        child(household, 2002, "LEFT", false);
        String round = Reviews.round();
        Map<String, Object> input = Reviews.review(round, household);
        input.remove("persons");
        String review = Reviews.created("xa", Reviews.REVIEWS, input);
        as("xa").get(review)
                .then()
                .body("persons", is(4))
                .body("headFemale", is(true))
                .body("childCount", is(2))
                .body("uninsuredChildCount", is(1))
                .body("undernourishedChildCount", org.hamcrest.Matchers.nullValue())
                .body("outOfSchoolChildCount", is(1));
        Map<String, Object> corrected = Reviews.review(round, household);
        corrected.put("supersedesId", Households.id(review));
        corrected.put("childCount", 1);
        corrected.put("undernourishedChildCount", 1);
        as("xa").get(Reviews.created("xa", Reviews.REVIEWS, corrected))
                .then()
                .body("childCount", is(1))
                .body("uninsuredChildCount", is(1))
                .body("undernourishedChildCount", is(1));
    }

    private static void child(String household, int born, String schooling, boolean insured) {
        Map<String, Object> child = Households.member("A Con");
        child.put("birthYear", born);
        child.put("joinedOn", Math.max(born, 2016) + "-06-01");
        child.put("healthInsurance", insured);
        if (schooling != null) {
            child.put("schooling", schooling);
        }
        Households.member(household, child);
    }

    @ParameterizedTest
    @CsvSource({
        "childCount,5",
        "childCount,31",
        "childCount,-1",
        "uninsuredChildCount,1",
        "undernourishedChildCount,1",
        "outOfSchoolChildCount,1"
    })
    void moreChildrenThanThereAreAreRefused(String field, int number) {
        Map<String, Object> input = Reviews.review(Reviews.round(), Households.household(Households.COMMUNE));
        input.put(field, number);
        Households.post("xa", Reviews.REVIEWS, input).then().statusCode(400);
    }
}
