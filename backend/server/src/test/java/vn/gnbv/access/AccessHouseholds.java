package vn.gnbv.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Households of the matrix, and what hangs on them. */
final class AccessHouseholds {
    private AccessHouseholds() {}

    /** Of the commune that became a township in 2020, in which nobody lives here. */
    static void succession(AccessWorld world) {
        String path = "/api/v1/household-successions";
        LocalDate day = LocalDate.of(2020, 2, 1);
        Map<String, Object> input = Map.of(
                "unitChangeId", ReferenceIds.of("unit_change", "23473@" + day),
                "unitId", Units.unit("23473"),
                "toUnitId", ReferenceIds.unit("23473", day));
        world.make("public", path + "/{id}", "admin", path, input, "household_succession");
    }

    /** With two members who name one number, and a change that leaves it where it is. */
    static void make(AccessWorld world, String object, String account, UUID unitId) {
        String path = "/api/v1/households";
        Map<String, Object> input = Households.input(unitId);
        AccessWorld.Made household = world.make(object, path + "/{id}", account, path, input, "household");
        Map<String, Object> member = Households.member("A Nhưng");
        member.put("identityNumber", Households.identityNumber());
        String members = household.address() + "/members";
        world.make(object, path + "/{id}/members/{householdMemberId}", account, members, member, "household_member");
        UUID second = UUID.fromString(AccessWorld.post(account, members, member).path("id"));
        Object found = Sql.column("select id from duplicate_case where other_member_id = ?", second)
                .getFirst();
        String cases = "/api/v1/duplicate-cases";
        world.keep(object, cases + "/{id}", cases + "/" + found, "duplicate_case");
        world.make(
                object,
                cases + "/{id}/decisions/{duplicateDecisionId}",
                account,
                cases + "/" + found + "/decisions",
                Map.of("decision", "DISMISS", "reason", "Hai người"),
                "duplicate_decision");
        String searches = "/api/v1/duplicate-searches";
        world.make(object, searches + "/{id}", account, searches, Map.of("unitId", unitId), "duplicate_search");
        world.make(
                object,
                path + "/{id}/changes/{householdChangeId}",
                account,
                household.address() + "/changes",
                Map.of("kind", "MOVE", "effectiveOn", "2026-01-01", "toUnitId", unitId, "reason", "Đổi thôn"),
                "household_change");
    }
}
