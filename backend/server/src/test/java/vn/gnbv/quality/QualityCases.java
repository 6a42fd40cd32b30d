package vn.gnbv.quality;

import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Reviews.REVIEWS;
import static vn.gnbv.testing.Reviews.created;
import static vn.gnbv.testing.Reviews.review;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of the list of cases, and households reviewed in order to be one. */
final class QualityCases {
    private QualityCases() {}

    /** All rows of a list, page by page. */
    static List<Map<String, Object>> cases(String account, String round, String query, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = as(account)
                    .get(round + "/data-quality-cases?limit=" + limit + query
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    static String reviewed(String round, String household, int persons, int income) {
        Map<String, Object> input = review(round, household);
        input.put("persons", persons);
        input.put("inputs", Map.of("incomeMonthlyPerHead", income, "deprivations", List.of()));
        return created("huyen", REVIEWS, input);
    }
}
