package vn.gnbv.household;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.household.ReplacedUnits.UNITS;
import static vn.gnbv.household.ReplacedUnits.change;
import static vn.gnbv.household.ReplacedUnits.commune;
import static vn.gnbv.household.ReplacedUnits.household;
import static vn.gnbv.household.ReplacedUnits.made;
import static vn.gnbv.household.ReplacedUnits.succession;
import static vn.gnbv.household.ReplacedUnits.successor;
import static vn.gnbv.household.ReplacedUnits.successorsOf;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.post;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.created;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.People;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** What becomes of households when their commune is replaced: they follow it, with their past. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
@TestProfile(SuccessionResourceTest.InADatabaseOfItsOwn.class)
class SuccessionResourceTest {
    private static final String SUCCESSIONS = "/api/v1/household-successions";
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    /** Of the province that Kon Tum was merged into, and of the commune that Sa Nhơn and others were. */
    private static final String PROVINCE_NOW = "tinh-nay";

    private static final String COMMUNE_NOW = "xa-nay";
    private static final UUID SA_NHON = Units.unit("23533");
    private static final UUID SA_SON = Units.unit("23539");
    private static final UUID SA_THAY_NOW = ReferenceIds.unit("23527", MERGER);
    private static final UUID MERGED = ReferenceIds.of("unit_change", "23527@2025-07-01");

    @Inject
    SuccessionStore store;

    /** Communes end here, and the model of others knows all there are. */
    public static class InADatabaseOfItsOwn implements QuarkusTestProfile {}

    @BeforeEach
    void people() {
        People.make(PROVINCE_NOW, "51@2025-07-01", "officer");
        People.make(COMMUNE_NOW, "23527@2025-07-01", "officer");
    }

    @Test
    void householdsFollowARenamingWithTheChangeItself() {
        UUID commune = commune();
        UUID village = made("VILLAGE", "THON", commune);
        String household = household(commune, village, null);
        String code = as("huyen").get(household).path("code");
        String change = created(
                "admin",
                UNITS + "/" + commune + "/changes",
                change("RENAME", "2024-03-01", List.of(successor(List.of()))));
        UUID now = successorsOf(change).getFirst();
        as("huyen")
                .get(household)
                .then()
                .body("unitId", equalTo(now.toString()))
                .body("villageId", equalTo(village.toString()))
                .body("address", equalTo("Nhà 7"))
                .body("code", equalTo(code));
        as("huyen").get(household + "/members").then().body("items", hasSize(1));
        assertEquals(
                List.of(now),
                Sql.column(
                        "select unit_id from household_member where household_id = ?", UUID.fromString(id(household))));
        as("huyen")
                .get(household + "/changes")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("MOVE"))
                .body("items[0].effectiveOn", equalTo("2024-03-01"))
                .body("items[0].unitId", equalTo(commune.toString()))
                .body("items[0].villageId", equalTo(village.toString()))
                .body("items[0].toUnitId", equalTo(now.toString()))
                .body("items[0].reason", equalTo("Nghị quyết 9/NQ-HĐND"))
                .body("items[0].successionId", notNullValue());
        as("admin")
                .get(SUCCESSIONS + "?unitChangeId=" + id(change))
                .then()
                .body("items", hasSize(1))
                .body("items[0].whole", is(true))
                .body("items[0].householdCount", is(1))
                .body("items[0].recodedCount", is(0));
        assertEquals(
                List.of(1L),
                Sql.column(
                        "select count(*) from audit_event where resource = 'household' and operation = 'UPDATE' and row_id = ? "
                                + "and after ->> 'unit_id' = ?",
                        UUID.fromString(id(household)),
                        now.toString()));
    }

    /** In both communes a household bore the number: it stays with the first, the other's old commune stands before it. */
    @Test
    void ofAMergerOfficersOfTheSuccessorSeeTheHouseholdsAndThoseOfTheOldCommuneDoNot() {
        String first = household(SA_NHON, null, "H-1");
        String second = household(SA_SON, null, "H-1");
        as(COMMUNE_NOW).get(second).then().statusCode(200);
        as("admin")
                .get(SUCCESSIONS + "/proposal?unitChangeId=" + MERGED)
                .then()
                .body("places.find { it.unitId == '" + SA_NHON + "' }.households", is(1))
                .body("places.find { it.unitId == '" + SA_NHON + "' }.toUnitId", equalTo(SA_THAY_NOW.toString()));
        created("admin", SUCCESSIONS, succession(MERGED, SA_NHON, null, SA_THAY_NOW));
        post("admin", SUCCESSIONS, succession(MERGED, SA_SON, null, SA_THAY_NOW))
                .then()
                .statusCode(201)
                .body("householdCount", is(1))
                .body("recodedCount", is(1))
                .body("effectiveOn", equalTo("2025-07-01"));
        as(COMMUNE_NOW).get(first).then().body("code", equalTo("H-1")).body("unitId", equalTo(SA_THAY_NOW.toString()));
        as(PROVINCE_NOW).get(second).then().body("code", equalTo("23539-H-1"));
        as("huyen").get(first).then().statusCode(404);
        as(COMMUNE_NOW)
                .get(second + "/changes")
                .then()
                .body("items[0].toCode", equalTo("23539-H-1"))
                .body("items[0].reason", startsWith("Nghị quyết 1677"));
        as("admin")
                .get(SUCCESSIONS + "/proposal?unitChangeId=" + MERGED)
                .then()
                .body("places.findAll { it.unitId == '" + SA_SON + "' }", hasSize(0));
        for (String account : List.of("huyen", "tinh", COMMUNE_NOW, "phantich")) {
            post(account, SUCCESSIONS, succession(MERGED, SA_SON, null, SA_THAY_NOW))
                    .then()
                    .statusCode(403);
            as(account).get(SUCCESSIONS).then().statusCode(403);
        }
    }

    @Test
    void ofADividedCommuneAPersonDecidesVillageByVillage() {
        UUID commune = commune();
        UUID upper = made("VILLAGE", "THON", commune);
        UUID lower = made("VILLAGE", "THON", commune);
        String above = household(commune, upper, null);
        String below = household(commune, lower, null);
        String nowhere = household(commune, null, null);
        String change = created(
                "admin",
                UNITS + "/" + commune + "/changes",
                change("SPLIT", "2024-03-01", List.of(successor(List.of(upper)), successor(List.of(lower)))));
        as("huyen").get(above).then().body("unitId", equalTo(commune.toString()));
        var proposed = as("admin")
                .get(SUCCESSIONS + "/proposal?unitChangeId=" + id(change))
                .jsonPath();
        assertEquals(3, proposed.getList("places").size());
        UUID ofUpper = UUID.fromString(proposed.getString("places.find { it.villageId == '" + upper + "' }.toUnitId"));
        UUID ofLower = UUID.fromString(proposed.getString("places.find { it.villageId == '" + lower + "' }.toUnitId"));
        assertNull(proposed.getString("places.find { it.villageId == null }.toUnitId"));
        UUID changeId = UUID.fromString(id(change));
        post("admin", SUCCESSIONS, succession(changeId, commune, upper, ofLower))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:village-elsewhere"));
        post("admin", SUCCESSIONS, succession(changeId, commune, upper, ofUpper))
                .then()
                .statusCode(201)
                .body("whole", is(false))
                .body("householdCount", is(1));
        as("huyen").get(above).then().body("unitId", equalTo(ofUpper.toString()));
        as("huyen").get(below).then().body("unitId", equalTo(commune.toString()));
        created("admin", SUCCESSIONS, succession(changeId, commune, null, ofLower));
        as("huyen").get(nowhere).then().body("unitId", equalTo(ofLower.toString()));
        as("huyen").get(below).then().body("unitId", equalTo(commune.toString()));
        post("admin", SUCCESSIONS, succession(changeId, commune, lower, SA_THAY_NOW))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:succession-link"));
        post("admin", SUCCESSIONS, succession(UUID.randomUUID(), commune, lower, ofLower))
                .then()
                .statusCode(400);
    }

    @Test
    void householdsOfAVillageThatIsMergedFollowIntoTheOther() {
        UUID commune = commune();
        UUID small = made("VILLAGE", "THON", commune);
        UUID large = made("VILLAGE", "THON", commune);
        String household = household(commune, small, null);
        Map<String, Object> merger = change("MERGE", "2024-03-01", List.of(Map.of("unitId", large.toString())));
        created("admin", UNITS + "/" + small + "/changes", merger);
        as("huyen")
                .get(household)
                .then()
                .body("unitId", equalTo(commune.toString()))
                .body("villageId", equalTo(large.toString()));
        as("huyen")
                .get(household + "/changes")
                .then()
                .body("items[0].villageId", equalTo(small.toString()))
                .body("items[0].toVillageId", equalTo(large.toString()));
    }

    /** Recorded ahead, a change is followed on its day and not before. */
    @Test
    void aChangeThatIsToComeWaitsForItsDay() throws Exception {
        UUID commune = commune();
        String household = household(commune, null, null);
        String change = created(
                "admin",
                UNITS + "/" + commune + "/changes",
                change(
                        "RENAME",
                        LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                                .plusDays(20)
                                .toString(),
                        List.of(successor(List.of()))));
        as("huyen").get(household).then().body("unitId", equalTo(commune.toString()));
        post(
                        "admin",
                        SUCCESSIONS,
                        succession(
                                UUID.fromString(id(change)),
                                commune,
                                null,
                                successorsOf(change).getFirst()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:succession-day"));
        store.followDue();
        as("huyen").get(household).then().body("unitId", equalTo(commune.toString()));
        // The day comes: as if it had been recorded a month ago, for ten days ago.
        try (Connection owner = Sql.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table unit_change disable trigger user");
            statement.execute(
                    "update unit_change set effective_on = today() - 10, recorded_at = now() - interval '30 days' where id = '"
                            + id(change) + "'");
            statement.execute("alter table unit_change enable trigger user");
            owner.commit();
        }
        assertTrue(store.followDue() > 0);
        as("huyen")
                .get(household)
                .then()
                .body("unitId", equalTo(successorsOf(change).getFirst().toString()));
        assertEquals(0, store.followDue());
    }

    /** Who edits is waited for; who comes afterwards is told that what was read is no longer so. */
    @Test
    void aHouseholdThatIsBeingEditedFollowsWithWhatWasWritten() throws Exception {
        UUID commune = commune();
        String household = household(commune, null, null);
        UUID householdId = UUID.fromString(id(household));
        String read = as("huyen").get(household).header("ETag");
        try (Connection owner = Sql.owner()) {
            owner.setAutoCommit(false);
            try (var update = Sql.bind(owner, "update household set address = 'Nhà 8' where id = ?", householdId)) {
                update.executeUpdate();
            }
            CompletableFuture<String> changing = CompletableFuture.supplyAsync(() -> created(
                    "admin",
                    UNITS + "/" + commune + "/changes",
                    change("RENAME", "2024-03-01", List.of(successor(List.of())))));
            assertThrows(java.util.concurrent.TimeoutException.class, () -> changing.get(2, TimeUnit.SECONDS));
            owner.commit();
            String change = changing.get(30, TimeUnit.SECONDS);
            as("huyen")
                    .get(household)
                    .then()
                    .body("address", equalTo("Nhà 8"))
                    .body("unitId", equalTo(successorsOf(change).getFirst().toString()));
        }
        as("huyen")
                .header("If-Match", read)
                .contentType("application/merge-patch+json")
                .body("{\"address\":\"9\"}")
                .patch(household)
                .then()
                .statusCode(412);
    }

    private static int noted(String household) {
        return as("huyen")
                .header("If-Match", as("huyen").get(household).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"note\":\"x\"}")
                .patch(household)
                .statusCode();
    }

    private static int joined(String household) {
        return post("huyen", household + "/members", Households.member("A Mới")).statusCode();
    }

    /**
     * Twenty writers while the commune ends: none is lost and none stays behind. Who began before the change and waited for it is
     * refused, for the new place was not yet there when he began; the same again succeeds.
     */
    @Test
    void writersAndTheChangeOfTheirCommuneGetAlong() {
        UUID commune = commune();
        List<String> households = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            households.add(household(commune, null, null));
        }
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        for (String household : households) {
            writing.add(CompletableFuture.runAsync(() -> written(List.of(200), () -> noted(household))));
            writing.add(CompletableFuture.runAsync(() -> written(List.of(201), () -> joined(household))));
        }
        String change = created(
                "admin",
                UNITS + "/" + commune + "/changes",
                change("RENAME", "2024-03-01", List.of(successor(List.of()))));
        writing.forEach(CompletableFuture::join);
        UUID now = successorsOf(change).getFirst();
        assertEquals(
                List.of(10L),
                Sql.column(
                        "select count(*) from household where unit_id = ? and state = 'ACTIVE' and note = 'x'", now));
        assertEquals(
                List.of(20L),
                Sql.column(
                        "select count(*) from household_member m join household h on h.id = m.household_id "
                                + "where h.unit_id = ? and m.unit_id = h.unit_id",
                        now));
    }

    private static void written(List<Integer> done, IntSupplier write) {
        int status = write.getAsInt();
        for (int again = 0; again < 3 && List.of(403, 404, 412).contains(status); again++) {
            status = write.getAsInt();
        }
        assertTrue(done.contains(status), "status " + status);
    }

    /** As until June 2025, when the district was asked as well. */
    private static final List<String> WITH_DISTRICT =
            Stream.concat(Reviews.STEPS.stream(), Stream.of("DISTRICT_OPINION")).toList();

    private static void reviewed(String account, String round, String household, int income, int deprivation) {
        Map<String, Object> input = Reviews.review(round, household);
        input.put("inputs", Map.of("incomeScore", income, "deprivationScore", deprivation));
        created(account, REVIEWS, input);
    }

    /** Two rounds, before and after the first of July 2025: the balance of the new commune closes over those that followed into it. */
    @Test
    void movementAcrossTheChangeClosesAndAStatusIsThatOfItsDay() {
        UUID old = Units.unit("23545");
        UUID now = ReferenceIds.unit("23534", MERGER);
        UUID changeId = ReferenceIds.of("unit_change", "23534@2025-07-01");
        String stays = household(old, null, null);
        String escapes = household(old, null, null);
        String before = created("tinh", ROUNDS, Reviews.round(Units.unit("62"), "2024-11-01"));
        reviewed("huyen", before, stays, 100, 40);
        reviewed("huyen", before, escapes, 100, 40);
        Reviews.recognisedByOwner(before, old, 2024, WITH_DISTRICT);
        created("admin", SUCCESSIONS, succession(changeId, old, null, now));
        Map<String, Object> later = Reviews.round(ReferenceIds.unit("51", MERGER), "2025-11-01");
        later.put("previousRoundId", id(before));
        String after = created(PROVINCE_NOW, ROUNDS, later);
        reviewed(PROVINCE_NOW, after, stays, 100, 40);
        reviewed(PROVINCE_NOW, after, escapes, 170, 10);
        Reviews.recognisedByOwner(after, now, 2025);
        var movement = as(PROVINCE_NOW).get(after + "/movement?by=COMMUNE").jsonPath();
        String here = "units.find { it.unitId == '" + now + "' }.poor.households.";
        assertEquals(1, movement.getList("units").size(), movement.prettify());
        assertEquals(2, movement.getInt(here + "start"));
        assertEquals(1, movement.getInt(here + "end"));
        assertTrue(movement.getBoolean(here + "closes"));
        as(PROVINCE_NOW)
                .get(stays + "/timeline")
                .then()
                .body("items.find { it.effectiveOn == '2024-11-01' }.unitId", equalTo(old.toString()))
                .body("items.find { it.effectiveOn == '2025-07-01' }.changeKind", equalTo("MOVE"))
                .body("items.find { it.effectiveOn == '2025-11-01' }.unitId", equalTo(now.toString()));
        as(PROVINCE_NOW).get(escapes + "?asOf=2025-06-30").then().statusCode(400);
        as(PROVINCE_NOW).get(escapes).then().body("status", equalTo("NOT_POOR"));
        // A review that is recorded late, of a day before the change, is the old commune's.
        String late = created("tinh", ROUNDS, Reviews.round(Units.unit("62"), "2023-11-01"));
        reviewed(PROVINCE_NOW, late, stays, 100, 40);
        as(PROVINCE_NOW)
                .get(REVIEWS + "?householdId=" + id(stays) + "&reviewRoundId=" + id(late))
                .then()
                .body("items[0].unitId", equalTo(old.toString()));
    }

    @Test
    void theDatabaseLetsNobodyMoveHouseholdsByHand() throws Exception {
        String household = household(commune(), null, null);
        assertFalse((boolean) Sql.column(
                        "select has_column_privilege('gnbv_application', 'household_change', 'succession_id', 'INSERT')")
                .getFirst());
        assertFalse((boolean)
                Sql.column("select has_column_privilege('gnbv_application', 'household', 'unit_id', 'UPDATE')")
                        .getFirst());
        assertFalse((boolean) Sql.column(
                        "select has_function_privilege('gnbv_application', 'follow_replaced_unit(uuid, uuid)', 'EXECUTE')")
                .getFirst());
        as("huyen").get(household + "/changes").then().body("items", hasSize(0));
        String succession = created("admin", SUCCESSIONS, succession(MERGED, Units.unit("23527"), null, SA_THAY_NOW));
        as("admin").contentType(ContentType.JSON).get(succession).then().body("villageId", nullValue());
        assertThrows(
                Exception.class,
                () -> Sql.run("delete from household_succession where id = ?", UUID.fromString(id(succession))));
    }
}
