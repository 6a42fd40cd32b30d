package vn.gnbv.review;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.correction;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognisedByOwner;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.round;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The list of rounds tells how far each is: by what is kept of communes that are recognised, and by a count of the others. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class RoundProgressResourceTest {
    private static final List<String> COUNTS = List.of("households", "reviewed", "recognised", "poor", "nearPoor");
    private static final String THERE = "23551";
    private static final UUID PLACE = Units.unit(THERE);

    private static String made(Map<String, Object> input) {
        return created("tinh", ROUNDS, input);
    }

    private static void reviewed(String round, String household, int income) {
        Map<String, Object> input = review(round, household);
        input.put("inputs", Map.of("incomeMonthlyPerHead", income, "deprivations", List.of()));
        created("huyen", REVIEWS, input);
    }

    /** Counts of a round as the list tells them, in the order of {@link #COUNTS}. */
    private static List<Integer> counts(String account, String round, String query) {
        Map<String, Object> row = as(account)
                .get(ROUNDS + "?progress=true&limit=500" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id(round) + "' }");
        List<Integer> found = new ArrayList<>();
        COUNTS.forEach(count -> found.add((Integer) row.get(count)));
        return found;
    }

    @Test
    void aRoundTellsHowFarItIs() {
        String place = "&unitId=" + PLACE;
        String open = made(round(PLACE, "2018-11-01"));
        int before = counts("tinh", open, place).getFirst();
        List<String> homes = List.of(household(THERE), household(THERE), household(THERE));
        assertEquals(List.of(before + 3, 0, 0, 0, 0), counts("tinh", open, place));

        reviewed(open, homes.get(0), 650_000);
        reviewed(open, homes.get(1), 3_000_000);
        Map<String, Object> again = review(open, homes.get(0));
        again.put(
                "supersedesId",
                as("huyen")
                        .get(REVIEWS + "?reviewRoundId=" + id(open) + "&status=POOR")
                        .path("items[0].id"));
        created("huyen", REVIEWS, again);
        assertEquals(
                List.of(before + 3, 2, 0, 0, 0), counts("tinh", open, place), "a correction is no other household");

        recognisedByOwner(open, PLACE, 2018);
        assertEquals(List.of(2, 2, 2, 1, 0), counts("tinh", open, place));
        assertEquals(List.of(2, 2, 2, 1, 0), counts("phantich", open, place));
        String all = made(round(Units.unit("62"), "2018-11-01"));
        reviewed(all, homes.get(2), 650_000);
        recognisedByOwner(all, PLACE, 2018);
        assertEquals(List.of(1, 1, 1), counts("huyen", all, "").subList(1, 4));
        assertEquals(List.of(0, 0, 0), counts("xa", all, "").subList(1, 4), "nothing of another commune");

        Map<String, Object> later = review(open, homes.get(1));
        later.put(
                "supersedesId",
                as("huyen")
                        .get(REVIEWS + "?reviewRoundId=" + id(open) + "&status=NOT_POOR")
                        .path("items[0].id"));
        created("huyen", REVIEWS, later);
        assertEquals(List.of(2, 2, 2, 1, 0), counts("tinh", open, place), "nobody has decided on it yet");
        correct(open, homes.get(1));
        assertEquals(List.of(2, 2, 2, 2, 0), counts("tinh", open, place));
        assertEquals(List.of(), differing());
    }

    private static void correct(String round, String household) {
        Map<String, Object> decision = correction(PLACE, "2018-12-01", household);
        Sql.run(
                "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer, household_ids) "
                        + "values (gen_random_uuid(), ?, ?, 'CORRECTION', ?, ?::date, 'A Phương', array[?])",
                UUID.fromString(id(round)),
                PLACE,
                decision.get("decisionNumber"),
                decision.get("signedOn"),
                UUID.fromString(id(household)));
    }

    /** Communes of rounds of which what is kept is not what is there. */
    private static List<Object> differing() {
        return Sql.column("select coalesce(k.unit_id, r.unit_id) from review_count k full join ("
                + "select review_round_id, unit_id, count(*) as households, count(*) filter (where status = 'POOR') as poor, "
                + "count(*) filter (where status = 'NEAR_POOR') as near_poor from review "
                + "where recognition_id is not null and replaced_on is null group by 1, 2) r "
                + "on r.review_round_id = k.review_round_id and r.unit_id = k.unit_id "
                + "where (k.households, k.poor, k.near_poor) is distinct from (r.households, r.poor, r.near_poor)");
    }

    @Test
    void onlyWhoeverAsksIsTold() {
        String round = made(round(PLACE, "2018-11-01"));
        as("tinh").get(round).then().statusCode(200).body("reviewed", nullValue());
        as("tinh")
                .get(ROUNDS + "?unitId=" + PLACE)
                .then()
                .body("items[0].reviewed", nullValue())
                .body("items[0].households", nullValue());
        as("tinh").get(ROUNDS + "?progress=perhaps").then().statusCode(400);
        String csv = as("tinh")
                .accept("text/csv")
                .get(ROUNDS + "?progress=true&fields=code,households,reviewed&unitId=" + PLACE)
                .asString();
        assertTrue(csv.lines().count() > 1, csv);
    }

    @Test
    void duringTheYearNobodyKnowsHowManyWillBeReviewed() {
        Map<String, Object> input = round(PLACE, "2018-06-01");
        input.put("kind", "INTERIM");
        String round = made(input);
        String home = household(THERE);
        reviewed(round, home, 650_000);
        List<Integer> counts = counts("tinh", round, "");
        assertEquals(null, counts.getFirst());
        assertEquals(List.of(1, 0, 0, 0), counts.subList(1, 5));
    }

    /** Reviews that are recorded while their commune recognises wait for it: none is counted that is not kept, and none twice. */
    @Test
    void whatIsRecordedMeanwhileIsCountedOnce() {
        String round = made(round(PLACE, "2018-11-01"));
        List<String> homes = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            homes.add(household(THERE));
        }
        reviewed(round, homes.getFirst(), 650_000);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        homes.subList(1, homes.size())
                .forEach(home -> all.add(CompletableFuture.runAsync(() -> {
                    Map<String, Object> input = review(round, home);
                    Households.post("huyen", REVIEWS, input);
                })));
        all.add(CompletableFuture.runAsync(() -> recognisedByOwner(round, PLACE, 2018)));
        all.forEach(CompletableFuture::join);
        List<Integer> counts = counts("tinh", round, "");
        assertEquals(counts.get(1), counts.get(2), "no review waits in a commune that is recognised");
        assertEquals(List.of(), differing());
    }

    @Test
    void nobodyWritesTheCountsAndStrangersSeeNone() throws Exception {
        String round = made(round(PLACE, "2018-11-01"));
        reviewed(round, household(THERE), 650_000);
        recognisedByOwner(round, PLACE, 2018);
        for (String statement : List.of(
                "update review_count set poor = 0",
                "delete from review_count",
                "insert into review_count values ('" + id(round) + "', '" + Units.unit("23545") + "', 1, 1, 0)",
                "truncate review_count")) {
            try (var connection = Sql.application(new Sql.Actor("tinh", "officer", Units.unit("62")));
                    var prepared = Sql.bind(connection, statement)) {
                SQLException refused = assertThrows(SQLException.class, prepared::execute);
                assertEquals("42501", refused.getSQLState(), statement);
            }
        }
        assertThrows(
                RuntimeException.class,
                () -> Sql.run(
                        "update review_count set poor = households + 1 where review_round_id = ?",
                        UUID.fromString(id(round))));
        for (Sql.Actor actor : List.of(
                new Sql.Actor("xa", "officer", Units.unit("23545")), new Sql.Actor("danhgia", "evaluator", PLACE))) {
            try (var connection = Sql.application(actor)) {
                assertEquals(
                        List.of(),
                        Sql.column(
                                connection,
                                "select poor from review_count where review_round_id = ?",
                                UUID.fromString(id(round))));
            }
        }
    }
}
