package vn.gnbv.testing;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Evaluations of the province to try things on: danhgia leads, danhgia2 is a member, tinh approves. */
public final class Evaluations {
    public static final String PATH = "/api/v1/evaluations";
    public static final String LEAD = "01900000-0000-7000-8000-000000000005";
    public static final String MEMBER = "01900000-0000-7000-8000-000000000006";
    public static final String PROVINCE_OFFICER = "01900000-0000-7000-8000-000000000002";

    private Evaluations() {}

    public static Map<String, Object> input() {
        Map<String, Object> input = new HashMap<>();
        input.put("code", "T-" + UUID.randomUUID().toString().substring(0, 18));
        input.put("titleVi", "Đánh giá thử");
        input.put("titleEn", "An evaluation to try");
        input.put("kind", "MID_TERM");
        input.put(
                "programId",
                Sql.column("select id from program where code = 'NTPSPR-1620'").getFirst());
        input.put("unitId", Units.unit("62"));
        input.put("periodFrom", "2016-01-01");
        input.put("periodTo", "2018-06-30");
        input.put("cutOffOn", "2018-06-30");
        return input;
    }

    /** A recommendation to a district's committee, or upward without a unit. */
    public static Map<String, Object> recommendation(String code, String unitCode) {
        Map<String, Object> recommendation = new HashMap<>();
        recommendation.put("code", code);
        recommendation.put("upward", unitCode == null);
        recommendation.put("addresseeLevel", unitCode == null ? "CENTRAL" : "DISTRICT");
        recommendation.put("addresseeUnitId", unitCode == null ? null : Units.unit(unitCode));
        recommendation.put("addresseeVi", "UBND huyện");
        recommendation.put("addresseeEn", "District people's committee");
        recommendation.put("areaTypes", List.of("OUTSIDE"));
        recommendation.put("horizonFrom", "2018-07-01");
        recommendation.put("horizonTo", "2020-12-31");
        recommendation.put("dueOn", "2019-06-30");
        recommendation.put("titleVi", "Hướng dẫn thu hồi vốn");
        recommendation.put("titleEn", "Guide recovery of capital");
        recommendation.put("textVi", "Ban hành định mức thu hồi.");
        recommendation.put("textEn", "Set norms of recovery.");
        return recommendation;
    }

    /** Address of a planned evaluation whose lead is danhgia; danhgia2 is a member. */
    public static String planned() {
        Response created =
                as("admin").contentType(ContentType.JSON).body(input()).post(PATH);
        created.then().statusCode(201);
        String address = created.header("Location");
        for (Map<String, String> member : List.of(
                Map.of("userId", LEAD, "name", "Trưởng đoàn", "role", "LEAD"),
                Map.of("userId", MEMBER, "name", "Thành viên", "role", "MEMBER"))) {
            as("admin")
                    .contentType(ContentType.JSON)
                    .body(member)
                    .post(address + "/team")
                    .then()
                    .statusCode(201);
        }
        return address;
    }

    /** Address of an evaluation in a state that its team alone can bring it to. */
    public static String in(String state) {
        String address = planned();
        for (String next : List.of("FIELD_WORK", "DRAFTING", "REVIEW")) {
            if (state(address).equals(state)) {
                break;
            }
            move("danhgia", address, next).then().statusCode(201);
        }
        return address;
    }

    public static String published() {
        String address = in("REVIEW");
        publish(address);
        return address;
    }

    public static void publish(String address) {
        move("danhgia", address, "PUBLISHED").then().statusCode(201);
        move("tinh", address, "PUBLISHED").then().statusCode(201);
    }

    /** A step by somebody who has just read the evaluation. */
    public static Response move(String account, String address, String to) {
        return move(account, address, to, null, contentVersion(address));
    }

    public static Response move(String account, String address, String to, String reason, long contentVersion) {
        Map<String, Object> step = new HashMap<>(Map.of("to", to, "contentVersion", contentVersion));
        if (reason != null) {
            step.put("reason", reason);
        }
        return as(account).contentType(ContentType.JSON).body(step).post(address + "/transitions");
    }

    public static long contentVersion(String address) {
        return ((Number) as("danhgia")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("contentVersion"))
                .longValue();
    }

    public static String state(String address) {
        return as("danhgia").get(address).path("state");
    }

    public static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    public static Response post(String account, String address, Map<String, ?> body) {
        return as(account).contentType(ContentType.JSON).body(body).post(address);
    }

    public static Response patch(String account, String address, String etag, Map<String, ?> body) {
        return as(account)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", etag)
                .body(body)
                .patch(address);
    }
}
