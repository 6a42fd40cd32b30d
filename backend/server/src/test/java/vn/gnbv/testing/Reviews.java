package vn.gnbv.testing;

import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rounds of 2018 in Kon Tum, with steps and reviews to try things on. */
public final class Reviews {
    public static final String ROUNDS = "/api/v1/review-rounds";
    public static final String REVIEWS = "/api/v1/reviews";
    public static final List<String> STEPS = List.of("LIST", "SURVEY", "VILLAGE_MEETING", "POSTING");

    private static final String DAY = "2018-11-01";

    private Reviews() {}

    public static Map<String, Object> round(UUID unit, String reviewedOn) {
        Map<String, Object> input = new HashMap<>();
        input.put("code", "R" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        input.put("title", "Rà soát thử");
        input.put("year", Integer.parseInt(reviewedOn.substring(0, 4)));
        input.put("kind", "REGULAR");
        input.put("unitId", unit.toString());
        input.put("reviewedOn", reviewedOn);
        input.put("timetable", List.of());
        return input;
    }

    /** Address of a round of the province, of 1 November 2018. */
    public static String round() {
        return created("tinh", ROUNDS, round(Units.unit("62"), DAY));
    }

    public static Map<String, Object> review(String round, String household) {
        Map<String, Object> input = new HashMap<>();
        input.put("reviewRoundId", id(round));
        input.put("householdId", id(household));
        input.put("inputs", Map.of("incomeMonthlyPerHead", 650_000, "deprivations", List.of()));
        input.put("persons", 4);
        input.put("causes", List.of("LAND"));
        input.put("needs", List.of());
        return input;
    }

    /** Address of a review of the household, poor by income. */
    public static String reviewed(String round, String household) {
        return created("xa", REVIEWS, review(round, household));
    }

    public static Map<String, Object> step(UUID unit, String step, String day) {
        Map<String, Object> input = new HashMap<>();
        input.put("unitId", unit.toString());
        input.put("step", step);
        input.put("heldOn", day);
        return input;
    }

    /** Takes all steps before recognition for a whole commune. */
    public static void steps(String account, String round, UUID commune) {
        for (String step : STEPS) {
            created(account, round + "/steps", step(commune, step, "2018-11-05"));
        }
    }

    /** Has a commune of a round take all steps on 5 November and recognise on the 20th, as the owner of the database. */
    public static void recognisedByOwner(String round, UUID commune, Object year) {
        recognisedByOwner(round, commune, year, STEPS);
    }

    /** The same, by the steps of the procedure that was in force. */
    public static void recognisedByOwner(String round, UUID commune, Object year, List<String> steps) {
        for (String step : steps) {
            Sql.run(
                    "insert into review_step (id, review_round_id, unit_id, step, held_on) values (gen_random_uuid(), ?, ?, ?, ?::date)",
                    UUID.fromString(id(round)),
                    commune,
                    step,
                    year + "-11-05");
        }
        Sql.run(
                "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer) "
                        + "values (gen_random_uuid(), ?, ?, 'INITIAL', '9/QĐ', ?::date, 'A Phương')",
                UUID.fromString(id(round)),
                commune,
                year + "-11-20");
    }

    public static Map<String, Object> recognition(UUID commune, String day) {
        Map<String, Object> input = new HashMap<>();
        input.put("unitId", commune.toString());
        input.put("kind", "INITIAL");
        input.put("decisionNumber", "125/QĐ-UBND");
        input.put("signedOn", day);
        input.put("signer", "A Phương");
        return input;
    }

    public static Map<String, Object> correction(UUID commune, String day, String household) {
        Map<String, Object> input = recognition(commune, day);
        input.put("kind", "CORRECTION");
        input.put("householdIds", List.of(id(household)));
        return input;
    }

    public static Map<String, Object> approval(String day) {
        return Map.of("decisionNumber", "1427/QĐ-UBND", "signedOn", day, "signer", "Chủ tịch tỉnh");
    }

    public static String created(String account, String path, Map<String, Object> body) {
        return post(account, path, body)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
