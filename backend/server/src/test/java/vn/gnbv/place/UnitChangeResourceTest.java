package vn.gnbv.place;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.web.SqlProblems;

/** Recording units and what becomes of them, in a province of the test's own, so that the facts of others stay as they are. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class UnitChangeResourceTest {
    private static final String UNITS = "/api/v1/administrative-units";
    private static final String DAY = "2021-03-01";
    private static final AtomicInteger CODES = new AtomicInteger((int) (System.nanoTime() % 900_000));

    @Inject
    SqlProblems sql;

    private String province;
    private String district;

    private static String code() {
        return "9" + (1_000_000 + CODES.incrementAndGet());
    }

    private static Map<String, Object> unit(String level, String kind, String parentId) {
        Map<String, Object> input = new HashMap<>();
        input.put("code", code());
        input.put("level", level);
        input.put("kind", kind);
        input.put("name", "Đơn vị " + input.get("code"));
        input.put("validFrom", "2004-01-01");
        input.put("validFromEvidence", "UNVERIFIED");
        if (parentId != null) {
            input.put("parentId", parentId);
        }
        return input;
    }

    private static Response post(String account, String path, Map<String, Object> input) {
        return as(account).contentType(ContentType.JSON).body(input).post(path);
    }

    private static String made(String level, String kind, String parentId) {
        return post("admin", UNITS, unit(level, kind, parentId))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @BeforeEach
    void aProvinceOfItsOwn() {
        province = made("PROVINCE", "TINH", null);
        district = made("DISTRICT", "HUYEN", province);
    }

    /** Others count the units of a day: what was made here is taken away again. */
    @AfterEach
    void nothingStays() {
        String own = "(select id from administrative_unit where code ~ '^9[0-9]{7}$')";
        Sql.run("delete from unit_change_link where predecessor_id in %1$s or successor_id in %1$s".formatted(own));
        Sql.run("delete from unit_change_request r where not exists "
                + "(select from unit_change_link l where l.change_id = r.change_id)");
        Sql.run("delete from unit_change c where not exists (select from unit_change_link l where l.change_id = c.id)");
        Sql.run("delete from unit_parent where unit_id in " + own);
        Sql.run("delete from administrative_unit_scope where scope_unit_id in %1$s or unit_id in %1$s".formatted(own));
        Sql.run("delete from administrative_unit where code ~ '^9[0-9]{7}$'");
    }

    private String commune() {
        return made("COMMUNE", "XA", district);
    }

    private static Map<String, Object> change(String kind, Object... more) {
        Map<String, Object> input = new HashMap<>();
        input.put("kind", kind);
        input.put("effectiveOn", DAY);
        input.put("decision", "Nghị quyết thử nghiệm");
        input.put("evidence", "CONFIRMED");
        for (int index = 0; index < more.length; index += 2) {
            input.put((String) more[index], more[index + 1]);
        }
        return input;
    }

    private Map<String, Object> successor(Object... more) {
        Map<String, Object> input = unit("COMMUNE", "XA", district);
        input.remove("validFrom");
        input.remove("validFromEvidence");
        for (int index = 0; index < more.length; index += 2) {
            input.put((String) more[index], more[index + 1]);
        }
        return input;
    }

    private static Map<String, Object> share(String predecessor, double share) {
        return Map.of("predecessorId", predecessor, "share", share);
    }

    private static Response record(String unit, Map<String, Object> input) {
        return post("admin", UNITS + "/" + unit + "/changes", input);
    }

    private static void refused(String unit, Map<String, Object> input, String name) {
        record(unit, input).then().statusCode(409).body("type", equalTo("urn:gnbv:problem:" + name));
    }

    private static Response get(String unit, String rest) {
        return as("phantich").get(UNITS + "/" + unit + rest);
    }

    @Test
    void aMergerEndsTheOldUnitsTheDayBeforeAndBeginsTheNew() {
        String first = commune();
        String second = commune();
        Response recorded = record(
                first, change("MERGE", "otherPredecessorIds", List.of(second), "successors", List.of(successor())));
        recorded.then().statusCode(201).body("links", hasSize(2));
        as("phantich").get(recorded.header("Location")).then().statusCode(200).body("kind", equalTo("MERGE"));
        String merged = recorded.path("links[0].successorId");
        get(first, "").then().body("validTo", equalTo("2021-02-28"));
        get(merged, "").then().body("validFrom", equalTo(DAY));
        get(second, "/changes").then().body("items.id", contains(recorded.<String>path("id")));
        Seals.seal();
        get(first, "/successors").then().body("items.unitId", contains(merged));
        get(first, "/successors?asOf=2021-02-28").then().body("items", hasSize(0));
        get(merged, "/predecessors").then().body("items.unitId", containsInAnyOrder(first, second));
        get(district, "/descendants?asOf=2021-02-28").then().body("items.id", containsInAnyOrder(first, second));
        get(district, "/descendants?asOf=" + DAY).then().body("items.id", contains(merged));
        get(merged, "/ancestors").then().body("items.id", containsInAnyOrder(district, province));
        refused(first, change("ABOLISH"), "unit-not-standing");
    }

    @Test
    void whatIsRecordedAfterABlockIsNotInItsAnswer() {
        String first = commune();
        String second = renamed(first, DAY);
        String at = "&knownAt=" + Seals.seal();
        String later = "?asOf=2024-01-01";
        String forward = get(first, "/successors" + later + at).asString();
        String back = get(second, "/predecessors" + later + at).asString();
        String third = renamed(second, "2022-05-01");
        Seals.seal();
        assertEquals(forward, get(first, "/successors" + later + at).asString());
        assertEquals(back, get(second, "/predecessors" + later + at).asString());
        get(first, "/successors" + later + at)
                .then()
                .body("items.unitId", contains(second))
                .body("items[0].validTo", is((Object) null));
        get(third, "/predecessors" + later + at).then().body("items", hasSize(0));
        get(first, "/successors" + later).then().body("items.unitId", contains(second, third));
        get(first, "/successors?asOf=2022-04-30").then().body("items.unitId", contains(second));
        get(third, "/predecessors" + later).then().body("items.unitId", contains(second, first));
        get(first, "/successors?knownAt=999999999").then().statusCode(400);
    }

    private String renamed(String commune, String day) {
        Map<String, Object> renaming = change("RENAME", "successors", List.of(successor()));
        renaming.put("effectiveOn", day);
        return record(commune, renaming).then().statusCode(201).extract().path("links[0].successorId");
    }

    @Test
    void aUnitAbsorbsAnotherAndKeepsItsRow() {
        String absorbed = commune();
        String absorbing = commune();
        record(absorbed, change("MERGE", "successors", List.of(Map.of("unitId", absorbing))))
                .then()
                .statusCode(201)
                .body("links[0].successorId", equalTo(absorbing));
        get(absorbing, "").then().body("validTo", is((Object) null));
    }

    @Test
    void aSplitMovesChildrenWhereItIsTold() {
        String first = commune();
        String second = commune();
        Map<String, Object> young = unit("DISTRICT", "HUYEN", province);
        young.remove("validFrom");
        young.remove("validFromEvidence");
        young.put("childIds", List.of(second));
        young.put("from", List.of(share(district, 0.4)));
        Map<String, Object> old = Map.of("unitId", district, "from", List.of(share(district, 0.6)));
        Response recorded = record(district, change("SPLIT", "successors", List.of(old, young)));
        recorded.then().statusCode(201).body("links.share", containsInAnyOrder(0.4f, 0.6f));
        Seals.seal();
        String younger = recorded.path("links.find { it.successorId != '" + district + "' }.successorId");
        get(younger, "/descendants").then().body("items.id", contains(second));
        get(district, "/descendants").then().body("items.id", contains(first));
    }

    @Test
    void aRenamingTakesTheUnitsBelowAlong() {
        String commune = commune();
        Map<String, Object> renamed = unit("DISTRICT", "HUYEN", province);
        renamed.keySet().removeAll(List.of("validFrom", "validFromEvidence"));
        renamed.put("name", "Huyện Mới");
        String after = record(district, change("RENAME", "successors", List.of(renamed)))
                .then()
                .statusCode(201)
                .extract()
                .path("links[0].successorId");
        Seals.seal();
        get(after, "/descendants").then().body("items.id", contains(commune));
        get(district, "/descendants?asOf=2020-01-01").then().body("items.id", contains(commune));
        get(commune, "/ancestors").then().body("items.name", hasItem("Huyện Mới"));
    }

    @Test
    void aCommuneBecomesATownship() {
        String commune = commune();
        record(commune, change("RELEVEL", "successors", List.of(successor("kind", "THI_TRAN"))))
                .then()
                .statusCode(201);
        refused(commune(), change("RELEVEL", "successors", List.of(successor())), "rank-says-otherwise");
        refused(
                commune(),
                change("RENAME", "successors", List.of(successor("kind", "THI_TRAN"))),
                "rank-says-otherwise");
    }

    @Test
    void aReparentedUnitKeepsItsRow() {
        String commune = commune();
        record(commune, change("REPARENT", "parentId", province))
                .then()
                .statusCode(201)
                .body("links[0].successorId", equalTo(commune));
        Seals.seal();
        get(commune, "?asOf=2021-02-28").then().body("parentId", equalTo(district));
        get(commune, "?asOf=" + DAY).then().body("parentId", equalTo(province));
        refused(commune, change("REPARENT"), "parent-missing");
        refused(district, change("REPARENT", "parentId", commune), "parent-level");
    }

    @Test
    void everyRefusalHasItsName() {
        String first = commune();
        String second = commune();
        refused(first, change("CREATE"), "create-is-no-change");
        refused(first, change("MERGE", "successors", List.of(successor())), "merge-needs-several");
        refused(first, change("SPLIT", "successors", List.of(successor())), "split-needs-several");
        refused(first, change("RENAME", "successors", List.of(successor(), successor())), "one-successor");
        refused(first, change("ABOLISH", "successors", List.of(successor())), "no-successor");
        refused(first, change("RENAME", "successors", List.of(Map.of("code", "999"))), "successor-incomplete");
        refused(first, change("RENAME", "successors", List.of(successor("kind", "HUYEN"))), "kind-of-other-level");
        Map<String, Object> twice = Map.of("unitId", second);
        refused(first, change("MERGE", "successors", List.of(twice, twice)), "successor-twice");
        refused(
                first,
                change(
                        "SPLIT",
                        "successors",
                        List.of(
                                successor("from", List.of(share(first, 0.6))),
                                successor("from", List.of(share(first, 0.5))))),
                "shares-exceed-one");
        refused(
                first,
                change("SPLIT", "successors", List.of(successor("from", List.of(share(second, 0.6))), successor())),
                "not-a-predecessor");
        refused(first, change("RENAME", "successors", List.of(successor("childIds", List.of(second)))), "not-a-child");
        refused(district, change("ABOLISH"), "children-left");
        Map<String, Object> late = change("ABOLISH");
        late.put("effectiveOn", "2004-01-01");
        refused(first, late, "unit-not-standing");
        Map<String, Object> taken = successor();
        taken.put("code", get(second, "").path("code"));
        refused(first, change("RENAME", "successors", List.of(taken)), "code-taken");
        // Nothing of what was refused stays behind.
        get(first, "").then().body("validTo", is((Object) null));
        get(first, "/changes").then().body("items", hasSize(0));
    }

    @Test
    void aChangeUnderAnIdOfTheClientIsRecordedOnce() {
        String commune = commune();
        Map<String, Object> input = change("RENAME", "successors", List.of(successor("name", "Xã Mới")));
        input.put("id", UUID.randomUUID());
        Response first = record(commune, input);
        first.then().statusCode(201).body("id", equalTo(input.get("id").toString()));
        record(commune, input)
                .then()
                .statusCode(200)
                .body("links[0].successorId", equalTo(first.path("links[0].successorId")));
        get(commune, "/changes").then().body("items", hasSize(1));
        String other = commune();
        refused(other, input, "id-taken");
        input.put("decision", "Nghị quyết khác");
        refused(commune, input, "id-taken");
        get(other, "/changes").then().body("items", hasSize(0));
    }

    @Test
    void ofTwoChangesOfOneUnitAtOnceTheSecondFindsItEnded() {
        String commune = commune();
        List<Response> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(index -> record(commune, change("RENAME", "successors", List.of(successor()))))
                .toList();
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer ->
                        answer.then().statusCode(409).body("type", equalTo("urn:gnbv:problem:unit-not-standing")));
        Seals.seal();
        get(commune, "/successors").then().body("items", hasSize(1));
    }

    @Test
    void aChildThatWasAwayForAWhileComesBackToTheSuccessor() {
        String commune = commune();
        Map<String, Object> away = change("REPARENT", "parentId", province);
        away.put("effectiveOn", "2010-01-01");
        record(commune, away).then().statusCode(201);
        Map<String, Object> back = change("REPARENT", "parentId", district);
        back.put("effectiveOn", "2015-01-01");
        record(commune, back).then().statusCode(201);
        Map<String, Object> renamed = unit("DISTRICT", "HUYEN", province);
        renamed.keySet().removeAll(List.of("validFrom", "validFromEvidence"));
        Map<String, Object> renaming = change("RENAME", "successors", List.of(renamed));
        renaming.put("effectiveOn", "2008-01-01");
        String after =
                record(district, renaming).then().statusCode(201).extract().path("links[0].successorId");
        Seals.seal();
        get(commune, "?asOf=2007-12-31").then().body("parentId", equalTo(district));
        get(commune, "?asOf=2009-01-01").then().body("parentId", equalTo(after));
        get(commune, "?asOf=2012-01-01").then().body("parentId", equalTo(province));
        get(commune, "?asOf=2016-01-01").then().body("parentId", equalTo(after));
    }

    /** No call of the API leads here; whoever writes past it is stopped by the database, and told by the same name. */
    @Test
    void aSecondParentAtTheSameTimeIsRefused() throws SQLException {
        UUID commune = UUID.fromString(commune());
        try (Connection connection = Sql.application(new Sql.Actor("a", "admin", null))) {
            PSQLException refusal = assertThrows(
                    PSQLException.class,
                    () -> Sql.bind(
                                    connection,
                                    "insert into unit_parent (id, unit_id, parent_id, valid_from) values (gen_random_uuid(), ?, ?, '2010-01-01')",
                                    commune,
                                    UUID.fromString(province))
                            .executeUpdate());
            assertEquals(
                    PlaceError.PARENT_OVERLAPS,
                    sql.refusal(
                                    refusal.getSQLState(),
                                    refusal.getServerErrorMessage().getConstraint(),
                                    null)
                            .orElseThrow()
                            .problem());
        }
    }

    @Test
    void aUnitIsRecordedAndCorrected() {
        Map<String, Object> input = unit("COMMUNE", "XA", district);
        input.put("id", UUID.randomUUID());
        Response created = post("admin", UNITS, input);
        created.then().statusCode(201).header("ETag", "\"v1\"").body("parentId", equalTo(district));
        post("admin", UNITS, input).then().statusCode(200);
        String address = created.header("Location");
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"Xa Sua\",\"parentId\":\"" + province + "\",\"validFrom\":\"2005-01-01\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("name", equalTo("Xa Sua"))
                .body("parentId", equalTo(province))
                .body("validFrom", equalTo("2005-01-01"));
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
                .statusCode(200)
                .body("parentId", equalTo(district));
        as("admin").header("If-Match", "\"v3\"").delete(address).then().statusCode(405);
    }

    @Test
    void whatAUnitCannotBeIsRefused() {
        for (String[] wrong : new String[][] {
            {"COMMUNE", "HUYEN", "kind-of-other-level"},
            {"COMMUNE", "XA", "parent-missing"},
            {"VILLAGE", "THON", "parent-level"},
            {"PROVINCE", "TINH", "parent-of-province"}
        }) {
            boolean orphan = wrong[2].equals("parent-missing");
            post("admin", UNITS, unit(wrong[0], wrong[1], orphan ? null : district))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:gnbv:problem:" + wrong[2]));
        }
        Map<String, Object> bad = unit("COMMUNE", "XA", district);
        bad.put("code", "12a");
        bad.put("name", "");
        bad.put("validTo", "2003-01-01");
        post("admin", UNITS, bad)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/code", "/name", "/validTo")));
        Map<String, Object> unknown = unit("COMMUNE", "XA", district);
        unknown.put("areaType", "P135");
        post("admin", UNITS, unknown).then().statusCode(400).body("errors[0].code", equalTo("unknown-property"));
        Map<String, Object> share =
                change("SPLIT", "successors", List.of(successor("from", List.of(share(district, 1.5))), successor()));
        record(commune(), share).then().statusCode(400).body("errors[0].code", equalTo("range"));
        record(UUID.randomUUID().toString(), change("ABOLISH")).then().statusCode(404);
        get(UUID.randomUUID().toString(), "/successors").then().statusCode(404);
        get(district, "/changes/" + UUID.randomUUID()).then().statusCode(404);
        get(district, "/descendants?asOf=today").then().statusCode(400);
    }

    @Test
    void onlyAnAdministratorWrites() throws SQLException {
        String commune = commune();
        for (String account : Arrays.asList("tinh", "danhgia", "phantich", "partner-demo")) {
            post(account, UNITS, unit("COMMUNE", "XA", district)).then().statusCode(403);
            post(account, UNITS + "/" + commune + "/changes", change("ABOLISH"))
                    .then()
                    .statusCode(403);
        }
        try (Connection connection = Sql.application(new Sql.Actor("o", "officer", UUID.fromString(province)))) {
            assertEquals(
                    0,
                    Sql.bind(
                                    connection,
                                    "update administrative_unit set name = 'x' where id = ?",
                                    UUID.fromString(commune))
                            .executeUpdate());
            for (String table : List.of("unit_change", "unit_change_link", "unit_parent")) {
                SQLException refusal = assertThrows(
                        SQLException.class,
                        () -> Sql.bind(connection, "insert into %1$s select * from %1$s limit 1".formatted(table))
                                .executeUpdate());
                assertEquals("42501", refusal.getSQLState(), table);
                connection.rollback();
                connection.setAutoCommit(false);
                Sql.bind(
                                connection,
                                "select set_config('gnbv.actor', 'o', true), set_config('gnbv.roles', 'officer', true)")
                        .execute();
            }
        }
    }
}
