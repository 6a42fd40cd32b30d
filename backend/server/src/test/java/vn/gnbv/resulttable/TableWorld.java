package vn.gnbv.resulttable;

import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.NEIGHBOUR;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.ROUNDS;
import static vn.gnbv.testing.Reviews.STEPS;
import static vn.gnbv.testing.Reviews.correction;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.recognition;
import static vn.gnbv.testing.Reviews.review;
import static vn.gnbv.testing.Reviews.round;
import static vn.gnbv.testing.Reviews.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Units;

/** Two rounds of the province with few households in three communes of two districts, so that every table can be made by hand. */
final class TableWorld {
    /** Đăk Blà, of the city. */
    static final String ELSEWHERE = "23323";

    static final UUID HERE = Units.unit(COMMUNE);
    static final UUID THERE = Units.unit(NEIGHBOUR);
    static final UUID CITY_COMMUNE = Units.unit(ELSEWHERE);

    private static final int POOR = 650_000;
    private static final int NEAR_POOR = 900_000;
    private static final int NEAR_POOR_IN_TOWN = 1_100_000;
    private static final int AVERAGE = 1_200_000;
    private static final int ABOVE = 2_000_000;

    private TableWorld() {}

    /** Addresses of the rounds of 2017 and 2018. */
    record Rounds(String first, String second, String corrected) {}

    private static String opened(int year, String previous) {
        Map<String, Object> input = round(Units.unit("62"), year + "-11-01");
        if (previous != null) {
            input.put("previousRoundId", id(previous));
        }
        return created("tinh", ROUNDS, input);
    }

    private static String household(String commune) {
        return Households.post("tinh", Households.PATH, Households.input(commune))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, Object> found(String round, String household, int persons, int income, String... lacks) {
        Map<String, Object> input = review(round, household);
        input.put("persons", persons);
        input.put("causes", List.of());
        input.put(
                "inputs",
                Map.of(
                        "incomeMonthlyPerHead",
                        income,
                        "deprivations",
                        Arrays.stream(lacks)
                                .map(one -> Map.of("indicator", one))
                                .toList()));
        return input;
    }

    private static Map<String, Object> with(Map<String, Object> input, Object... pairs) {
        for (int index = 0; index < pairs.length; index += 2) {
            input.put((String) pairs[index], pairs[index + 1]);
        }
        return input;
    }

    private static void children(
            Map<String, Object> input, int all, int uninsured, int undernourished, int outOfSchool) {
        with(
                input,
                "childCount",
                all,
                "uninsuredChildCount",
                uninsured,
                "undernourishedChildCount",
                undernourished,
                "outOfSchoolChildCount",
                outOfSchool);
    }

    private static String recorded(Map<String, Object> input) {
        return created("tinh", REVIEWS, input);
    }

    static void recognised(String round, int year) {
        for (String step : STEPS) {
            created("xa", round + "/steps", step(HERE, step, year + "-11-05"));
        }
        created("xa", round + "/recognitions", recognition(HERE, year + "-11-20"));
        for (UUID commune : List.of(THERE, CITY_COMMUNE)) {
            Reviews.recognisedByOwner(round, commune, year);
        }
    }

    static Rounds make() {
        String oldPoor = household(COMMUNE);
        String becameNear = household(COMMUNE);
        String newPoor = household(COMMUNE);
        String average = household(COMMUNE);
        String mistaken = household(COMMUNE);
        String becamePoor = household(NEIGHBOUR);
        String above = household(NEIGHBOUR);
        String fallen = household(ELSEWHERE);

        String first = opened(2017, null);
        recorded(found(first, oldPoor, 4, POOR));
        recorded(found(first, becameNear, 3, POOR));
        recorded(found(first, average, 6, ABOVE));
        recorded(found(first, becamePoor, 2, NEAR_POOR_IN_TOWN));
        recorded(found(first, above, 4, ABOVE));
        recorded(found(first, fallen, 7, ABOVE));
        recognised(first, 2017);

        String second = opened(2018, first);
        Map<String, Object> one = with(
                found(second, oldPoor, 5, POOR, "TOILET", "TELECOM"),
                "headEthnicGroupCode",
                "14",
                "nativeMinority",
                true,
                "headFemale",
                true,
                "causes",
                List.of("LAND", "CAPITAL"),
                "needs",
                List.of("HOUSING", "CREDIT"));
        children(one, 3, 1, 2, 1);
        recorded(one);
        Map<String, Object> two = with(
                found(second, newPoor, 4, POOR, "TOILET"),
                "headEthnicGroupCode",
                "01",
                "merit",
                true,
                "withoutWorkingCapacity",
                true,
                "headFemale",
                false,
                "causes",
                List.of("ILLNESS"),
                "needs",
                List.of("HEALTH"));
        children(two, 0, 0, 0, 0);
        recorded(two);
        Map<String, Object> three = with(
                found(second, becameNear, 3, NEAR_POOR, "TELECOM"),
                "headEthnicGroupCode",
                "02",
                "causes",
                List.of("SKILLS"),
                "needs",
                List.of("PRODUCTION", "OTHER"));
        children(three, 1, 0, 0, 1);
        recorded(three);
        recorded(with(
                found(second, average, 6, AVERAGE),
                "headEthnicGroupCode",
                "14",
                "nativeMinority",
                true,
                "agricultural",
                true));
        String wrong = recorded(with(found(second, mistaken, 2, POOR), "headEthnicGroupCode", "01"));
        Map<String, Object> points =
                with(found(second, becamePoor, 2, POOR), "headEthnicGroupCode", "14", "nativeMinority", true);
        points.put("inputs", Map.of("incomeMonthlyPerHead", POOR, "deprivationScore", 20));
        recorded(points);
        recorded(found(second, above, 4, ABOVE));
        Map<String, Object> eight = with(
                found(second, fallen, 7, POOR, "HOUSING_AREA"),
                "headEthnicGroupCode",
                "01",
                "causes",
                List.of("OTHER"),
                "needs",
                List.of("EDUCATION"));
        children(eight, 2, 2, 0, 0);
        recorded(eight);
        recognised(second, 2018);
        recorded(with(found(second, mistaken, 2, ABOVE), "headEthnicGroupCode", "01", "supersedesId", id(wrong)));
        created("xa", second + "/recognitions", correction(HERE, "2018-12-01", mistaken));
        return new Rounds(first, second, mistaken);
    }

    static JsonNode table(String account, String round, int number, String query) {
        String body = as(account)
                .get(round + "/result-tables/" + number + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Cells of a row as text: a count, a rate as numerator/denominator, a text, x for a mark. */
    static String cells(JsonNode row) {
        StringBuilder text = new StringBuilder();
        for (JsonNode cell : row.get("cells")) {
            if (cell.has("count")) {
                text.append(cell.get("count").asLong());
            } else if (cell.has("denominator")) {
                text.append(cell.get("numerator").asLong())
                        .append('/')
                        .append(cell.get("denominator").asLong());
            } else if (cell.has("mark")) {
                text.append(cell.get("mark").asBoolean() ? "x" : "-");
            } else {
                text.append(cell.path("text").asText("~"));
            }
            text.append(' ');
        }
        return text.toString().strip();
    }
}
