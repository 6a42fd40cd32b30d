package vn.gnbv.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Lines that do not apply to a unit: read by everybody, written by administrators. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class LineExclusionResourceTest {
    private static final String PATH = "/api/v1/line-exclusions";
    private static final String PROGRAM = "NTPSPR-1620";
    private static final UUID DA1 = ReferenceIds.project(PROGRAM, "DA1");
    private static final UUID DA1_3 = ReferenceIds.subProject(PROGRAM, "DA1.3");
    private static final UUID SA_THAY = Units.unit("616");
    private static final String SA_BINH = "23545";

    /** Others read the tree of the same places: what was left out here applies again. */
    @AfterEach
    void nothingStays() {
        Sql.run("delete from line_exclusion where unit_id = ?", SA_THAY);
    }

    private static Map<String, Object> input() {
        return new HashMap<>(Map.of(
                "unitId", SA_THAY,
                "projectId", DA1,
                "subProjectId", DA1_3,
                "reason", "Huyện không thuộc diện hỗ trợ của tiểu dự án"));
    }

    private static Response create(String account, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(PATH);
    }

    private static void refused(Map<String, Object> input, int status, String name) {
        create("admin", input).then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + name));
    }

    private static List<String> leftOut() {
        return as("phantich")
                .get("/api/v1/programs/" + ReferenceIds.program(PROGRAM) + "/tree?unitId=" + Units.unit(SA_BINH))
                .path("projects.find { it.code == 'DA1' }.subProjects.findAll { it.excluded }.code");
    }

    @Test
    void anAdministratorLeavesALineOutForADistrictAndTheCommunesBelow() {
        Map<String, Object> input = input();
        input.put("id", UUID.randomUUID());
        Response created = create("admin", input);
        created.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("unitCode", equalTo("616"))
                .body("programCode", equalTo(PROGRAM))
                .body("subProjectCode", equalTo("DA1.3"));
        create("admin", input).then().statusCode(200);
        assertEquals(List.of("DA1.2", "DA1.3"), leftOut());
        String address = created.header("Location");
        as("phantich").get(address).then().statusCode(200).body("reason", equalTo(input.get("reason")));
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"reason\":\"Another reason\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("reason", equalTo("Another reason"));
        as("admin")
                .contentType(ContentType.JSON)
                .body(input)
                .put(address)
                .then()
                .statusCode(428);
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(input)
                .put(address)
                .then()
                .statusCode(412);
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v2\"")
                .body(input)
                .put(address)
                .then()
                .statusCode(200);
        as("admin").header("If-Match", "\"v1\"").delete(address).then().statusCode(412);
        as("admin").header("If-Match", "\"v3\"").delete(address).then().statusCode(204);
        as("admin").get(address).then().statusCode(404);
        assertEquals(List.of("DA1.2"), leftOut());
    }

    @Test
    void listsAreNarrowedByTheirFilters() {
        String id = create("admin", input()).then().statusCode(201).extract().path("id");
        as("phantich").get(PATH + "?unitId=" + SA_THAY).then().statusCode(200).body("items.id", contains(id));
        as("phantich").get(PATH + "?subProjectId=" + DA1_3).then().body("items.id", contains(id));
        String ofProgram = PATH + "?limit=500&programId=";
        as("phantich")
                .get(ofProgram + ReferenceIds.program(PROGRAM))
                .then()
                .body("items.id", hasItem(id))
                .body("items.findAll { it.unitCode == '62' }.subProjectCode", contains("DA1.2"));
        as("phantich")
                .get(ofProgram + ReferenceIds.program("NTPSPR-2125"))
                .then()
                .body("items.id", not(hasItem(id)));
        as("phantich").get(PATH + "?projectId=" + DA1).then().body("items.id", hasItem(id));
        as("phantich").get(PATH + "?colour=red").then().statusCode(400);
        as("phantich").get(PATH + "?unitId=616").then().statusCode(400);
    }

    @Test
    void badInputChangesNothing() {
        for (String property : List.of("unitId", "projectId", "reason")) {
            Map<String, Object> missing = input();
            missing.remove(property);
            create("admin", missing)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + property))
                    .body("errors[0].code", equalTo("required"));
        }
        Map<String, Object> long501 = input();
        long501.put("reason", "x".repeat(501));
        create("admin", long501).then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        Map<String, Object> unknown = input();
        unknown.put("programId", DA1);
        create("admin", unknown).then().statusCode(400).body("errors[0].code", equalTo("unknown-property"));
        Map<String, Object> nowhere = input();
        nowhere.put("unitId", UUID.randomUUID());
        refused(nowhere, 400, "reference-not-found");
        Map<String, Object> mixed = input();
        mixed.put("projectId", ReferenceIds.project(PROGRAM, "DA2"));
        refused(mixed, 409, "line-mismatch");
        create("admin", input()).then().statusCode(201);
        refused(input(), 409, "line-excluded-twice");
        as("admin").get(PATH + "?unitId=" + SA_THAY).then().body("items.size()", is(1));
        as("admin").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void othersReadOnly() throws SQLException {
        String address =
                create("admin", input()).then().statusCode(201).extract().header("Location");
        for (String account : List.of("tinh", "danhgia", "phantich", "partner-demo")) {
            create(account, input()).then().statusCode(403);
            as(account).header("If-Match", "\"v1\"").delete(address).then().statusCode(403);
            as(account).get(address).then().statusCode(200);
        }
        nobody().get(PATH).then().statusCode(401);
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit("62")))) {
            assertEquals(0, Sql.bind(connection, "delete from line_exclusion").executeUpdate());
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, "insert into line_exclusion select * from line_exclusion limit 1")
                            .executeUpdate());
            assertEquals("42501", refusal.getSQLState());
        }
    }
}
