package vn.gnbv.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.NEIGHBOUR;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.post;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.approval;
import static vn.gnbv.testing.Reviews.correction;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognition;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.reviewed;
import static vn.gnbv.testing.Reviews.round;
import static vn.gnbv.testing.Reviews.step;
import static vn.gnbv.testing.Reviews.steps;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

/** A round as a commune runs it: steps, reviews, recognition, correction, approval. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ReviewResourceTest {
    private static final UUID HERE = Units.unit(COMMUNE);
    private static final String SIGNED = "2018-11-20";

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        input.put(name, value);
        return input;
    }

    private static Map<String, Object> corrected(String round, String household, String review, int income) {
        Map<String, Object> input = review(round, household);
        input.put("supersedesId", id(review));
        input.put("inputs", Map.of("incomeMonthlyPerHead", income, "deprivations", List.of()));
        return input;
    }

    @Test
    void aReviewIsComputedAndCountsFromItsRecognition() {
        String round = round();
        String household = household(COMMUNE);
        String review = reviewed(round, household);
        as("xa").get(review)
                .then()
                .statusCode(200)
                .body("status", equalTo("POOR"))
                .body("statusKind", equalTo("INCOME"))
                .body("residence", equalTo("RURAL"))
                .body("reviewedOn", equalTo("2018-11-01"))
                .body("steps[0].holds", is(true))
                .body("override", nullValue())
                .body("recognisedOn", nullValue());
        as("xa").get(household).then().body("status", nullValue());
        steps("xa", round, HERE);
        created("xa", round + "/recognitions", recognition(HERE, SIGNED));
        as("xa").get(review).then().body("recognisedOn", equalTo(SIGNED));
        as("xa").get(household)
                .then()
                .body("status", equalTo("POOR"))
                .body("statusKind", equalTo("INCOME"))
                .body("statusSince", equalTo(SIGNED));
        as("phantich").get(review).then().statusCode(200).body("headName", nullValue());
        as("danhgia").get(review).then().statusCode(404);
        as("danhgia").get(REVIEWS).then().statusCode(200).body("items", hasSize(0));
        as("xa").get(Households.PATH + "?status=POOR&limit=500").then().body("items.id", hasItem(id(household)));
        as("xa").get(Households.PATH + "?status=NEAR_POOR&limit=500")
                .then()
                .body("items.id", not(hasItem(id(household))));
        as("xa").get(household + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RECOGNITION", "REVIEW"))
                .body("items[0].statusBefore", nullValue());
        as("xa").get(round + "/recomputation").then().body("checked", is(1)).body("differing", is(0));
    }

    @Test
    void aCommuneIsRecognisedAfterItsSteps() {
        String round = round();
        reviewed(round, household(COMMUNE));
        refused(post("xa", round + "/recognitions", recognition(HERE, SIGNED)), 409, "recognition-steps");
        refused(post("xa", round + "/steps", step(HERE, "POSTING", "2018-11-05")), 409, "step-order");
        steps("xa", round, HERE);
        refused(post("xa", round + "/steps", step(HERE, "POSTING", "2018-11-05")), 409, "step-taken");
        refused(post("xa", round + "/recognitions", recognition(HERE, "2018-11-04")), 409, "recognition-day");
        refused(post("huyen", round + "/recognitions", recognition(HERE, SIGNED)), 403, "step-level");
        created("xa", round + "/recognitions", recognition(HERE, SIGNED));
        refused(post("xa", round + "/recognitions", recognition(HERE, SIGNED)), 409, "commune-recognised");
        refused(post("xa", round + "/steps", step(HERE, "LIST", "2018-11-05")), 409, "commune-recognised");
        as("tinh")
                .get(round + "/progress")
                .then()
                .statusCode(200)
                .body("communes.find { it.unitId == '" + HERE + "' }.counts.recognised", is(1))
                .body(
                        "communes.find { it.unitId == '" + HERE + "' }.steps.find { it.step == 'RECOGNITION' }.heldOn",
                        equalTo(SIGNED));
    }

    @Test
    void aStepIsTakenBackBeforeWhatFollowsIt() {
        String round = round();
        String list = created("xa", round + "/steps", step(HERE, "LIST", "2018-11-05"));
        String survey = created("xa", round + "/steps", step(HERE, "SURVEY", "2018-11-06"));
        Map<String, Object> back = with(step(HERE, "LIST", "2018-11-06"), "withdrawsId", id(list));
        refused(post("xa", round + "/steps", back), 409, "step-followed");
        created("xa", round + "/steps", with(step(HERE, "SURVEY", "2018-11-07"), "withdrawsId", id(survey)));
        created("xa", round + "/steps", back);
        refused(post("xa", round + "/steps", back), 409, "step-withdrawn");
        as("xa").get(list).then().body("withdrawn", is(true));
        refused(post("xa", round + "/steps", step(HERE, "SURVEY", "2018-11-07")), 409, "step-order");
    }

    @Test
    void aCorrectionSupersedesAndCountsByAFurtherDecision() {
        String round = round();
        String household = household(COMMUNE);
        String review = reviewed(round, household);
        refused(post("xa", REVIEWS, review(round, household)), 409, "review-twice");
        steps("xa", round, HERE);
        created("xa", round + "/recognitions", recognition(HERE, SIGNED));
        refused(post("xa", REVIEWS, review(round, household(COMMUNE))), 409, "commune-recognised");
        Map<String, Object> correction = correction(HERE, "2019-01-10", household);
        refused(post("xa", round + "/recognitions", correction), 409, "correction-households");
        String second = created("xa", REVIEWS, corrected(round, household, review, 900_000));
        refused(post("xa", REVIEWS, corrected(round, household, review, 900_000)), 409, "review-superseded");
        as("xa").get(review).then().body("supersededById", equalTo(id(second)));
        as("xa").get(household).then().body("status", equalTo("POOR"));
        refused(post("xa", round + "/recognitions", correction(HERE, "2018-11-19", household)), 409, "recognition-day");
        String decision = created("xa", round + "/recognitions", correction);
        as("xa").get(decision).then().body("reviewCount", is(1));
        as("xa").get(household).then().body("status", equalTo("NEAR_POOR")).body("statusSince", equalTo("2019-01-10"));
        as("xa").get(household + "/timeline")
                .then()
                .body("items[0].statusBefore", equalTo("POOR"))
                .body("items[0].status", equalTo("NEAR_POOR"));
    }

    @Test
    void whatTheProvinceApprovedStaysAndALaterCorrectionShowsAsADifference() {
        String round = round();
        String household = household(COMMUNE);
        String review = reviewed(round, household);
        steps("xa", round, HERE);
        refused(post("tinh", round + "/approvals", approval("2018-12-10")), 409, "approval-open");
        created("xa", round + "/recognitions", recognition(HERE, SIGNED));
        refused(post("xa", round + "/approvals", approval("2018-12-10")), 403, "step-level");
        refused(post("tinh", round + "/approvals", approval("2018-11-19")), 409, "approval-day");
        String approval = created("tinh", round + "/approvals", approval("2018-12-10"));
        as("xa").get(approval)
                .then()
                .statusCode(200)
                .body("totals.poor", is(1))
                .body("totals.poorPersons", is(4))
                .body("differs", is(false));
        created("xa", REVIEWS, corrected(round, household, review, 2_000_000));
        created("xa", round + "/recognitions", correction(HERE, "2019-01-10", household));
        as("tinh")
                .get(approval)
                .then()
                .body("totals.poor", is(1))
                .body("totalsNow.poor", is(0))
                .body("differs", is(true));
    }

    @Test
    void acrossACorrectionThatWasNeverRecognisedOneReviewCounts() {
        String round = round();
        String household = household(COMMUNE);
        String first = reviewed(round, household);
        steps("xa", round, HERE);
        created("xa", round + "/recognitions", recognition(HERE, SIGNED));
        String approval = created("tinh", round + "/approvals", approval("2018-12-10"));
        String never = created("xa", REVIEWS, corrected(round, household, first, 900_000));
        created("xa", REVIEWS, corrected(round, household, never, 2_000_000));
        created("xa", round + "/recognitions", correction(HERE, "2019-01-10", household));
        as("tinh").get(approval).then().body("totalsNow.households", is(1)).body("totalsNow.poor", is(0));
        as("xa").get(household).then().body("status", equalTo("NOT_POOR")).body("statusSince", equalTo("2019-01-10"));
    }

    @Test
    void anotherResultNeedsADecisionAndBothStayVisible() {
        String round = round();
        Map<String, Object> input = review(round, household(COMMUNE));
        Map<String, Object> override =
                Map.of("status", "NEAR_POOR", "reason", "Biên bản họp thôn", "decisionNumber", "12/QĐ");
        input.put(
                "override", Map.of("status", "POOR", "kind", "INCOME", "reason", "Như cũ", "decisionNumber", "12/QĐ"));
        refused(post("xa", REVIEWS, input), 400, "review-override");
        input.put("override", override);
        as("xa").get(created("xa", REVIEWS, input))
                .then()
                .body("status", equalTo("NEAR_POOR"))
                .body("computedStatus", equalTo("POOR"))
                .body("computedKind", equalTo("INCOME"))
                .body("override.decisionNumber", equalTo("12/QĐ"));
        input.put("status", "NOT_POOR");
        post("xa", REVIEWS, input).then().statusCode(400);
    }

    @Test
    void theSameReviewUnderItsIdIsMadeOnce() {
        Map<String, Object> input = review(round(), household(COMMUNE));
        input.put("id", UUID.randomUUID().toString());
        input.remove("persons");
        refused(post("xa", REVIEWS, input), 400, "review-persons");
        Map<String, Object> of = review(round(), household(COMMUNE));
        of.put("id", UUID.randomUUID().toString());
        post("xa", REVIEWS, of).then().statusCode(201);
        post("xa", REVIEWS, of).then().statusCode(200);
        of.put("note", "Khác");
        post("xa", REVIEWS, of).then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "reviewedOn, 2015-06-01, review-day",
        "headEthnicGroupCode, 99, ethnic-group",
        "nativeMinority, true, native-minority"
    })
    void aReviewThatCannotBeIsRefused(String field, String value, String code) {
        Object typed = field.equals("nativeMinority") ? (Object) Boolean.TRUE : value;
        refused(post("xa", REVIEWS, with(review(round(), household(COMMUNE)), field, typed)), 400, code);
    }

    @Test
    void onlyOfficersOfThePlaceReviewThere() {
        String round = round();
        String there = household(NEIGHBOUR);
        refused(post("xa", REVIEWS, review(round, there)), 400, "reference-not-found");
        created("huyen", REVIEWS, review(round, there));
        post("phantich", REVIEWS, review(round, there)).then().statusCode(403);
        String own = created("huyen", ROUNDS, round(HERE, "2018-11-01"));
        refused(post("huyen", REVIEWS, review(own, there)), 400, "review-unit");
    }

    @Test
    void aRoundOfAnotherPeriodIsABaseline() {
        UUID province = Units.unit("62");
        String of2018 = round();
        Map<String, Object> of2023 = with(round(province, "2023-11-01"), "previousRoundId", id(of2018));
        refused(post("tinh", ROUNDS, of2023), 400, "new-baseline");
        of2023.remove("previousRoundId");
        Response baseline = post("tinh", ROUNDS, of2023);
        baseline.then()
                .statusCode(201)
                .body("procedureCode", equalTo("QT-2225"))
                .body("ruleSetCode", equalTo("CN-2226"));
        // The review of end-2021 names the standard of 2022, which was not in force yet.
        String standard = baseline.path("ruleSetId");
        post("tinh", ROUNDS, with(round(province, "2021-11-15"), "ruleSetId", standard))
                .then()
                .statusCode(201)
                .body("procedureCode", equalTo("QT-2225"))
                .body("ruleSetId", equalTo(standard));
        Map<String, Object> next = with(round(province, "2019-11-01"), "previousRoundId", id(of2018));
        post("tinh", ROUNDS, next).then().statusCode(201).body("previousRoundId", equalTo(id(of2018)));
        refused(
                post("tinh", ROUNDS, with(round(province, "2017-11-01"), "previousRoundId", id(of2018))),
                400,
                "previous-round");
        refused(post("tinh", ROUNDS, round(province, "2010-11-01")), 409, "no-rule-set");
    }

    @Test
    void roundsOfAUnitAreItsOwnAndThoseAboveAndBelow() {
        String ofProvince = created("tinh", ROUNDS, round(Units.unit("62"), "2018-11-01"));
        String ofDistrict = created("huyen", ROUNDS, round(Units.unit("616"), "2018-11-01"));
        String ofCommune = created("xa", ROUNDS, round(HERE, "2018-11-01"));
        for (String unit : List.of("62", "616", COMMUNE)) {
            assertEquals(
                    List.of(true, true, true),
                    Stream.of(ofProvince, ofDistrict, ofCommune)
                            .map(of(unit)::contains)
                            .toList(),
                    unit);
        }
        assertEquals(
                List.of(true, true, false),
                Stream.of(ofProvince, ofDistrict, ofCommune)
                        .map(of(NEIGHBOUR)::contains)
                        .toList());
        assertEquals(
                List.of(true, false, false),
                Stream.of(ofProvince, ofDistrict, ofCommune)
                        .map(of("610")::contains)
                        .toList());
    }

    /** Addresses of the rounds in which households of a unit may be reviewed. */
    private static List<String> of(String unit) {
        List<String> ids =
                as("tinh").get(ROUNDS + "?limit=500&unitId=" + Units.unit(unit)).path("items.id");
        return ids.stream().map(one -> ROUNDS + "/" + one).toList();
    }

    @Test
    void aRoundStaysOnceACommuneIsRecognised() {
        Map<String, Object> input = round(Units.unit("62"), "2018-11-01");
        input.put("timetable", List.of(Map.of("step", "LIST", "from", "2018-11-01", "until", "2018-11-03")));
        String round = created("tinh", ROUNDS, input);
        reviewed(round, household(COMMUNE));
        input.put("unitId", Units.unit("616").toString());
        refused(put(round, input), 409, "round-begun");
        input.put("unitId", Units.unit("62").toString());
        input.put("note", "Đổi lịch");
        put(round, input).then().statusCode(200).body("locked", is(false));
        steps("xa", round, HERE);
        as("xa").get(round + "/progress").then().body("communes[0].steps.find { it.step == 'LIST' }.late", is(true));
        created("xa", round + "/recognitions", recognition(HERE, SIGNED));
        as("tinh").get(round).then().body("locked", is(true));
        refused(as("tinh").header("If-Match", "\"v2\"").delete(round), 409, "round-locked");
    }

    private static Response put(String round, Map<String, Object> input) {
        return as("tinh")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(input)
                .put(round);
    }

    @Test
    void everyProcedureIsThere() {
        as("xa").get("/api/v1/review-procedures")
                .then()
                .body("items.code", contains("QT-2507", "QT-2225", "QT-1621"))
                .body("items[1].steps.find { it.step == 'DISTRICT_OPINION' }.level", equalTo("DISTRICT"))
                .body("items[2].steps.find { it.step == 'APPROVAL' }.deadline", equalTo("12-15"));
        assertEquals(
                List.of("LIST", "SURVEY", "VILLAGE_MEETING", "POSTING", "RECOGNITION", "APPROVAL"),
                as("xa").get("/api/v1/review-procedures").path("items[0].steps.step"));
    }
}
