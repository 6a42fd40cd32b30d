package vn.gnbv.household;

import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Reviews.created;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.Units;

/** Communes and villages of Sa Thầy that are made to be replaced, those who live there, and what is sent to let them follow. */
final class ReplacedUnits {
    static final String UNITS = "/api/v1/administrative-units";

    private ReplacedUnits() {}

    static Map<String, Object> succession(UUID change, UUID from, UUID village, UUID to) {
        Map<String, Object> input = new HashMap<>();
        input.put("unitChangeId", change.toString());
        input.put("unitId", from.toString());
        input.put("toUnitId", to.toString());
        if (village != null) {
            input.put("villageId", village.toString());
        }
        return input;
    }

    static UUID made(String level, String kind, UUID parent) {
        Map<String, Object> input = new HashMap<>();
        input.put("code", "8" + System.nanoTime() % 1_000_000_000);
        input.put("level", level);
        input.put("kind", kind);
        input.put("name", "Nơi " + input.get("code"));
        input.put("validFrom", "2004-01-01");
        input.put("validFromEvidence", "UNVERIFIED");
        input.put("parentId", parent.toString());
        return UUID.fromString(id(created("admin", UNITS, input)));
    }

    static UUID commune() {
        return made("COMMUNE", "XA", Units.unit("616"));
    }

    static Map<String, Object> successor(List<UUID> children) {
        return Map.of(
                "code",
                "7" + System.nanoTime() % 1_000_000_000,
                "level",
                "COMMUNE",
                "kind",
                "XA",
                "name",
                "Xã mới",
                "parentId",
                Units.unit("616").toString(),
                "childIds",
                children.stream().map(UUID::toString).toList());
    }

    static Map<String, Object> change(String kind, String day, List<Map<String, Object>> successors) {
        Map<String, Object> input = new HashMap<>();
        input.put("kind", kind);
        input.put("effectiveOn", day);
        input.put("decision", "Nghị quyết 9/NQ-HĐND");
        input.put("evidence", "CONFIRMED");
        input.put("successors", successors);
        return input;
    }

    static String household(UUID commune, UUID village, String code) {
        Map<String, Object> input = Households.input(commune);
        input.put("villageId", village == null ? null : village.toString());
        input.put("address", "Nhà 7");
        if (code != null) {
            input.put("code", code);
        }
        String household = created("huyen", Households.PATH, input);
        Map<String, Object> head = Households.member("A Theo");
        head.put("relation", "HEAD");
        created("huyen", household + "/members", head);
        return household;
    }

    static List<UUID> successorsOf(String changePath) {
        return as("admin").get(changePath).jsonPath().getList("links.successorId", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }
}
