package vn.gnbv.deprivation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognition;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.round;
import static vn.gnbv.testing.Reviews.steps;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class DeprivationResourceTest {
    private static final UUID HERE = Units.unit(COMMUNE);

    private static void found(String round, int persons, int income, String... indicators) {
        Map<String, Object> input = review(round, household(COMMUNE));
        input.put("persons", persons);
        input.put(
                "inputs",
                Map.of(
                        "incomeMonthlyPerHead",
                        income,
                        "deprivations",
                        Arrays.stream(indicators)
                                .map(indicator -> Map.of("indicator", indicator))
                                .toList()));
        created("xa", REVIEWS, input);
    }

    /** Households of 4, 6, 5 and 5 persons, deprived of three, four, one and an untold number of ten services. */
    private static String recognised() {
        String round = round();
        found(round, 4, 650_000, "TOILET", "TELECOM", "HOUSING_AREA");
        found(round, 6, 900_000, "TOILET", "TELECOM", "INFO_ASSETS", "WATER");
        found(round, 5, 2_000_000, "TELECOM");
        Map<String, Object> points = review(round, household(COMMUNE));
        points.put("persons", 5);
        points.put("inputs", Map.of("incomeMonthlyPerHead", 900_000, "deprivationScore", 20));
        created("xa", REVIEWS, points);
        as("xa").get(round + "/multidimensional-poverty").then().body("total.households", is(0));
        steps("xa", round, HERE);
        created("xa", round + "/recognitions", recognition(HERE, "2018-11-20"));
        return round;
    }

    @Test
    void personsAreMeasuredByTheStandardUnlessOtherwiseAsked() {
        String poverty = recognised() + "/multidimensional-poverty";
        as("xa").get(poverty)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("k", is(0.3f))
                .body("weights", hasSize(10))
                .body("total.households", is(4))
                .body("total.persons", is(20))
                .body("total.withoutIndicators", is(1))
                .body("total.headcount.numerator", is(10))
                .body("total.headcount.denominator", is(15))
                // (4 × 3 + 6 × 4) / (10 × 10)
                .body("total.intensity.value", is(0.36f))
                .body("total.adjustedHeadcount.numerator", is(36))
                .body("total.adjustedHeadcount.denominator", is(150))
                .body("total.indicators.find { it.indicator == 'TELECOM' }.rawHeadcount.numerator", is(15))
                .body("total.indicators.find { it.indicator == 'TELECOM' }.censoredHeadcount.numerator", is(10))
                .body("total.indicators.find { it.indicator == 'TELECOM' }.contribution.numerator", is(10))
                .body("groups", hasSize(0));
        as("xa").get(poverty + "?measure=HOUSEHOLDS&k=0.35")
                .then()
                .body("total.headcount.numerator", is(1))
                .body("total.headcount.denominator", is(3));
        as("xa").get(poverty + "?asOf=2018-11-19").then().body("total.households", is(0));
        as("xa").get(poverty + "?status=POOR&measure=HOUSEHOLDS")
                .then()
                .body("total.indicators.find { it.indicator == 'TOILET' }.rawHeadcount.value", is(1.0f));
        as("xa").get(poverty + "?weight=TELECOM:3,TOILET:1&k=0.75&measure=HOUSEHOLDS")
                .then()
                .body("total.headcount.numerator", is(3))
                .body("total.intensity.numerator", is(11));
        // Five dimensions of two services each weigh as the services do.
        as("xa").get(poverty + "?weights=DIMENSIONS").then().body("total.adjustedHeadcount.value", is(0.24f));
    }

    @Test
    void groupsAddUpToTheWhole() {
        String poverty = recognised() + "/multidimensional-poverty?by=";
        as("tinh")
                .get(poverty + "COMMUNE")
                .then()
                .body("groups.key", contains(HERE.toString()))
                .body("groups[0].name", equalTo("Xã Sa Bình"))
                .body("groups[0].adjustedHeadcount.numerator", is(36));
        as("tinh").get(poverty + "DISTRICT").then().body("groups.name", contains("Huyện Sa Thầy"));
        as("tinh").get(poverty + "RESIDENCE").then().body("groups.key", contains("RURAL"));
        as("tinh").get(poverty + "AREA_TYPE").then().body("groups", hasSize(1));
        as("tinh").get(poverty + "ETHNIC_MINORITY").then().body("groups.key", contains("false"));
        as("tinh").get(poverty + "ETHNIC_GROUP").then().body("groups[0].key", nullValue());
        as("tinh").get(poverty + "COMMUNE&unitId=" + HERE).then().body("total.persons", is(20));
        as("tinh").get(poverty + "COMMUNE&synthetic=exclude").then().body("total.persons", is(20));
        as("danhgia").get(poverty + "COMMUNE").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k=0",
                "k=1.01",
                "k=0.1234567",
                "weight=TOILET",
                "weight=NONE:1",
                "weight=TOILET:1,TOILET:2",
                "weight=TOILET:0",
                "weight=TOILET:1001",
                "weights=NONE",
                "by=PERSON",
                "measure=COWS",
                "status=RICH"
            })
    void whatCannotBeAskedIsRefused(String parameter) {
        as("xa").get(round() + "/multidimensional-poverty?" + parameter).then().statusCode(400);
    }
}
