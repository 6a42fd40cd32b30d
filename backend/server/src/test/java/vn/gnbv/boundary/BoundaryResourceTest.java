package vn.gnbv.boundary;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class BoundaryResourceTest {
    private static final String IMPORT = "/api/v1/administrative-units/boundaries";
    private static final String MAP = "/api/v1/administrative-units/map";
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[107.5,14.2],[107.9,14.2],[107.9,14.6],[107.5,14.6],[107.5,14.2]]]}";

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":" + geometry + "}";
    }

    private static Response take(String account, String... features) {
        return as(account)
                .contentType(ContentType.JSON)
                .queryParam("day", "2018-06-30")
                .queryParam("source", "thử nghiệm")
                .body("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .post(IMPORT);
    }

    private static void forget() {
        Sql.run("delete from unit_boundary where source = 'thử nghiệm'");
    }

    @Test
    void without2018BoundariesTheMapIsOfCellsByDistrict() {
        forget();
        Seals.seal();
        as("phantich")
                .get(MAP + "?level=DISTRICT&asOf=2018-06-30&withinId=" + Units.unit("62"))
                .then()
                .statusCode(200)
                .body("shapes.size()", is(10))
                .body("unplaced.size()", is(0))
                .body("shapes.source", everyItem(equalTo("VORONOI")))
                .body("shapes.find { it.code == '617' }.areaType", equalTo("P30A"))
                .body("shapes.find { it.code == '608' }.polygons[0][0].size()", not(is(0)));
        as("phantich")
                .get(MAP + "?level=COMMUNE&asOf=2018-06-30&withinId=" + Units.unit("62"))
                .then()
                .body("shapes.size()", is(0))
                .body("unplaced.size()", is(102));
        as("phantich").get(MAP + "?level=COMMUNE&asOf=2025-07-01").then().body("shapes.size()", is(40));
        as("phantich")
                .get(MAP + "?asOf=2018-06-30")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:parameter-missing"));
    }

    @Test
    void anImportedBoundaryIsDrawnInsteadOfTheCell() {
        forget();
        try {
            take("admin", feature("616", SQUARE))
                    .then()
                    .statusCode(200)
                    .body("added", is(1))
                    .body("replaced", is(0));
            take("admin", feature("616", SQUARE))
                    .then()
                    .statusCode(200)
                    .body("added", is(0))
                    .body("replaced", is(1));
            as("phantich")
                    .get(MAP + "?level=DISTRICT&asOf=2018-06-30")
                    .then()
                    .body("shapes.find { it.code == '616' }.source", equalTo("BOUNDARY"))
                    .body("shapes.find { it.code == '616' }.polygons[0][0].size()", is(5))
                    .body("shapes.find { it.code == '608' }.source", equalTo("VORONOI"));
        } finally {
            forget();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"Polygon","coordinates":[[[107.5,14.2],[107.9,14.6],[107.9,14.2],[107.5,14.6],[107.5,14.2]]]} | geometry-invalid | cắt
                    {"type":"Polygon","coordinates":[[[107.5,14.2],[107.9,14.2],[107.9,14.6],[107.5,14.2]],[[108,15],[108.1,15],[108.1,15.1],[108,15]]]} | geometry-invalid | lỗ
                    {"type":"Polygon","coordinates":[[[14.2,107.5],[14.6,107.5],[14.6,107.9],[14.2,107.5]]]} | outside-vietnam | kinh độ
                    {"type":"Polygon","coordinates":[[[107.5,14.2],[107.9,14.2],[107.9,14.6],[107.5,14.6]]]} | geometry-malformed | closed
                    {"type":"Polygon","coordinates":[[[107.5,14.2],[107.9,14.2],[107.5,14.2]]]} | geometry-malformed | ring
                    {"type":"Polygon","coordinates":[[["a","b"]]]} | geometry-malformed | position
                    {"type":"Polygon","coordinates":[]} | geometry-malformed | polygon
                    {"type":"Point","coordinates":[107.5,14.2]} | geometry-missing | Polygon
                    null | geometry-missing | Polygon
                    """)
    void anInvalidGeometryIsRefusedWithTheReason(String geometry, String code, String words) {
        take("admin", feature("616", SQUARE), feature("608", geometry))
                .then()
                .statusCode(400)
                .body("errors.size()", is(1))
                .body("errors[0].pointer", equalTo("/features/1/geometry"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(words));
        assertEquals(
                List.of(0L),
                Sql.column("select count(*) from unit_boundary where source = 'thử nghiệm'"),
                "all or none");
    }

    @Test
    void featuresNameAUnitOnce() {
        take("admin", feature("999", SQUARE), feature("616", SQUARE), feature("616", SQUARE))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("unit-unknown", "unit-again")));
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"type\":\"Feature\"}")
                .post(IMPORT + "?day=2018-06-30&source=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:no-feature-collection"));
        as("admin")
                .contentType(ContentType.JSON)
                .body("{")
                .post(IMPORT + "?day=2018-06-30&source=x")
                .then()
                .statusCode(400);
        as("admin")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(IMPORT + "?source=x")
                .then()
                .statusCode(400);
        String manyPoints = "[107.5,14.2],".repeat(500_001);
        take("admin", feature("616", "{\"type\":\"Polygon\",\"coordinates\":[[" + manyPoints + "[107.5,14.2]]]}"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:too-many-points"));
    }

    @Test
    void onlyAnAdministratorImports() throws SQLException {
        take("tinh", feature("616", SQUARE)).then().statusCode(403);
        take("phantich", feature("616", SQUARE)).then().statusCode(403);
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit("62")))) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(
                                    connection,
                                    "insert into unit_boundary (id, unit_id, geometry, source) values (gen_random_uuid(), ?, '{}', 'x')",
                                    Units.unit("616"))
                            .executeUpdate());
            assertEquals("42501", refusal.getSQLState());
        }
    }
}
