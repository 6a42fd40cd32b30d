package vn.gnbv.naive;

import java.util.List;
import java.util.UUID;

/** Lists of poverty standards, which every account reads. */
final class PovertyLists {
    private final Ground ground;
    private final Tables tables;

    private PovertyLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
    }

    static List<ListModel> of(Ground ground) {
        PovertyLists lists = new PovertyLists(ground);
        return List.of(lists.ruleSets(), lists.cases(), lists.enactments());
    }

    private List<Row> parts(String table, Row ruleSet) {
        return tables.now(table).stream()
                .filter(part -> part.is("rule_set_id", ruleSet.id()))
                .toList();
    }

    private ListModel ruleSets() {
        return ground.list("listRuleSets", "rule_set")
                .equal("state", "state")
                .filter(
                        "asOf",
                        ground.day("rule_set", "valid_from"),
                        (asked, row, value) -> row.holdsOn(asked.asOf(), "valid_from", "valid_to"))
                .filter(
                        "unitId",
                        ground.anyUnit(),
                        (asked, row, value) -> row.get("unit_id") == null
                                || ground.within(
                                        UUID.fromString(value),
                                        row.uuid("unit_id").toString()))
                .field("unitName", ground.unit("unit_id", "name"))
                .field("baseCode", ground.of("base_id", "rule_set", "code"))
                .field("lines", Ground.json("lines"))
                .field("indicators", Ground.json("indicators"))
                .field("caseCount", row -> parts("rule_set_case", row).size())
                .field(
                        "enactedAt",
                        row -> parts("rule_set_enactment", row).stream()
                                .map(step -> step.get("recorded_at"))
                                .findFirst()
                                .orElse(null))
                .sort("validFrom", "valid_from")
                .sort("code", "code")
                .sortedBy("-validFrom");
    }

    private ListModel cases() {
        return ground.list("listRuleSetCases", "rule_set_case")
                .parent("id", "rule_set", "rule_set_id")
                .field("household", Ground.json("household"))
                .sort("title", "title")
                .sortedBy("title");
    }

    private ListModel enactments() {
        return ground.list("listRuleSetEnactments", "rule_set_enactment")
                .parent("id", "rule_set", "rule_set_id")
                .field("madeBy", row -> row.get("recorded_by"))
                .sort("recordedAt", "recorded_at")
                .sortedBy("recordedAt");
    }
}
