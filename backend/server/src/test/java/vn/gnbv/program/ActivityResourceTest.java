package vn.gnbv.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ActivityResourceTest {
    private static final String PATH = "/api/v1/activities";
    private static final UUID PROGRAM = ReferenceIds.program("NTPSPR-1620");
    private static final UUID NEW_RURAL = ReferenceIds.program("NTM-1620");
    private static final UUID DA1 = ReferenceIds.project("NTPSPR-1620", "DA1");
    private static final UUID DA2 = ReferenceIds.project("NTPSPR-1620", "DA2");
    private static final UUID DA3 = ReferenceIds.project("NTPSPR-1620", "DA3");
    private static final UUID DA1_3 = ReferenceIds.subProject("NTPSPR-1620", "DA1.3");
    private static final String SA_THAY = "616";
    private static final String SA_BINH = "23545";
    private static final String DAK_BLA = "23320";

    static Map<String, Object> input(String unitCode, String... placeCodes) {
        Map<String, Object> input = new HashMap<>();
        input.put("projectId", DA3);
        input.put("unitId", Units.unit(unitCode));
        input.put("code", "T-" + UUID.randomUUID().toString().substring(0, 13));
        input.put("title", "Nuôi bò sinh sản");
        input.put("kind", "PRODUCTION");
        input.put("startsOn", "2017-03-01");
        input.put("endsOn", "2018-12-31");
        input.put("plannedCost", 300_000_000L);
        input.put(
                "unitIds",
                new ArrayList<>(List.of(placeCodes).stream().map(Units::unit).toList()));
        input.put("financings", List.of(financing(PROGRAM, "CENTRAL", 200_000_000L)));
        return input;
    }

    private static Map<String, Object> financing(UUID program, String source, long amount) {
        return new HashMap<>(Map.of("programId", program, "fundingSource", source, "amount", amount));
    }

    private static Response create(String account, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(PATH);
    }

    private static Response replace(String account, String address, String version, Map<String, Object> input) {
        return as(account)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(input)
                .put(address);
    }

    @Test
    void cowsOfDakBlaArePaidByTwoProgrammes() {
        Map<String, Object> cows = input("608", DAK_BLA);
        cows.put(
                "financings",
                List.of(
                        financing(PROGRAM, "CENTRAL", 200_000_000L),
                        financing(NEW_RURAL, "OTHER_PROGRAM", 80_000_000L),
                        financing(PROGRAM, "COMMUNITY", 20_000_000L)));
        Response created = create("tinh", cows);
        created.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("areaType", equalTo("OUTSIDE"))
                .body("programCode", equalTo("NTPSPR-1620"))
                .body("units.code", contains(DAK_BLA))
                .body("financings.size()", is(3));
        String id = created.path("id");
        for (UUID program : List.of(PROGRAM, NEW_RURAL)) {
            as("tinh").get(PATH + "?limit=500&programId=" + program).then().body("items.id", hasItem(id));
        }
        as("tinh")
                .get(PATH + "?limit=500&programId=" + ReferenceIds.program("NTPSPR-2125"))
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void whatUsesAnActivityIsToldToWhoeverMaySeeIt() {
        String address = create("huyen", input(SA_THAY, SA_BINH))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Object> result = new HashMap<>(Map.of(
                "indicatorId",
                ReferenceIds.indicator("MODELS"),
                "unitId",
                Units.unit(DAK_BLA),
                "projectId",
                DA3,
                "activityId",
                address.substring(address.lastIndexOf('/') + 1),
                "groupCode",
                "TOTAL",
                "periodFrom",
                "2017-03-01",
                "effectiveOn",
                "2017-12-31",
                "value",
                1,
                "official",
                false));
        String elsewhere = as("tinh")
                .contentType(ContentType.JSON)
                .body(result)
                .post("/api/v1/results")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        // The result lies outside the district: its officer learns that something uses the activity, not what.
        as("huyen")
                .header("If-Match", "\"v1\"")
                .delete(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:in-use"))
                .body("detail", equalTo("Bản ghi đang được dùng ở nơi khác."))
                .body("usedBy", nullValue());
        as("tinh")
                .header("If-Match", "\"v1\"")
                .delete(address)
                .then()
                .statusCode(409)
                .body("detail", equalTo("Bản ghi đang được dùng ở kết quả (1)."))
                .body("usedBy", equalTo(List.of(Map.of("resource", "results", "count", 1))));
        as("tinh").header("If-Match", "\"v1\"").delete(elsewhere).then().statusCode(204);
        as("huyen").header("If-Match", "\"v1\"").delete(address).then().statusCode(204);
    }

    @Test
    void placesAndFinancingsAreReplacedTogetherAndTheVersionRises() {
        Map<String, Object> input = input(SA_THAY, SA_BINH, SA_THAY);
        String address = create("huyen", input).then().statusCode(201).extract().header("Location");
        input.put("unitIds", List.of(Units.unit(SA_BINH), Units.unit("23539")));
        input.put(
                "financings",
                List.of(financing(PROGRAM, "CENTRAL", 150_000_000L), financing(NEW_RURAL, "CENTRAL", 1L)));
        replace("huyen", address, "\"v1\"", input)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("units.code", containsInAnyOrder(SA_BINH, "23539"))
                .body("financings.amount", containsInAnyOrder(150_000_000, 1));
        as("huyen")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v2\"")
                .body("{\"financings\":null}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("financings.size()", is(0))
                .body("units.size()", is(2));
        replace("huyen", address, "\"v1\"", input).then().statusCode(412);
        as("huyen").header("If-Match", "\"v3\"").delete(address).then().statusCode(204);
        as("huyen").get(address).then().statusCode(404);
    }

    @Test
    void theSameInputSentTwiceIsOneActivity() {
        Map<String, Object> input = input(SA_THAY, SA_BINH, "23539");
        input.put("id", UUID.randomUUID());
        create("huyen", input).then().statusCode(201);
        create("huyen", input).then().statusCode(200);
        input.put("title", "Khác");
        create("huyen", input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:id-taken"));
    }

    @Test
    void anotherScopeNeitherSeesNorWrites() throws SQLException {
        Map<String, Object> input = input("608", DAK_BLA);
        String address = create("tinh", input).then().statusCode(201).extract().header("Location");
        as("huyen").get(address).then().statusCode(404);
        replace("huyen", address, "\"v1\"", input).then().statusCode(404);
        as("huyen").header("If-Match", "\"v1\"").delete(address).then().statusCode(404);
        create("huyen", input("608", DAK_BLA)).then().statusCode(403);
        for (String account : List.of("admin", "danhgia", "phantich", "partner-demo")) {
            create(account, input("608", DAK_BLA)).then().statusCode(403);
            as(account).get(address).then().statusCode(200);
            replace(account, address, "\"v1\"", input).then().statusCode(403);
        }
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit(SA_THAY)))) {
            assertEquals(List.of(0L), Sql.column(connection, "select count(*) from activity where id = ?", id));
            assertEquals(
                    List.of(0L),
                    Sql.column(connection, "select count(*) from activity_financing where activity_id = ?", id));
            assertEquals(
                    List.of(0L),
                    Sql.column(connection, "select count(*) from activity_unit_known where activity_id = ?", id));
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(
                                    connection,
                                    "insert into activity_unit (id, activity_id, unit_id) values (?, ?, ?)",
                                    UUID.randomUUID(),
                                    id,
                                    Units.unit(SA_BINH))
                            .executeUpdate());
            assertEquals("42501", refusal.getSQLState());
        }
    }

    @Test
    void aPartnerWritesOnceItIsGranted() {
        Sql.run("insert into partner_grant values ('partner-demo', 'activities') on conflict do nothing");
        try {
            create("partner-demo", input(SA_THAY, SA_BINH)).then().statusCode(201);
        } finally {
            Sql.run("delete from partner_grant where client = 'partner-demo' and resource = 'activities'");
        }
        create("partner-demo", input(SA_THAY, SA_BINH)).then().statusCode(403);
    }

    @Test
    void everyRefusalHasItsName() {
        Map<String, Object> first = input(SA_THAY, SA_BINH);
        create("huyen", first).then().statusCode(201);
        refused(first, "code-in-use");
        Map<String, Object> mismatch = input(SA_THAY, SA_BINH);
        mismatch.put("projectId", DA2);
        mismatch.put("subProjectId", DA1_3);
        refused(mismatch, "line-mismatch");
        Map<String, Object> vague = input(SA_THAY, SA_BINH);
        vague.put("projectId", DA1);
        refused(vague, "line-needs-sub-project");
        refused(input(SA_THAY, DAK_BLA), "unit-not-below");
        refused(input(SA_THAY, SA_BINH, SA_BINH), "unit-twice");
        Map<String, Object> twice = input(SA_THAY, SA_BINH);
        twice.put("financings", List.of(financing(PROGRAM, "CENTRAL", 1L), financing(PROGRAM, "CENTRAL", 2L)));
        refused(twice, "financed-twice");
    }

    private static void refused(Map<String, Object> input, String name) {
        create("huyen", input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:" + name));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
                    title, null, /title, required
                    title, '', /title, required
                    code, 12345678901234567890123456789012345678901, /code, length
                    kind, FARMING, /kind, type
                    startsOn, 01/03/2017, /startsOn, type
                    endsOn, 2017-02-28, /endsOn, period
                    plannedCost, -1, /plannedCost, range
                    plannedCost, 1000000000000001, /plannedCost, range
                    plannedHouseholds, -1, /plannedHouseholds, range
                    unitId, no-id, /unitId, type
                    synthetic, true, /synthetic, unknown-property
                    """)
    void badInputIsToldWhereAndWhy(String property, String value, String pointer, String code) {
        Map<String, Object> input = input(SA_THAY, SA_BINH);
        input.put(property, value != null && value.matches("-?[0-9]{1,16}") ? (Object) Long.valueOf(value) : value);
        create("huyen", input)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void badPartsAreToldWhereAndWhy() {
        Map<String, Object> input = input(SA_THAY);
        Map<String, Object> free = financing(PROGRAM, "CENTRAL", 0);
        input.put("financings", List.of(free));
        create("huyen", input)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/unitIds", "/financings/0/amount"))
                .body("errors.code", containsInAnyOrder("required", "range"));
        Map<String, Object> foreign = input(SA_THAY, SA_BINH);
        foreign.put("projectId", UUID.randomUUID());
        create("huyen", foreign).then().statusCode(400).body("type", equalTo("urn:gnbv:problem:reference-not-found"));
        as("huyen").get(PATH + "?year=20").then().statusCode(400);
        as("huyen").get(PATH + "?colour=red").then().statusCode(400);
        as("huyen").get(PATH + "?synthetic=no").then().statusCode(400);
        as("huyen").get(PATH + "?sort=title").then().statusCode(400).body("allowed", hasItem("plannedCost"));
    }

    @Test
    void everyFilterKeepsWhatItNames() {
        Map<String, Object> input = input(SA_THAY, SA_BINH);
        input.put("projectId", DA1);
        input.put("subProjectId", DA1_3);
        input.put("title", "Đường vào làng Kà Đừ");
        input.put("kind", "WORKS");
        input.put("startsOn", "2012-05-01");
        input.put("endsOn", "2013-05-01");
        String id = create("huyen", input).then().statusCode(201).extract().path("id");
        String commune = Units.unit(SA_BINH).toString();
        for (String hit : List.of(
                "projectId=" + DA1,
                "subProjectId=" + DA1_3,
                "unitId=" + Units.unit(SA_THAY),
                "unitId=" + commune,
                "unitId=" + Units.unit("62"),
                "kind=WORKS",
                "year=2012",
                "year=2013",
                "q=duong vao lang ka du",
                "synthetic=exclude")) {
            as("huyen").get(PATH + "?limit=500&" + hit).then().statusCode(200).body("items.id", hasItem(id));
        }
        for (String miss :
                List.of("projectId=" + DA2, "unitId=" + Units.unit("608"), "kind=MODEL", "year=2014", "q=khong co")) {
            as("huyen").get(PATH + "?limit=500&" + miss).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        Sql.run("update activity set synthetic = true where id = ?", UUID.fromString(id));
        as("huyen")
                .get(PATH + "?limit=500&synthetic=exclude")
                .then()
                .body("items.id", not(hasItem(id)))
                .body("items.synthetic", everyItem(is(false)));
    }

    @Test
    void anIllustrativeActivityStaysSoWhenItIsCorrected() {
        Map<String, Object> input = input(SA_THAY, SA_BINH);
        Response created = create("huyen", input);
        UUID id = UUID.fromString(created.path("id"));
        Sql.run("update activity set synthetic = true where id = ?", id);
        replace("huyen", PATH + "/" + id, "\"v2\"", input)
                .then()
                .statusCode(200)
                .body("synthetic", is(true));
    }

    @Test
    void pagesFollowEverySortKey() {
        for (int number = 0; number < 3; number++) {
            create("huyen", input(SA_THAY, SA_BINH)).then().statusCode(201);
        }
        for (String sort : List.of("startsOn", "-startsOn", "code", "-plannedCost", "id")) {
            String query = PATH + "?limit=2&sort=" + sort;
            Response first = as("huyen").get(query);
            first.then().statusCode(200).body("items.size()", is(2));
            List<String> seen = first.path("items.id");
            as("huyen")
                    .get(query + "&cursor=" + first.path("nextCursor"))
                    .then()
                    .statusCode(200)
                    .body("items.id", everyItem(not(equalTo(seen.getFirst()))))
                    .body("items.id", everyItem(not(equalTo(seen.getLast()))));
        }
        as("huyen")
                .accept("text/csv")
                .get(PATH + "?fields=code,unitIds,financings")
                .then()
                .statusCode(200);
    }
}
