package vn.gnbv.movement;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.NEIGHBOUR;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.member;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.STEPS;
import static vn.gnbv.testing.Reviews.correction;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognition;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.round;
import static vn.gnbv.testing.Reviews.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Units;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class MovementResourceTest {
    private static final UUID HERE = Units.unit(COMMUNE);
    private static final UUID THERE = Units.unit(NEIGHBOUR);
    private static final int POOR = 650_000;
    private static final int NEAR_POOR = 900_000;
    private static final int ABOVE = 2_000_000;

    private static String opened(int year, String previous) {
        Map<String, Object> input = round(Units.unit("62"), year + "-11-01");
        if (previous != null) {
            input.put("previousRoundId", id(previous));
        }
        return created("tinh", ROUNDS, input);
    }

    private static Map<String, Object> found(String round, String household, int persons, int income) {
        Map<String, Object> input = review(round, household);
        input.put("persons", persons);
        input.put("inputs", Map.of("incomeMonthlyPerHead", income, "deprivations", List.of()));
        return input;
    }

    private static String reviewed(String round, String household, int persons, int income) {
        return created("huyen", REVIEWS, found(round, household, persons, income));
    }

    private static void recognised(String round, int year, UUID... elsewhere) {
        for (String step : STEPS) {
            created("xa", round + "/steps", step(HERE, step, year + "-11-05"));
        }
        created("xa", round + "/recognitions", recognition(HERE, year + "-11-20"));
        for (UUID commune : elsewhere) {
            Reviews.recognisedByOwner(round, commune, year);
        }
    }

    private static void moved(String household, UUID commune, String day) {
        created(
                "huyen",
                household + "/changes",
                Map.of("kind", "MOVE", "effectiveOn", day, "toUnitId", commune.toString(), "reason", "Chuyển nhà"));
    }

    /** Address of the household that a member leaves for. */
    private static String splitOff(String household) {
        Map<String, Object> head = Households.member("A Cha");
        head.put("relation", "HEAD");
        member(household, head);
        String goes = member(household, Households.member("A Con"));
        Map<String, Object> split = new HashMap<>();
        split.put("kind", "SPLIT");
        split.put("effectiveOn", "2018-03-01");
        split.put("toCode", "S" + System.nanoTime());
        split.put("memberIds", List.of(id(goes)));
        split.put("headId", id(goes));
        split.put("reason", "Ra ở riêng");
        return Households.PATH + "/"
                + Households.post("huyen", household + "/changes", split)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("otherHouseholdId");
    }

    /** Rounds of 2016, 2017 and 2018, in which households go every way. */
    private static List<String> rounds() {
        String first = opened(2016, null);
        String relapses = household(NEIGHBOUR);
        String nearAgain = household(COMMUNE);
        reviewed(first, relapses, 7, POOR);
        reviewed(first, nearAgain, 2, NEAR_POOR);
        recognised(first, 2016, THERE);
        moved(relapses, HERE, "2017-03-01");

        String second = opened(2017, first);
        String stays = household(COMMUNE);
        String becomesNear = household(COMMUNE);
        String escapes = household(COMMUNE);
        String falls = household(COMMUNE);
        String arises = household(COMMUNE);
        String moves = household(COMMUNE);
        String splits = household(COMMUNE);
        String ends = household(COMMUNE);
        String nearEscapes = household(COMMUNE);
        String nearArises = household(COMMUNE);
        String escapesThere = household(NEIGHBOUR);
        reviewed(second, relapses, 7, ABOVE);
        reviewed(second, nearAgain, 2, ABOVE);
        reviewed(second, stays, 4, POOR);
        reviewed(second, becomesNear, 3, POOR);
        reviewed(second, escapes, 5, POOR);
        reviewed(second, falls, 2, NEAR_POOR);
        String mistaken = reviewed(second, arises, 4, POOR);
        reviewed(second, moves, 4, POOR);
        reviewed(second, splits, 6, POOR);
        reviewed(second, ends, 1, POOR);
        reviewed(second, nearEscapes, 3, NEAR_POOR);
        reviewed(second, nearArises, 8, ABOVE);
        reviewed(second, escapesThere, 2, POOR);
        recognised(second, 2017, THERE);
        Map<String, Object> corrected = found(second, arises, 4, ABOVE);
        corrected.put("supersedesId", id(mistaken));
        created("xa", REVIEWS, corrected);
        created("xa", second + "/recognitions", correction(HERE, "2018-06-01", arises));
        moved(moves, THERE, "2018-03-01");
        String splitOff = splitOff(splits);

        String third = opened(2018, second);
        reviewed(third, relapses, 7, POOR);
        reviewed(third, nearAgain, 2, NEAR_POOR);
        reviewed(third, stays, 6, POOR);
        reviewed(third, becomesNear, 5, NEAR_POOR);
        reviewed(third, escapes, 5, ABOVE);
        reviewed(third, falls, 3, POOR);
        reviewed(third, arises, 4, POOR);
        reviewed(third, moves, 4, POOR);
        reviewed(third, splits, 4, POOR);
        reviewed(third, splitOff, 2, POOR);
        reviewed(third, nearEscapes, 3, ABOVE);
        reviewed(third, nearArises, 8, NEAR_POOR);
        reviewed(third, escapesThere, 2, ABOVE);
        recognised(third, 2018, THERE);
        moved(relapses, THERE, "2019-05-01");
        return List.of(first, second, third);
    }

    /** Start, became the other, exceeded the line, other decrease, other became, relapsed, newly arisen, other increase, end. */
    private static void balanced(Map<String, ?> balance, int... parts) {
        String[] names = {
            "start",
            "becameOther",
            "exceededLine",
            "otherDecrease",
            "otherBecame",
            "relapsed",
            "newlyArisen",
            "otherIncrease",
            "end"
        };
        for (int index = 0; index < names.length; index++) {
            assertEquals(parts[index], balance.get(names[index]), names[index]);
        }
        assertEquals(true, balance.get("closes"));
        assertEquals(0, balance.get("difference"));
    }

    @Test
    void householdsThatGoEveryWayBalance() {
        List<String> rounds = rounds();
        String movement = rounds.getLast() + "/movement";
        var answer = as("tinh")
                .get(movement + "?by=COMMUNE")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("baseline", is(false))
                .body("previousRoundId", is(id(rounds.get(1))))
                .body("units", hasSize(2))
                .extract()
                .jsonPath();
        balanced(answer.getMap("total.poor.households"), 7, 1, 2, 1, 1, 1, 1, 1, 7);
        balanced(answer.getMap("total.poor.persons"), 25, 3, 7, 3, 3, 7, 4, 4, 30);
        balanced(answer.getMap("total.nearPoor.households"), 2, 1, 1, 0, 1, 1, 1, 0, 3);
        balanced(answer.getMap("total.nearPoor.persons"), 5, 2, 3, 0, 5, 2, 8, 0, 15);

        // Who moved between them left the one and came to the other; together it stayed.
        String here = "units.find { it.unitId == '" + HERE + "' }.";
        String there = "units.find { it.unitId == '" + THERE + "' }.";
        balanced(answer.getMap(here + "poor.households"), 6, 1, 1, 2, 1, 1, 1, 1, 6);
        balanced(answer.getMap(here + "poor.persons"), 23, 3, 5, 7, 3, 7, 4, 4, 26);
        balanced(answer.getMap(there + "poor.households"), 1, 0, 1, 0, 0, 0, 0, 1, 1);
        balanced(answer.getMap(there + "poor.persons"), 2, 0, 2, 0, 0, 0, 0, 4, 4);
        // Of a few households all may be others a year later.
        assertEquals(List.of(), answer.getList(there + "poor.households.implausible"));

        var byDistrict = as("tinh").get(movement + "?by=DISTRICT").jsonPath();
        assertEquals(List.of("Huyện Sa Thầy"), byDistrict.getList("units.name"));
        assertEquals(answer.getMap("total.poor"), byDistrict.getMap("units[0].poor"));
        assertEquals(answer.getMap("total.nearPoor"), byDistrict.getMap("units[0].nearPoor"));

        // The commune counts the same of itself, also what it saw of a household that has left since.
        var own = as("xa").get(movement).jsonPath();
        assertEquals(answer.getMap(here + "poor"), own.getMap("total.poor"));
        assertEquals(answer.getMap(here + "nearPoor"), own.getMap("total.nearPoor"));
        assertEquals(
                own.getMap("total"),
                as("tinh").get(movement + "?unitId=" + HERE).jsonPath().getMap("total"));
    }

    @Test
    void itIsKnownByTheDayAndABaselineHasNone() {
        List<String> rounds = rounds();
        String movement = rounds.getLast() + "/movement";
        var before = as("tinh").get(movement + "?asOf=2018-11-19").jsonPath();
        balanced(before.getMap("total.poor.households"), 7, 0, 0, 7, 0, 0, 0, 0, 0);
        as("tinh")
                .get(movement + "?asOf=2018-05-31")
                .then()
                .body("total.poor.households.start", is(8))
                .body("units", hasSize(0));
        as("tinh").get(movement + "?synthetic=exclude").then().body("total.poor.households.closes", is(true));
        as("tinh")
                .get(rounds.getFirst() + "/movement?by=COMMUNE")
                .then()
                .statusCode(200)
                .body("baseline", is(true))
                .body("previousRoundId", nullValue())
                .body("total", nullValue())
                .body("units", hasSize(0));
        as("tinh").get(movement + "?by=VILLAGE").then().statusCode(400);
        as("danhgia").get(movement).then().statusCode(404);
    }
}
