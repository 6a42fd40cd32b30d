package vn.gnbv.program;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The official tree, read by everybody, written by administrators. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ProgramResourceTest {
    private static final String API = "/api/v1/";
    private static final UUID PROGRAM = ReferenceIds.program("NTPSPR-1620");

    /** A resource of the tree with an input that is right. */
    record Kind(String path, String table, Map<String, Object> input) {
        Map<String, Object> fresh() {
            Map<String, Object> copy = new HashMap<>(input);
            copy.put("code", code());
            return copy;
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    }

    static Stream<Kind> kinds() {
        Map<String, Object> titled = Map.of("titleVi", "Thử", "titleEn", "Trial", "evidence", "UNVERIFIED");
        return Stream.of(
                new Kind(
                        "agencies",
                        "agency",
                        Map.of("nameVi", "Sở", "nameEn", "Dept", "level", "PROVINCE", "evidence", "UNVERIFIED")),
                new Kind("programs", "program", with(titled, "periodFrom", "2031-01-01", "periodTo", "2035-12-31")),
                new Kind(
                        "projects",
                        "project",
                        with(titled, "programId", PROGRAM, "areaType", "P135", "capitalType", "MIXED")),
                new Kind(
                        "sub-projects",
                        "sub_project",
                        with(
                                titled,
                                "projectId",
                                ReferenceIds.project("NTPSPR-1620", "DA1"),
                                "capitalType",
                                "RECURRENT")));
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... more) {
        Map<String, Object> all = new HashMap<>(base);
        for (int index = 0; index < more.length; index += 2) {
            all.put((String) more[index], more[index + 1]);
        }
        return all;
    }

    private static Response create(String account, Kind kind, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(API + kind.path());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anAdministratorRecordsCorrectsAndTakesBack(Kind kind) {
        Map<String, Object> input = kind.fresh();
        String address =
                create("admin", kind, input).then().statusCode(201).extract().header("Location");
        as("phantich").get(address).then().statusCode(200).body("code", equalTo(input.get("code")));
        create("admin", kind, input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:code-in-use"));
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"evidence\":\"CONFIRMED\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("evidence", equalTo("CONFIRMED"));
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
        as("admin").header("If-Match", "\"v3\"").delete(address).then().statusCode(204);
        as("admin").get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void othersReadOnly(Kind kind) throws SQLException {
        for (String account : List.of("tinh", "danhgia", "phantich", "partner-demo")) {
            create(account, kind, kind.fresh()).then().statusCode(403);
            as(account).get(API + kind.path()).then().statusCode(200).body("items.size()", not(is(0)));
        }
        nobody().get(API + kind.path()).then().statusCode(401);
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", Units.unit("62")))) {
            assertEquals(0, Sql.bind(connection, "delete from " + kind.table()).executeUpdate());
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, "insert into %1$s select * from %1$s limit 1".formatted(kind.table()))
                            .executeUpdate());
            assertEquals("42501", refusal.getSQLState());
        }
        try (Connection connection = Sql.application(new Sql.Actor("", "", null))) {
            assertEquals(List.of(0L), Sql.column(connection, "select count(*) from " + kind.table()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void badInputChangesNothing(Kind kind) {
        for (String property : kind.input().keySet()) {
            Map<String, Object> missing = kind.fresh();
            missing.remove(property);
            create("admin", kind, missing)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + property))
                    .body("errors[0].code", equalTo("required"));
        }
        Map<String, Object> lower = kind.fresh();
        lower.put("code", "lower case");
        create("admin", kind, lower).then().statusCode(400).body("errors[0].code", equalTo("pattern"));
        Map<String, Object> unknown = kind.fresh();
        unknown.put("version", 7);
        create("admin", kind, unknown).then().statusCode(400).body("errors[0].code", equalTo("unknown-property"));
        Map<String, Object> wrong = kind.fresh();
        wrong.put("evidence", "SURE");
        create("admin", kind, wrong).then().statusCode(400).body("errors[0].code", equalTo("type"));
        as("admin")
                .contentType(ContentType.JSON)
                .body("{")
                .post(API + kind.path())
                .then()
                .statusCode(400);
        String kept = as("admin").get(API + kind.path() + "?limit=1").path("items[0].id");
        for (String patch : List.of("null", "[]", "7")) {
            as("admin")
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"v1\"")
                    .body(patch)
                    .patch(API + kind.path() + "/" + kept)
                    .then()
                    .statusCode(400);
        }
        as("admin").get(API + kind.path() + "?colour=red").then().statusCode(400);
        as("admin").get(API + kind.path() + "/" + UUID.randomUUID()).then().statusCode(404);
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(API + kind.path() + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNamedElsewhereStays() {
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(API + "programs/" + PROGRAM)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:in-use"))
                .body("usedBy.resource", hasItem("projects"));
        Kind projects = kinds().filter(kind -> kind.path().equals("projects"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> orphan = projects.fresh();
        orphan.put("programId", UUID.randomUUID());
        create("admin", projects, orphan)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:reference-not-found"));
    }

    @Test
    void aLineThatIsUsedSaysByWhatInBothLanguages() {
        List<Kind> all = kinds().toList();
        Map<String, Object> project = all.get(2).fresh();
        String address = create("admin", all.get(2), project)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Map<String, Object> below = all.get(3).fresh();
        below.put("projectId", address.substring(address.lastIndexOf('/') + 1));
        String first = create("admin", all.get(3), below)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        below.put("code", code());
        String second = create("admin", all.get(3), below)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(address)
                .then()
                .statusCode(409)
                .body("detail", equalTo("Bản ghi đang được dùng ở tiểu dự án (2)."))
                .body("usedBy", equalTo(List.of(Map.of("resource", "sub-projects", "count", 2))));
        as("admin", "en")
                .header("If-Match", "\"v1\"")
                .delete(address)
                .then()
                .body("detail", equalTo("The record is used by sub-projects (2)."));
        for (String line : List.of(first, second, address)) {
            as("admin").header("If-Match", "\"v1\"").delete(line).then().statusCode(204);
        }
    }

    @Test
    void anAgencyDoesNotSucceedItself() {
        Kind agencies = kinds().findFirst().orElseThrow();
        Map<String, Object> input = agencies.fresh();
        UUID id = UUID.randomUUID();
        input.put("id", id);
        input.put("successorId", id);
        create("admin", agencies, input)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:agency-succeeds-itself"));
        Map<String, Object> backwards = agencies.fresh();
        backwards.put("validFrom", "2020-01-02");
        backwards.put("validTo", "2020-01-01");
        create("admin", agencies, backwards).then().statusCode(400).body("errors[0].code", equalTo("period"));
    }

    @Test
    void listsAreNarrowedByTheirFilters() {
        as("phantich")
                .get(API + "projects?programId=" + PROGRAM + "&areaType=P30A")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("DA1")))
                .body("items[0].hasSubProjects", is(true));
        as("phantich")
                .get(API + "sub-projects?programId=" + PROGRAM)
                .then()
                .body("items.programCode", everyItem(equalTo("NTPSPR-1620")));
        as("phantich")
                .get(API + "sub-projects?projectId=" + ReferenceIds.project("NTPSPR-1620", "DA2"))
                .then()
                .body("items.areaType", everyItem(equalTo("P135")));
        as("phantich")
                .get(API + "programs?asOf=2018-06-30")
                .then()
                .body("items.code", hasItems("NTPSPR-1620", "NTM-1620"))
                .body("items.code", not(hasItem("NTPSPR-2125")));
        as("phantich")
                .get(API + "agencies?asOf=2018-06-30&q=bo lao dong")
                .then()
                .body("items.code", hasItem("MOLISA"));
        as("phantich")
                .get(API + "agencies?asOf=2026-01-01&level=CENTRAL")
                .then()
                .body("items.code", not(hasItem("MOLISA")));
    }

    @Test
    void theTreeOf2016SaysWhoLeadsAndWhatKonTumLeavesOut() {
        // reference/programme_structure_2016_2020.csv: 5 projects, DA1 with 4 sub-projects and DA2 with 3.
        Response tree = as("phantich").get(API + "programs/" + PROGRAM + "/tree?unitId=" + Units.unit("23545"));
        tree.then()
                .statusCode(200)
                .body("program.code", equalTo("NTPSPR-1620"))
                .body("leadAgency.code", equalTo("MOLISA"))
                .body("leadAgency.successorCode", equalTo("MAE"))
                .body(
                        "projects.findAll { it.code ==~ /DA[1-5]/ }.code",
                        equalTo(List.of("DA1", "DA2", "DA3", "DA4", "DA5")))
                .body("projects.find { it.code == 'DA1' }.areaType", equalTo("P30A"))
                .body("projects.find { it.code == 'DA3' }.subProjects.size()", is(0))
                .body(
                        "projects.find { it.code == 'DA1' }.subProjects.findAll { it.excluded }.code",
                        equalTo(List.of("DA1.2")))
                .body("agencies.code", hasItems("MOLISA", "MAE"));
        as("phantich")
                .get(API + "programs/" + PROGRAM + "/tree")
                .then()
                .body("projects.collectMany { it.subProjects }.excluded", everyItem(is(false)));
        as("phantich")
                .get(API + "programs/" + UUID.randomUUID() + "/tree")
                .then()
                .statusCode(404);
        as("phantich")
                .get(API + "programs/" + PROGRAM + "/tree?unitId=x")
                .then()
                .statusCode(400);
    }
}
