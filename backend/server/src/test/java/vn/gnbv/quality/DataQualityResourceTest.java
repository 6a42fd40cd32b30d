package vn.gnbv.quality;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.quality.QualityCases.cases;
import static vn.gnbv.quality.QualityCases.reviewed;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.NEIGHBOUR;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.identityNumber;
import static vn.gnbv.testing.Households.member;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognition;
import static vn.gnbv.testing.Reviews.round;
import static vn.gnbv.testing.Reviews.steps;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.IdentityChecker;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Every check finds what was planted for it, and leaves alone what is as it should be. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class DataQualityResourceTest {
    private static final UUID HERE = Units.unit(COMMUNE);
    private static final String IDENTITY = "household_member.identity";

    @Inject
    IdentityChecker checker;

    @Inject
    PersonalData personal;

    private static List<Map<String, Object>> of(String round, QualityCheck check, String household) {
        return cases("tinh", round, "&check=" + check, 500).stream()
                .filter(row -> id(household).equals(row.get("householdId")))
                .toList();
    }

    private static Map<String, Object> only(String round, QualityCheck check, String household) {
        List<Map<String, Object>> found = of(round, check, household);
        assertEquals(1, found.size(), check + ": " + found);
        return found.getFirst();
    }

    private static String head(String household, int birthYear, String number) {
        Map<String, Object> head = Households.member("A Chủ");
        head.put("relation", "HEAD");
        head.put("birthYear", birthYear);
        head.put("identityNumber", number);
        return member(household, head);
    }

    private static String related(String household, String relation, int birthYear) {
        Map<String, Object> other = Households.member("A Khác");
        other.put("relation", relation);
        other.put("birthYear", birthYear);
        return member(household, other);
    }

    private static void changed(String member, String what, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(UUID.fromString(id(member)));
        assertEquals(1, Sql.run("update household_member set " + what + " where id = ?", all.toArray()));
    }

    private static String whole() {
        String household = household(COMMUNE);
        head(household, 1985, identityNumber());
        return household;
    }

    @Test
    void numbersThatDoNotFitAreFoundHoweverTheyCameIn() {
        String round = Reviews.round();
        Map<String, String> planted = new HashMap<>();
        for (String reason : List.of("SEX", "BIRTH", "FORM", "PROVINCE", "UNREADABLE")) {
            planted.put(reason, household(COMMUNE));
        }
        String woman = head(planted.get("SEX"), 1985, identityNumber());
        changed(woman, "sex = 'FEMALE'");
        changed(head(planted.get("BIRTH"), 1985, identityNumber()), "birth_year = 1984");
        for (var number :
                Map.of("FORM", "12345678901", "PROVINCE", "003085123456").entrySet()) {
            String member = head(planted.get(number.getKey()), 1985, identityNumber());
            String sealed = personal.seal(IDENTITY, UUID.fromString(id(member)), number.getValue())
                    .sealed();
            changed(member, "identity_sealed = ?", sealed);
        }
        changed(head(planted.get("UNREADABLE"), 1985, identityNumber()), "identity_sealed = ?", "lost:AAAA");
        String fine = whole();

        as("tinh").get(round + "/data-quality").then().body("checked.unchecked", greaterThan(5));
        assertEquals(List.of(), of(round, QualityCheck.IDENTITY_MISFIT, planted.get("SEX")));
        assertTrue(checker.checkAll() > 5);
        assertEquals(0, checker.checkAll());
        as("tinh").get(round + "/data-quality").then().body("checked.unchecked", is(0));
        planted.forEach((reason, household) -> {
            Map<String, Object> found = only(round, QualityCheck.IDENTITY_MISFIT, household);
            assertEquals(reason, found.get("reason"));
            assertEquals("A Chủ", found.get("memberName"));
            assertEquals(reason.equals("BIRTH") ? 1984 : 1985, found.get("value"));
        });
        assertEquals(List.of(), of(round, QualityCheck.IDENTITY_MISFIT, fine));

        changed(woman, "sex = 'MALE'");
        assertEquals(List.of(), of(round, QualityCheck.IDENTITY_MISFIT, planted.get("SEX")), "known no longer");
        checker.checkAll();
        assertEquals(List.of(), of(round, QualityCheck.IDENTITY_MISFIT, planted.get("SEX")));
    }

    /** While the checker has read the old state, and has not yet written down what it found, the member is changed. */
    @Test
    void whatIsChangedBehindTheCheckersBackIsCheckedAgain() throws SQLException {
        String round = Reviews.round();
        String household = household(COMMUNE);
        String member = head(household, 1985, identityNumber());
        checker.checkAll();
        changed(member, "merit = merit");
        Object before = Sql.column("select transaction from household_member where id = ?", UUID.fromString(id(member)))
                .getFirst();
        changed(member, "birth_year = 1984, birth_date = null");
        try (var job = Sql.owner()) {
            Sql.column(job, "select set_config('gnbv.actor', 'personal-data', false)");
            Sql.column(
                    job,
                    "select keep_identity_checks(jsonb_build_array(jsonb_build_object('id', ?::uuid, 'transaction', ?::bigint)))::text",
                    UUID.fromString(id(member)),
                    before);
        }
        checker.checkAll();
        assertEquals(
                "BIRTH", only(round, QualityCheck.IDENTITY_MISFIT, household).get("reason"));
    }

    @Test
    void agesThatCannotBeAreFound() {
        String round = Reviews.round();
        String whole = whole();
        related(whole, "CHILD", 1986);
        related(whole, "PARENT", 1984);
        assertEquals(List.of(), of(round, QualityCheck.AGE_IMPOSSIBLE, whole));
        String old = whole();
        String grandparent = related(old, "GRANDPARENT", 1897);
        String young = household(COMMUNE);
        head(young, 2004, null);
        String fifteen = household(COMMUNE);
        head(fifteen, 2003, null);
        String child = whole();
        related(child, "CHILD", 1985);
        String parent = whole();
        related(parent, "PARENT", 1985);

        Map<String, Object> found = only(round, QualityCheck.AGE_IMPOSSIBLE, old);
        assertEquals("OVER_120", found.get("reason"));
        assertEquals(id(grandparent), found.get("memberId"));
        assertEquals(1897, found.get("value"));
        assertEquals(
                "HEAD_UNDER_15", only(round, QualityCheck.AGE_IMPOSSIBLE, young).get("reason"));
        assertEquals(List.of(), of(round, QualityCheck.AGE_IMPOSSIBLE, fifteen));
        Map<String, Object> older = only(round, QualityCheck.AGE_IMPOSSIBLE, child);
        assertEquals(
                List.of("CHILD_NOT_YOUNGER", 1985, 1985),
                List.of(older.get("reason"), older.get("value"), older.get("compared")));
        assertEquals(
                "PARENT_NOT_OLDER",
                only(round, QualityCheck.AGE_IMPOSSIBLE, parent).get("reason"));
    }

    @Test
    void householdsWithoutHeadMembersNumberOrReviewAreFound() {
        String round = Reviews.round();
        String headless = household(COMMUNE);
        related(headless, "CHILD", 1985);
        related(headless, "CHILD", 1986);
        String empty = household(COMMUNE);
        String later = household(COMMUNE);
        Sql.run("update household set established_on = '2018-11-02' where id = ?", UUID.fromString(id(later)));
        String whole = whole();
        related(whole, "CHILD", 2010);

        assertEquals(2, only(round, QualityCheck.HEAD_MISSING, headless).get("value"));
        only(round, QualityCheck.MEMBERS_MISSING, empty);
        assertEquals(List.of(), of(round, QualityCheck.MEMBERS_MISSING, later), "it was not there on the day");
        for (QualityCheck check :
                List.of(QualityCheck.HEAD_MISSING, QualityCheck.MEMBERS_MISSING, QualityCheck.IDENTITY_MISSING)) {
            assertEquals(List.of(), of(round, check, whole));
        }
        assertEquals(2, of(round, QualityCheck.IDENTITY_MISSING, headless).size());

        reviewed(round, headless, 2, 650_000);
        reviewed(round, whole, 5, 650_000);
        Map<String, Object> differs = only(round, QualityCheck.PERSONS_DIFFER, whole);
        assertEquals(List.of(5, 2), List.of(differs.get("value"), differs.get("compared")));
        assertEquals(List.of(), of(round, QualityCheck.PERSONS_DIFFER, headless));
        assertEquals(List.of(), of(round, QualityCheck.REVIEW_MISSING, empty), "the commune is still at it");
        steps("xa", round, HERE);
        created("xa", round + "/recognitions", recognition(HERE, "2018-11-20"));
        only(round, QualityCheck.REVIEW_MISSING, empty);
        assertEquals(List.of(), of(round, QualityCheck.REVIEW_MISSING, whole));
    }

    @Test
    void aNumberOfTwoHoldersIsToldToWhoSeesBoth() {
        String round = Reviews.round();
        String number = identityNumber();
        head(household(NEIGHBOUR), 1985, number);
        String second = household(COMMUNE);
        head(second, 1985, number);
        assertEquals(
                "DISPUTED", only(round, QualityCheck.IDENTITY_DISPUTED, second).get("reason"));
        assertTrue(cases("xa", round, "&check=IDENTITY_DISPUTED", 500).stream()
                .noneMatch(row -> id(second).equals(row.get("householdId"))));
    }

    @Test
    void communesThatAreLateAreFoundByStep() {
        Map<String, Object> input = round(Units.unit("62"), "2018-11-01");
        input.put(
                "timetable",
                List.of(
                        Map.of("step", "LIST", "from", "2018-11-01", "until", "2018-11-03"),
                        Map.of("step", "SURVEY", "from", "2018-11-01", "until", "2018-11-05")));
        String round = created("tinh", ROUNDS, input);
        whole();
        steps("xa", round, HERE);
        List<Map<String, Object>> late = cases("xa", round, "&check=COMMUNE_LATE", 500);
        assertEquals(1, late.size());
        assertEquals("LIST", late.getFirst().get("reason"));
        assertEquals(2, late.getFirst().get("value"));
        assertEquals(HERE.toString(), late.getFirst().get("unitId"));
        assertEquals("Huyện Sa Thầy", late.getFirst().get("districtName"));
    }

    /** A district whose 40 poor all left while 40 others came, and a commune whose rate went from 0 to half. */
    @Test
    void movementAndRatesThatCanHardlyBeAreFound() {
        Map<String, Object> before = round(Units.unit("62"), "2017-11-01");
        String first = created("tinh", ROUNDS, before);
        List<String> left = new ArrayList<>();
        List<String> came = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            left.add(household(COMMUNE));
            came.add(household(NEIGHBOUR));
        }
        left.forEach(one -> reviewed(first, one, 4, 650_000));
        came.forEach(one -> reviewed(first, one, 4, 3_000_000));
        recognised(first, "2017");
        Map<String, Object> after = round(Units.unit("62"), "2018-11-01");
        after.put("previousRoundId", id(first));
        String second = created("tinh", ROUNDS, after);
        left.forEach(one -> reviewed(second, one, 4, 3_000_000));
        came.forEach(one -> reviewed(second, one, 4, 650_000));
        recognised(second, "2018");

        List<Map<String, Object>> movement = cases("tinh", second, "&check=MOVEMENT_IMPLAUSIBLE", 500);
        assertEquals(1, movement.size(), movement::toString);
        Map<String, Object> province = movement.getFirst();
        assertEquals("ENTRIES_ABOVE_HALF_OF_START", province.get("reason"));
        assertEquals("POOR", province.get("status"));
        assertEquals(Units.unit("62").toString(), province.get("unitId"));
        assertEquals(
                List.of(40, 40, 40), List.of(province.get("value"), province.get("outOf"), province.get("compared")));
        assertNull(province.get("comparedOutOf"), "the movement before is none: the round before is a baseline");

        List<Map<String, Object>> rates = cases("tinh", second, "&check=RATE_FAR&sort=check", 500);
        assertEquals(
                new TreeSet<>(List.of(HERE.toString(), Units.unit(NEIGHBOUR).toString())),
                new TreeSet<>(rates.stream().map(row -> row.get("unitId")).toList()));
        Map<String, Object> there = rates.stream()
                .filter(row -> row.get("unitId").equals(Units.unit(NEIGHBOUR).toString()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(40, 40, 0, 40),
                List.of(there.get("value"), there.get("outOf"), there.get("compared"), there.get("comparedOutOf")));
        // Of the neighbour alone neither start nor exits are known to be wrong; a filter leaves the province's row out.
        assertEquals(
                List.of(), cases("tinh", second, "&check=MOVEMENT_IMPLAUSIBLE&unitId=" + Units.unit(NEIGHBOUR), 500));
        as("tinh")
                .get(first + "/data-quality")
                .then()
                .body("checks.find { it.check == 'MOVEMENT_IMPLAUSIBLE' }.count", is(0));
    }

    private static void recognised(String round, String year) {
        for (UUID commune : List.of(HERE, Units.unit(NEIGHBOUR))) {
            Reviews.recognisedByOwner(round, commune, year);
        }
    }

    @Test
    void countsAreThoseOfTheListAndOfALoopOverTheRows() {
        String round = Reviews.round();
        String headless = household(COMMUNE);
        related(headless, "CHILD", 1985);
        household(NEIGHBOUR);
        for (String account : List.of("tinh", "xa")) {
            JsonPath summary = as(account).get(round + "/data-quality").jsonPath();
            List<Map<String, Object>> all = cases(account, round, "", 500);
            assertEquals(all, cases(account, round, "", 7), "pages of another size");
            assertEquals(
                    all.size(),
                    summary.getList("checks.count", Integer.class).stream()
                            .mapToInt(one -> one)
                            .sum());
            for (QualityCheck check : QualityCheck.values()) {
                long listed = all.stream()
                        .filter(row -> check.name().equals(row.get("check")))
                        .count();
                assertEquals(
                        listed, cases(account, round, "&check=" + check, 500).size());
                assertEquals(
                        (int) listed,
                        summary.getInt("checks.find { it.check == '" + check + "' }.count"),
                        check.name());
            }
            for (QualitySeverity severity : QualitySeverity.values()) {
                assertEquals(
                        all.stream()
                                .filter(row -> QualityCheck.valueOf((String) row.get("check"))
                                                .severity()
                                        == severity)
                                .count(),
                        cases(account, round, "&severity=" + severity, 500).size());
            }
            for (Map<String, Object> unit : summary.<Map<String, Object>>getList("units")) {
                long listed = all.stream()
                        .filter(row -> unit.get("unitId").equals(row.get("unitId")))
                        .count();
                List<Map<String, Object>> counts = castCounts(unit.get("counts"));
                assertEquals(
                        listed,
                        counts.stream().mapToInt(one -> (int) one.get("count")).sum());
            }
        }
        assertEquals(
                loopedHeadless(),
                new TreeSet<>(cases("tinh", round, "&check=HEAD_MISSING", 500).stream()
                        .map(row -> row.get("householdId").toString())
                        .toList()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> castCounts(Object counts) {
        return (List<Map<String, Object>>) counts;
    }

    /** Households of the province that on 1 November 2018 had members and no head, by a loop. */
    private static TreeSet<String> loopedHeadless() {
        TreeSet<String> found = new TreeSet<>();
        for (Object household : Sql.column(
                "select h.id from household h join administrative_unit_scope s on s.unit_id = h.unit_id where s.scope_unit_id = ? "
                        + "and h.established_on <= '2018-11-01' and coalesce(h.ended_on, '2100-01-01') > '2018-11-01'",
                Units.unit("62"))) {
            List<Object> relations = Sql.column(
                    "select relation from household_member where household_id = ? and joined_on <= '2018-11-01' "
                            + "and coalesce(left_on, '2100-01-01') > '2018-11-01'",
                    household);
            if (!relations.isEmpty() && !relations.contains("HEAD")) {
                found.add(household.toString());
            }
        }
        return found;
    }

    @Test
    void eachSeesItsOwnAndAnalystsNoNames() {
        String round = Reviews.round();
        String here = household(COMMUNE);
        related(here, "CHILD", 1985);
        String there = household(NEIGHBOUR);
        List<Map<String, Object>> seen = cases("xa", round, "", 500);
        assertTrue(seen.stream().anyMatch(row -> id(here).equals(row.get("householdId"))));
        assertTrue(seen.stream().allMatch(row -> HERE.toString().equals(row.get("unitId"))));
        assertTrue(cases("huyen", round, "&unitId=" + Units.unit(NEIGHBOUR), 500).stream()
                .anyMatch(row -> id(there).equals(row.get("householdId"))));

        Map<String, Object> named = cases("tinh", round, "&check=IDENTITY_MISSING", 500).stream()
                .filter(row -> id(here).equals(row.get("householdId")))
                .findFirst()
                .orElseThrow();
        assertEquals("A Khác", named.get("memberName"));
        Map<String, Object> counted = cases("phantich", round, "&check=IDENTITY_MISSING", 500).stream()
                .filter(row -> id(here).equals(row.get("householdId")))
                .findFirst()
                .orElseThrow();
        assertNull(counted.get("memberName"));
        assertNotNull(counted.get("memberId"));
        for (String path : List.of("/data-quality", "/data-quality-cases")) {
            as("danhgia").get(round + path).then().statusCode(404);
            as("tinh").get(round + path + "?unitId=x").then().statusCode(400);
            as("tinh").get(round + path + "?other=1").then().statusCode(400);
        }
        as("tinh").get(round + "/data-quality-cases?check=NONE").then().statusCode(400);
        as("tinh").get(round + "/data-quality-cases?sort=value").then().statusCode(400);
        assertFalse(cases("tinh", round, "&synthetic=exclude", 500).isEmpty());
        String csv = as("tinh")
                .accept("text/csv")
                .get(round + "/data-quality-cases?check=HEAD_MISSING")
                .asString();
        assertTrue(csv.contains(id(here)), csv);
        as("tinh")
                .get(round + "/data-quality-cases?check=HEAD_MISSING&fields=householdCode&limit=1")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void onlyTheJobWritesDownWhatItFound() throws Exception {
        String member = head(household(COMMUNE), 1985, identityNumber());
        try (var connection = Sql.application(new Sql.Actor("stranger", "officer", Units.unit("62")))) {
            assertEquals(
                    List.of(), Sql.column(connection, "select id from unchecked_identities(?, 10)", new UUID(0, 0)));
        }
        for (String statement : List.of(
                "insert into identity_check (member_id, unit_id, member_transaction) values ('" + id(member) + "', '"
                        + HERE + "', 0)",
                "update identity_check set misfit = 'SEX'",
                "delete from identity_check",
                "select keep_identity_checks('[]')")) {
            try (var connection = Sql.application(new Sql.Actor("stranger", "officer", Units.unit("62")));
                    var prepared = Sql.bind(connection, statement)) {
                SQLException refused = assertThrows(SQLException.class, prepared::execute);
                assertEquals("42501", refused.getSQLState(), statement);
            }
        }
        checker.checkAll();
        try (var connection = Sql.application(new Sql.Actor("neighbour", "officer", Units.unit(NEIGHBOUR)))) {
            assertEquals(
                    List.of(),
                    Sql.column(
                            connection,
                            "select member_id from identity_check where member_id = ?",
                            UUID.fromString(id(member))));
        }
    }
}
