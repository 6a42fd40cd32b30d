package vn.gnbv.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Numbers.number;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Indicators and published figures, written by administrators, and what an indicator was over time. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class IndicatorResourceTest {
    private static final String INDICATORS = "/api/v1/indicators";
    private static final String FIGURES = "/api/v1/published-figures";
    private static final String SA_BINH = "23545";
    private static final String SA_NHON = "23539";

    private static Map<String, Object> indicator(String kind) {
        Map<String, Object> input = new HashMap<>();
        input.put("code", "T_" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT));
        input.put("titleVi", "Thử");
        input.put("titleEn", "Trial");
        input.put("unitVi", kind.equals("RATIO") ? "%" : "hộ");
        input.put("unitEn", kind.equals("RATIO") ? "%" : "households");
        input.put("kind", kind);
        input.put("cut", "PLACE");
        input.put("direction", "DOWN");
        input.put("frequency", "ANNUAL");
        input.put("decimals", kind.equals("RATIO") ? 2 : 0);
        boolean additive = !kind.equals("RATIO") && !kind.equals("SURVEY");
        input.put("additiveOverPlaces", additive);
        input.put("additiveOverTime", additive && !kind.equals("STOCK"));
        input.put("additiveOverGroups", additive);
        input.put("evidence", "UNVERIFIED");
        if (kind.equals("RATIO")) {
            input.put("numeratorVi", "hộ nghèo");
            input.put("denominatorVi", "hộ");
        }
        return input;
    }

    private static Response create(String account, String path, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(path);
    }

    private static String made(String path, String account, Map<String, Object> input) {
        return create(account, path, input).then().statusCode(201).extract().path("id");
    }

    private static String result(String indicator, String unitCode, String day, Object... more) {
        Map<String, Object> input = new HashMap<>();
        input.put("indicatorId", indicator);
        input.put("unitId", Units.unit(unitCode));
        input.put("groupCode", "TOTAL");
        input.put("periodFrom", day);
        input.put("effectiveOn", day);
        input.put("official", true);
        for (int index = 0; index < more.length; index += 2) {
            input.put((String) more[index], more[index + 1]);
        }
        return made("/api/v1/results", "tinh", input);
    }

    private static ValidatableResponse series(String account, String indicator, String unitCode, String more) {
        return as(account)
                .config(io.restassured.RestAssured.config()
                        .jsonConfig(io.restassured.config.JsonConfig.jsonConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .get(INDICATORS + "/" + indicator + "/series?unitId=" + Units.unit(unitCode) + more)
                .then()
                .statusCode(200);
    }

    @Test
    void anAdministratorWritesAndOthersRead() throws SQLException {
        Map<String, Object> input = indicator("FLOW");
        String address = create("admin", INDICATORS, input)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        create("admin", INDICATORS, input)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:indicator-code-taken"));
        for (String account : List.of("tinh", "danhgia", "phantich", "partner-demo")) {
            create(account, INDICATORS, indicator("FLOW")).then().statusCode(403);
            as(account).get(address).then().statusCode(200);
        }
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"titleEn\":\"Other\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("titleEn", equalTo("Other"));
        as("admin")
                .contentType(ContentType.JSON)
                .body(input)
                .put(address)
                .then()
                .statusCode(428);
        as("admin").header("If-Match", "\"v2\"").delete(address).then().statusCode(204);
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(INDICATORS + "/" + ReferenceIds.indicator("POOR_HOUSEHOLDS"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:in-use"))
                .body("usedBy.resource", hasItems("published-figures", "results"))
                .body("usedBy.count", everyItem(greaterThan(0)))
                .body("detail", containsString("kết quả ("));
        for (String table : List.of("indicator", "published_figure")) {
            try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit("62")))) {
                SQLException refusal = assertThrows(
                        SQLException.class,
                        () -> Sql.bind(connection, "insert into %1$s select * from %1$s limit 1".formatted(table))
                                .executeUpdate());
                assertEquals("42501", refusal.getSQLState());
            }
        }
    }

    @Test
    void aDefinitionMustHoldTogether() {
        Map<String, Object> undefined = indicator("RATIO");
        undefined.remove("denominatorVi");
        refused(undefined, "ratio-undefined");
        Map<String, Object> added = indicator("SURVEY");
        added.put("additiveOverPlaces", true);
        refused(added, "never-additive");
        Map<String, Object> stock = indicator("STOCK");
        stock.put("additiveOverTime", true);
        refused(stock, "stock-over-time");
        Map<String, Object> bad = indicator("FLOW");
        bad.put("decimals", 7);
        bad.put("code", "a b");
        create("admin", INDICATORS, bad)
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("pattern", "range")));
        as("tinh")
                .get(INDICATORS + "?kind=RATIO&q=ho ngheo")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("RATIO")));
        as("tinh").get(INDICATORS + "?kind=NONE").then().statusCode(400);
    }

    private static void refused(Map<String, Object> input, String name) {
        create("admin", INDICATORS, input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:" + name));
    }

    @Test
    void twoSourcesOf2019StandSideBySideAndOneIsOfficial() {
        Seals.seal();
        series("phantich", ReferenceIds.indicator("POVERTY_RATE").toString(), "62", "&asOf=2019-12-31")
                .body("points.findAll { it.effectiveOn == '2019-12-31' }.value", hasItems(13.6, 13.74))
                .body("points.findAll { it.effectiveOn == '2019-12-31' && it.official }.size()", is(1))
                .body("publishedFigures.findAll { it.measure == 'poverty_rate' }.value", hasItems(13.6, 13.74, 17.29))
                .body("points.effectiveOn", not(hasItem("2020-12-31")));
        series("phantich", ReferenceIds.indicator("POVERTY_RATE_FALL").toString(), "62", "&asOf=2018-06-30")
                .body("targets.find { it.groupCode == 'TOTAL' }.valueLow", number("3"))
                .body("targets.find { it.groupCode == 'TOTAL' }.valueHigh", number("4"));
    }

    @Test
    void placesAreAddedUpOnlyWhereTheIndicatorSaysSo() {
        String stock = made(INDICATORS, "admin", indicator("STOCK"));
        String survey = made(INDICATORS, "admin", indicator("SURVEY"));
        for (String indicator : List.of(stock, survey)) {
            result(indicator, SA_BINH, "2018-06-30", "value", 30);
            result(indicator, SA_NHON, "2018-06-30", "value", 12);
            result(indicator, SA_NHON, "2018-06-30", "value", 99, "official", false);
            result(indicator, "23320", "2018-06-30", "value", 5);
        }
        Seals.seal();
        series("huyen", stock, "616", "&asOf=2018-06-30")
                .body("points.size()", is(1))
                .body("points[0].origin", equalTo("ROLLED_UP"))
                .body("points[0].sourceLevel", equalTo("COMMUNE"))
                .body("points[0].value", number("42"))
                .body("points[0].sourceCount", is(2))
                .body("points[0].provenance", equalTo("REAL"));
        String sources =
                series("huyen", stock, "616", "&asOf=2018-06-30").extract().path("points[0].sources");
        as("huyen").get(sources).then().statusCode(200).body("items.value.sum()", is(42));
        series("huyen", survey, "616", "&asOf=2018-06-30").body("points.size()", is(0));
        // Aggregates of the units above are read by everybody below, places elsewhere by nobody.
        series("huyen", stock, "62", "&asOf=2018-06-30").body("points[0].value", number("47"));
        series("huyen", stock, "608", "&asOf=2018-06-30").body("points.size()", is(0));
        series("huyen", stock, "616", "&asOf=2018-06-29").body("points.size()", is(0));
    }

    @Test
    void aRateIsRolledUpFromItsCounts() {
        String rate = made(INDICATORS, "admin", indicator("RATIO"));
        result(rate, SA_BINH, "2018-06-30", "numerator", 1, "denominator", 10);
        result(rate, SA_NHON, "2018-06-30", "numerator", 30, "denominator", 90);
        result(rate, SA_NHON, "2017-06-30", "value", 50);
        Seals.seal();
        series("huyen", rate, "616", "&asOf=2018-06-30")
                .body("points.size()", is(1))
                .body("points[0].numerator", number("31"))
                .body("points[0].denominator", number("100"))
                .body("points[0].value", number("31"));
    }

    @Test
    void observationsAreTheirMeanAndHowManyTheyAre() {
        String survey = made(INDICATORS, "admin", indicator("SURVEY"));
        for (int days : List.of(10, 20, 60)) {
            result(survey, SA_BINH, "2018-05-0" + days / 10, "value", days, "groupCode", "OBSERVATION");
        }
        Seals.seal();
        series("huyen", survey, "616", "&asOf=2018-12-31")
                .body("points.origin", equalTo(List.of("OBSERVED")))
                .body("points[0].value", number("30"))
                .body("points[0].sourceCount", is(3));
    }

    @Test
    void anAnswerForAPastPairNeverChanges() {
        String flow = made(INDICATORS, "admin", indicator("FLOW"));
        result(flow, SA_BINH, "2018-03-31", "value", 7);
        long before = Seals.seal();
        result(flow, SA_BINH, "2018-03-31", "value", 8);
        result(flow, SA_NHON, "2018-03-31", "value", 100);
        Seals.seal();
        series("huyen", flow, "616", "&asOf=2018-06-30&knownAt=" + before).body("points[0].value", number("7"));
        series("huyen", flow, "616", "&asOf=2018-06-30").body("points[0].value", number("108"));
        as("huyen")
                .get(INDICATORS + "/" + flow + "/series?unitId=" + Units.unit("616") + "&knownAt=999999999")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:known-at-not-sealed"));
        as("huyen").get(INDICATORS + "/" + flow + "/series").then().statusCode(400);
        as("huyen")
                .get(INDICATORS + "/" + UUID.randomUUID() + "/series?unitId=" + Units.unit("616"))
                .then()
                .statusCode(404);
    }

    @Test
    void theRowsBehindAPointOfAPastBlockAreThoseOfThatBlock() {
        String flow = made(INDICATORS, "admin", indicator("FLOW"));
        String corrected = result(flow, SA_BINH, "2018-03-31", "value", 7);
        String takenBack = result(flow, SA_NHON, "2018-03-31", "value", 5);
        String plan = made("/api/v1/targets", "tinh", target(flow));
        String at = "&asOf=2018-12-31&knownAt=" + Seals.seal();
        for (String row : List.of("results/" + corrected, "targets/" + plan)) {
            as("tinh")
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"v1\"")
                    .body("{\"value\":99}")
                    .patch("/api/v1/" + row)
                    .then()
                    .statusCode(200);
        }
        as("tinh")
                .header("If-Match", "\"v1\"")
                .delete("/api/v1/results/" + takenBack)
                .then()
                .statusCode(204);
        result(flow, "23527", "2018-03-31", "value", 1000);
        Seals.seal();
        ValidatableResponse district = series("huyen", flow, "616", at).body("points[0].value", number("12"));
        as("huyen")
                .get(district.extract().<String>path("points[0].sources"))
                .then()
                .statusCode(200)
                .body("items.value", containsInAnyOrder(7, 5));
        as("huyen")
                .get(district.extract().<String>path("targets[0].sources"))
                .then()
                .body("items.value", contains(20));
        String ofCommune = series("huyen", flow, "23539", at).extract().path("points[0].sources");
        as("huyen").get(ofCommune).then().statusCode(200).body("value", is(5)).header("ETag", "\"v1\"");
        String planOfCommune = series("huyen", flow, SA_BINH, at).extract().path("targets[0].sources");
        as("huyen").get(planOfCommune).then().statusCode(200).body("value", is(20));
        as("huyen").get("/api/v1/results/" + takenBack).then().statusCode(404);
        as("huyen").get("/api/v1/results?indicatorId=" + flow).then().body("items.value", hasItem(99));
        as("huyen").get("/api/v1/results?knownAt=999999999").then().statusCode(400);
        as("huyen").get("/api/v1/targets/" + plan + "?knownAt=x").then().statusCode(400);
    }

    private static Map<String, Object> target(String indicator) {
        return new HashMap<>(Map.of(
                "indicatorId",
                indicator,
                "unitId",
                Units.unit(SA_BINH),
                "groupCode",
                "TOTAL",
                "periodFrom",
                "2018-01-01",
                "periodTo",
                "2018-12-31",
                "value",
                20));
    }

    @Test
    void illustrativeRowsAreMarkedAndCanBeLeftOut() {
        String flow = made(INDICATORS, "admin", indicator("FLOW"));
        result(flow, SA_BINH, "2018-03-31", "value", 7);
        result(flow, SA_NHON, "2018-03-31", "value", 1);
        Sql.run("update result set synthetic = true where indicator_id = ? and value = 1", UUID.fromString(flow));
        Seals.seal();
        series("huyen", flow, "616", "&asOf=2018-06-30")
                .body("points[0].value", number("8"))
                .body("points[0].provenance", equalTo("MIXED"));
        series("huyen", flow, "616", "&asOf=2018-06-30&synthetic=exclude")
                .body("points[0].value", number("7"))
                .body("points[0].provenance", equalTo("REAL"))
                .body("synthetic", equalTo("exclude"));
    }

    @Test
    void placesThenAndPlacesNowAddUpToTheSame() {
        String stock = made(INDICATORS, "admin", indicator("STOCK"));
        result(stock, SA_BINH, "2018-12-31", "value", 30);
        result(stock, SA_NHON, "2018-12-31", "value", 12);
        result(stock, "23320", "2018-12-31", "value", 5);
        result(stock, "616", "2018-12-31", "value", 100);
        Seals.seal();
        String query = INDICATORS + "/" + stock + "/carried?withinId=" + Units.unit("62") + "&effectiveOn=2018-12-31";
        as("tinh")
                .get(query + "&placesAt=then")
                .then()
                .statusCode(200)
                .body("items.size()", is(3))
                .body("items.value.sum()", is(47))
                .body("notAttributable.value", number("0"))
                .body("total.value", number("47"));
        as("tinh")
                .get(query + "&asOf=2025-07-01")
                .then()
                .statusCode(200)
                .body("placesAt", equalTo("now"))
                .body("items.findAll { it.unitId == '" + Units.unit(SA_BINH) + "' }.size()", is(0))
                .body("items.value.sum()", is(47))
                .body("notAttributable.value", number("0"))
                .body("total.value", number("47"));
        // Districts were abolished: what was theirs went nowhere.
        as("tinh")
                .get(query + "&asOf=2025-07-01&level=DISTRICT")
                .then()
                .body("items.size()", is(0))
                .body("notAttributable.value", number("100"))
                .body("total.value", number("100"));
        as("huyen").get(query).then().statusCode(200).body("items.size()", is(0));
    }

    @Test
    void onlyWhatIsAddedOverPlacesIsCarried() {
        String survey = made(INDICATORS, "admin", indicator("SURVEY"));
        String query = INDICATORS + "/" + survey + "/carried?withinId=" + Units.unit("62");
        as("tinh")
                .get(query + "&effectiveOn=2018-12-31")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:not-added-over-places"));
        as("tinh").get(query).then().statusCode(400).body("type", equalTo("urn:gnbv:problem:parameter-missing"));
        as("tinh").get(query + "&effectiveOn=2018-12-31&placesAt=soon").then().statusCode(400);
    }

    @Test
    void publishedFiguresAreRecordedWithTheirCitation() {
        Map<String, Object> input = new HashMap<>();
        input.put("measure", "thu_nghiem");
        input.put("placeNote", "vùng Tây Nguyên");
        input.put("qualifier", "APPROX");
        input.put("value", 12.5);
        input.put("valueUnit", "percent");
        input.put("citation", "báo X");
        input.put("periodFrom", "2016-01-01");
        input.put("periodTo", "2018-06-30");
        String address =
                create("admin", FIGURES, input).then().statusCode(201).extract().header("Location");
        create("tinh", FIGURES, input).then().statusCode(403);
        for (int year : List.of(2016, 2017, 2018)) {
            as("phantich")
                    .get(FIGURES + "?measure=thu_nghiem&year=" + year)
                    .then()
                    .body("items.size()", not(is(0)));
        }
        for (String text : List.of("thu_nghiem", "tay nguyen", "Tây Nguyên", "bao x")) {
            as("phantich")
                    .queryParam("q", text)
                    .get(FIGURES)
                    .then()
                    .statusCode(200)
                    .body("items.measure", hasItem("thu_nghiem"));
        }
        as("phantich").get(FIGURES + "?measure=thu_nghiem&year=2019").then().body("items.size()", is(0));
        as("phantich").get(FIGURES + "?year=1").then().statusCode(400);
        as("phantich")
                .get(FIGURES + "?unitId=" + Units.unit("62") + "&qualifier=GT")
                .then()
                .statusCode(200)
                .body("items.qualifier", everyItem(equalTo("GT")));
        input.remove("placeNote");
        create("admin", FIGURES, input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:place-missing"));
        input.put("citation", " ");
        create("admin", FIGURES, input).then().statusCode(400).body("errors[0].pointer", equalTo("/citation"));
        as("admin").header("If-Match", "\"v1\"").delete(address).then().statusCode(204);
    }
}
