package vn.gnbv.naive;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.gnbv.testing.Seals;

/** Of communes two become one, one is split and one gets another name: by the API, which dates what ends and begins. */
final class ChangedPlaces {
    private ChangedPlaces() {}

    static void make() {
        String province = unit("PROVINCE", "TINH", null);
        String district = unit("DISTRICT", "HUYEN", province);
        List<String> communes = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            communes.add(unit("COMMUNE", "XA", district));
        }
        change(communes.get(0), "RENAME", List.of(), district, 1);
        change(communes.get(1), "MERGE", List.of(communes.get(2)), district, 1);
        Seals.seal();
        change(communes.get(3), "SPLIT", List.of(), district, 2);
        Seals.seal();
    }

    /** One that nobody bears, whatever was made here before. */
    private static String code() {
        return String.valueOf(9_000_000_000L + ThreadLocalRandom.current().nextLong(1_000_000_000));
    }

    private static String unit(String level, String kind, String parent) {
        String code = code();
        Map<String, Object> input = new HashMap<>();
        input.put("code", code);
        input.put("level", level);
        input.put("kind", kind);
        input.put("name", "Xã Ỷ " + code);
        input.put("validFrom", "2004-01-01");
        input.put("validFromEvidence", "UNVERIFIED");
        if (parent != null) {
            input.put("parentId", parent);
        }
        return recorded("/api/v1/administrative-units", input).path("id");
    }

    private static void change(String unit, String kind, List<String> others, String parent, int successors) {
        Map<String, Object> input = new HashMap<>();
        input.put("kind", kind);
        input.put("effectiveOn", "2018-03-01");
        input.put("decision", "Nghị quyết thử");
        input.put("evidence", "CONFIRMED");
        input.put("otherPredecessorIds", others);
        List<Map<String, Object>> made = new ArrayList<>();
        for (int index = 0; index < successors; index++) {
            made.add(Map.of(
                    "code",
                    code(),
                    "level",
                    "COMMUNE",
                    "kind",
                    "XA",
                    "name",
                    "Xã Ấp " + kind + index,
                    "parentId",
                    parent));
        }
        input.put("successors", made);
        recorded("/api/v1/administrative-units/" + unit + "/changes", input);
    }

    private static Response recorded(String path, Map<String, Object> input) {
        Response answer = as("admin").contentType(ContentType.JSON).body(input).post(path);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + answer.asString());
        }
        return answer;
    }
}
