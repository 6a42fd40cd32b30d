package vn.gnbv.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.quality.QualityCases.cases;
import static vn.gnbv.quality.QualityCases.reviewed;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.round;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Totals as they were approved and published, beside those of today. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class TotalsDifferResourceTest {
    /** Ya Ly, of which no other test approves a round. */
    private static final String APPROVED = "23554";

    private static final String INVENTED = "23548";

    @Test
    void totalsThatWereApprovedOrPublishedAndAreNoLongerSoAreFound() {
        UUID place = Units.unit(APPROVED);
        String round = created("tinh", ROUNDS, round(Units.unit("616"), "2018-11-01"));
        List<String> homes = List.of(household(APPROVED), household(APPROVED), household(APPROVED));
        reviewed(round, homes.get(0), 4, 650_000);
        reviewed(round, homes.get(1), 4, 3_000_000);
        reviewed(round, homes.get(2), 4, 3_000_000);
        Reviews.recognisedByOwner(round, place, 2018);
        published(place, "poor_households", 1);
        assertEquals(List.of(), differing("tinh", round, ""), "nothing is approved yet");
        created("tinh", round + "/approvals", Reviews.approval("2018-12-20"));
        assertEquals(List.of(), differing("tinh", round, ""), "as approved, and as published");

        String original = as("huyen")
                .get(REVIEWS + "?reviewRoundId=" + id(round) + "&householdId=" + id(homes.get(1)))
                .path("items[0].id");
        Map<String, Object> corrected = review(round, homes.get(1));
        corrected.put("supersedesId", original);
        created("huyen", REVIEWS, corrected);
        assertEquals(List.of(), differing("tinh", round, ""), "nobody has decided on it");
        Sql.run(
                "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer, household_ids) "
                        + "values (gen_random_uuid(), ?, ?, 'CORRECTION', '10/QĐ', '2018-12-21', 'A Phương', array[?])",
                UUID.fromString(id(round)),
                place,
                UUID.fromString(id(homes.get(1))));
        List<String> differs = List.of(
                "23554 APPROVED_DIFFERS NOT_POOR 1 2",
                "23554 APPROVED_DIFFERS POOR 2 1",
                "23554 PUBLISHED_DIFFERS POOR 2 1",
                "616 APPROVED_DIFFERS NOT_POOR 1 2",
                "616 APPROVED_DIFFERS POOR 2 1");
        List<String> approved =
                differs.stream().filter(one -> one.contains("APPROVED")).toList();
        assertEquals(differs, differing("tinh", round, ""));
        assertEquals(differs, differing("huyen", round, ""));
        assertEquals(differs, differing("tinh", round, "&synthetic=exclude"));
        assertEquals(List.of(), differing("xa", round, ""), "another commune's are not its own");

        published(place, "poor_households", 2);
        assertEquals(approved, differing("tinh", round, ""), "one of two sources agrees");
        published(place, "near_poor_households", 7);
        assertTrue(differing("tinh", round, "").contains("23554 PUBLISHED_DIFFERS NEAR_POOR 0 7"));
    }

    /** What was published is of real households: illustrative ones are held against what was approved of them, and against nothing else. */
    @Test
    void illustrativeHouseholdsAreNotHeldAgainstWhatWasPublished() {
        UUID place = Units.unit(INVENTED);
        String round = created("tinh", ROUNDS, round(place, "2018-11-01"));
        String home = household(INVENTED);
        Sql.run("update household set synthetic = true where id = ?", UUID.fromString(id(home)));
        reviewed(round, home, 4, 650_000);
        Reviews.recognisedByOwner(round, place, 2018);
        created("tinh", round + "/approvals", Reviews.approval("2018-12-20"));
        published(place, "poor_households", 40);
        assertEquals(List.of(), differing("tinh", round, ""));

        Sql.run(
                "insert into review_approval (id, review_round_id, unit_id, decision_number, signed_on, signer, totals) "
                        + "values (gen_random_uuid(), ?, null, '2/QĐ', '2018-12-21', 'B', '{}')",
                UUID.fromString(id(round)));
        assertEquals(List.of(), differing("tinh", round, ""), "totals are the database's, whoever writes them");
        String real = household(INVENTED);
        String other = created("tinh", ROUNDS, round(place, "2018-11-02"));
        reviewed(other, home, 4, 650_000);
        reviewed(other, real, 4, 650_000);
        Reviews.recognisedByOwner(other, place, 2018);
        created("tinh", other + "/approvals", Reviews.approval("2018-12-20"));
        assertEquals(List.of("23548 PUBLISHED_DIFFERS POOR 1 40"), differing("tinh", other, ""), "the real one alone");
    }

    private static void published(UUID place, String measure, int value) {
        Sql.run(
                "insert into published_figure (id, measure, unit_id, period_from, period_to, qualifier, value, value_unit, citation) "
                        + "values (gen_random_uuid(), ?, ?, '2018-01-01', '2018-12-31', 'EQ', ?, 'households', 'Thử')",
                measure,
                place,
                value);
    }

    private static List<String> differing(String account, String round, String query) {
        return cases(account, round, "&check=TOTALS_DIFFER" + query, 500).stream()
                .map(row -> row.get("unitCode") + " " + row.get("reason") + " " + row.get("status") + " "
                        + row.get("value") + " " + row.get("compared"))
                .sorted()
                .toList();
    }
}
