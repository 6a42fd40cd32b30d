package vn.gnbv.testing;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Poverty standards to try things on. */
public final class RuleSets {
    public static final String PATH = "/api/v1/rule-sets";

    private static final AtomicLong DAYS = new AtomicLong();
    private static final int LATEST = 18_000;

    private RuleSets() {}

    /** No two rule sets in force begin on one day. */
    public static String unusedDay() {
        return LocalDate.of(2050, 1, 1)
                .plusDays(DAYS.getAndIncrement() % LATEST)
                .toString();
    }

    public static Map<String, Object> line(String residence, long incomeHigh) {
        return new HashMap<>(Map.of("residence", residence, "incomeHigh", incomeHigh, "unverified", List.of()));
    }

    public static Map<String, Object> indicator(String code) {
        return Map.of("code", code, "dimension", "HOUSING", "titleVi", code, "titleEn", code, "evidence", "UNVERIFIED");
    }

    public static Map<String, Object> input() {
        Map<String, Object> input = new HashMap<>();
        input.put("code", "T" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT));
        input.put("titleVi", "Chuẩn thử");
        input.put("titleEn", "A standard to try");
        input.put("validFrom", unusedDay());
        input.put("legalBasis", "Nghị định thử");
        input.put("evidence", "UNVERIFIED");
        input.put("logic", "INCOME_AND_DEPRIVATION");
        input.put("minDeprivations", 3);
        input.put("pointsPerDeprivation", 10);
        input.put("lines", List.of(line("RURAL", 2_200_000), line("URBAN", 2_800_000)));
        input.put("indicators", List.of(indicator("WATER"), indicator("TOILET"), indicator("TELECOM")));
        return input;
    }

    public static Map<String, Object> poorCase(long income, int deprivations) {
        List<Map<String, String>> named = List.of("WATER", "TOILET", "TELECOM").subList(0, deprivations).stream()
                .map(code -> Map.of("indicator", code))
                .toList();
        Map<String, Object> one = new HashMap<>();
        one.put("title", "Hộ thu nhập " + income);
        one.put("household", Map.of("residence", "RURAL", "incomeMonthlyPerHead", income, "deprivations", named));
        one.put("expectedStatus", "POOR");
        return one;
    }

    /** Address of one that was put in force. */
    public static String inForce(Map<String, Object> input) {
        String address = post(PATH, input);
        post(address + "/cases", poorCase(2_200_000, 3));
        post(address + "/enactments", Map.of("ruleSetVersion", 1));
        return address;
    }

    private static String post(String path, Map<String, Object> body) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
