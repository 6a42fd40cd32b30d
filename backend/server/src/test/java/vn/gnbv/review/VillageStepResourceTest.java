package vn.gnbv.review;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.post;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognition;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.People;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** A commune whose villages take the steps one by one, and the opinion of the district while there was one. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class VillageStepResourceTest {
    private static final String CODE = "23530";
    private static final String OFFICER = "xa-co-thon";
    private static final UUID COMMUNE = Units.unit(CODE);

    private static UUID village(String code) {
        UUID village = UUID.randomUUID();
        Sql.run(
                "insert into administrative_unit (id, code, level, kind, name, valid_from, valid_from_evidence) "
                        + "values (?, ?, 'VILLAGE', 'THON', 'Thôn ' || ?, '2010-01-01', 'UNVERIFIED')",
                village,
                code,
                code);
        Sql.run(
                "insert into unit_parent (id, unit_id, parent_id, valid_from) values (gen_random_uuid(), ?, ?, '2010-01-01')",
                village,
                COMMUNE);
        return village;
    }

    private static String household(UUID village) {
        Map<String, Object> input = Households.input(COMMUNE);
        input.put("villageId", village.toString());
        return created("huyen", Households.PATH, input);
    }

    @Test
    void aCommuneHasTakenAStepOnceEveryVillageHas() {
        People.make(OFFICER, CODE + "@2018-06-30", "officer");
        UUID one = village("2353001");
        UUID other = village("2353002");
        String first = household(one);
        household(other);
        String round = created("tinh", Reviews.ROUNDS, Reviews.round(Units.unit("616"), "2022-11-01"));
        String steps = round + "/steps";
        created(OFFICER, REVIEWS, reviewOf2022(round, first));
        List<String> ofVillages = Reviews.STEPS;
        for (String step : ofVillages) {
            created(OFFICER, steps, step(one, step, "2022-11-05"));
        }
        as(OFFICER)
                .get(round + "/progress")
                .then()
                .body("communes[0].counts.households", is(2))
                .body("communes[0].counts.reviewed", is(1))
                .body("communes[0].steps.find { it.step == 'LIST' }.heldOn", nullValue())
                .body(
                        "communes[0].villages.find { it.villageId == '" + one
                                + "' }.steps.find { it.step == 'POSTING' }.heldOn",
                        equalTo("2022-11-05"));
        post("huyen", steps, step(COMMUNE, "DISTRICT_OPINION", "2022-11-10"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:step-order"));
        for (String step : ofVillages) {
            created(OFFICER, steps, step(other, step, "2022-11-06"));
        }
        as(OFFICER)
                .get(round + "/progress")
                .then()
                .body("communes[0].steps.find { it.step == 'LIST' }.heldOn", equalTo("2022-11-06"));
        post(OFFICER, steps, step(COMMUNE, "DISTRICT_OPINION", "2022-11-10"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gnbv:problem:step-level"));
        post("huyen", steps, step(one, "DISTRICT_OPINION", "2022-11-10"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:step-unknown"));
        post(OFFICER, round + "/recognitions", recognition(COMMUNE, "2022-11-20"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:recognition-steps"))
                .body("step", equalTo("DISTRICT_OPINION"));
        created("huyen", steps, step(COMMUNE, "DISTRICT_OPINION", "2022-11-10"));
        created(OFFICER, round + "/recognitions", recognition(COMMUNE, "2022-11-20"));
        as(OFFICER).get(first).then().body("status", equalTo("NEAR_POOR")).body("statusKind", nullValue());
        as(OFFICER)
                .get(REVIEWS + "?householdId=" + id(first))
                .then()
                .body("items[0].villageId", equalTo(one.toString()));
    }

    /** Below the line of 2022, and deprived of too little to be poor. */
    private static Map<String, Object> reviewOf2022(String round, String household) {
        Map<String, Object> input = review(round, household);
        input.put("inputs", Map.of("incomeScore", 120, "deprivationScore", 20));
        return input;
    }
}
