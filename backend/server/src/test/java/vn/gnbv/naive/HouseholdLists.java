package vn.gnbv.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists of the registry: households in scope for those who keep or count them, names for those who keep them. */
final class HouseholdLists {
    private static final String KIND_OF_PLACE = "^(xa|phuong|thi tran|dac khu|thon|lang|to dan pho|ban|khu pho) ";
    private static final String MASK = "•••";
    private static final Set<String> URBAN = Set.of("PHUONG", "THI_TRAN", "TO_DAN_PHO");

    private final Ground ground;
    private final Tables tables;
    private final Sight sight;

    private HouseholdLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.sight = ground.sight();
    }

    static List<ListModel> of(Ground ground) {
        HouseholdLists lists = new HouseholdLists(ground);
        return List.of(
                lists.households(),
                lists.members(),
                lists.memberRows(),
                lists.changes(),
                lists.unmaskings(),
                lists.cases(),
                lists.decisions(),
                lists.searches(),
                lists.successions(),
                ground.list("listEthnicGroups", "ethnic_group")
                        .field("code2008", row -> row.get("code_2008"))
                        .sort("code", "code")
                        .sortedBy("code"));
    }

    private boolean granted(Reader reader) {
        return reader.has("partner")
                && tables.now("partner_grant").stream()
                        .anyMatch(grant -> grant.is("client", reader.client()) && grant.is("resource", "households"));
    }

    private boolean reads(Reader reader, UUID unit) {
        return reader.has("admin")
                || (reader.has("officer") || reader.has("analyst") || granted(reader)) && sight.inScope(reader, unit);
    }

    private boolean names(Reader reader) {
        return reader.has("admin") || reader.has("officer") || granted(reader);
    }

    private boolean officerOf(Reader reader, UUID unit) {
        return reader.has("admin") || reader.has("officer") && unit != null && sight.inScope(reader, unit);
    }

    private boolean seesBoth(Reader reader, Row duplicateCase) {
        return officerOf(reader, duplicateCase.uuid("member_unit_id"))
                && officerOf(reader, duplicateCase.uuid("other_unit_id"));
    }

    private boolean there(Reader reader, Asked asked) {
        return reads(reader, tables.row("household", asked.parent("id")).uuid("unit_id"));
    }

    private static String masked(Object tail) {
        return tail == null ? null : MASK + tail;
    }

    private List<Row> present(Row household) {
        return tables.now("household_member").stream()
                .filter(member -> member.is("household_id", household.id()) && member.get("left_on") == null)
                .toList();
    }

    private Object head(Row household, Function<Row, Object> what) {
        return present(household).stream()
                .filter(member -> member.is("relation", "HEAD"))
                .map(what)
                .findFirst()
                .orElse(null);
    }

    private String residence(Row household) {
        return URBAN.contains((String) ground.unit("unit_id", "kind").apply(household)) ? "URBAN" : "RURAL";
    }

    private boolean isFound(Asked asked, Row household, String words) {
        String digits = words.replaceAll("[\\s.-]", "");
        if (words.isBlank()) {
            return true;
        }
        if (digits.matches("0[0-9]{9,10}|[0-9]{9}|[0-9]{12}")) {
            // The model has no key: whole numbers are looked up in other tests.
            return false;
        }
        String asWritten = Text.folded(words);
        Predicate<Object> isPlace = name -> name != null
                && (Text.folded((String) name).equals(asWritten)
                        || Text.folded((String) name)
                                .replaceFirst(KIND_OF_PLACE, "")
                                .equals(asWritten));
        return household.text("code").toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT))
                || isPlace.test(ground.unit("unit_id", "name").apply(household))
                || isPlace.test(ground.unit("village_id", "name").apply(household))
                || names(asked.reader())
                        && present(household).stream()
                                .anyMatch(member -> hasWords(Text.folded(member.text("name")), asWritten));
    }

    /** One or two letters begin a word; three may stand within one. */
    private static boolean hasWords(String name, String words) {
        return words.split(" ")[0].length() >= 3
                ? name.contains(words)
                : name.startsWith(words) || name.contains(" " + words);
    }

    private Object counts(Row household, String column) {
        return ReviewLists.counting(tables, household.id(), Asked.today())
                .map(review -> review.get(column))
                .orElse(null);
    }

    private ListModel households() {
        return ground.list("listHouseholds", "household")
                .visible((reader, row) -> reads(reader, row.uuid("unit_id")))
                .filter("unitId", ground.anyUnit(), (asked, row, value) -> ground.within(row.uuid("unit_id"), value))
                .equal("villageId", "village_id")
                .filter(
                        "residence",
                        dice -> dice.of("RURAL", "URBAN"),
                        (asked, row, value) -> residence(row).equals(value))
                .equal("state", "state")
                .filter(
                        "status",
                        dice -> dice.of("POOR", "NEAR_POOR", "AVERAGE", "NOT_POOR"),
                        (asked, row, value) -> value.equals(counts(row, "status")))
                .filter("q", ground.words("household_member", "name"), this::isFound)
                .synthetic(row -> row.get("synthetic"))
                .field("unitCode", ground.unit("unit_id", "code"))
                .field("unitName", ground.unit("unit_id", "name"))
                .field("villageName", ground.unit("village_id", "name"))
                .field("address", (asked, row) -> names(asked.reader()) ? row.get("address") : null)
                .field("residence", this::residence)
                .field("headId", row -> head(row, Row::id))
                .field(
                        "headName",
                        (asked, row) -> names(asked.reader()) ? head(row, member -> member.get("name")) : null)
                .field("memberCount", row -> present(row).size())
                .field("status", row -> counts(row, "status"))
                .field("statusKind", row -> counts(row, "status_kind"))
                .field("statusSince", row -> counts(row, "recognised_on"))
                .field("phone", (asked, row) -> names(asked.reader()) ? masked(row.get("phone_tail")) : null)
                .field(
                        "position",
                        (asked, row) -> names(asked.reader()) && row.get("position_sealed") != null ? MASK : null)
                .sort("code", "code")
                .sort("establishedOn", "established_on")
                .sortedBy("code");
    }

    private ListModel members() {
        return ground.list("listHouseholdMembers", "household_member")
                .parent("id", "household", "household_id")
                .there(this::there)
                .field("name", (asked, row) -> names(asked.reader()) ? row.get("name") : null)
                .field("birthDate", (asked, row) -> names(asked.reader()) ? row.get("birth_date") : null)
                .field("ethnicGroupVi", row -> ethnicGroup(row, "name_vi"))
                .field("ethnicGroupEn", row -> ethnicGroup(row, "name_en"))
                .field(
                        "identityNumber",
                        (asked, row) -> names(asked.reader()) ? masked(row.get("identity_tail")) : null)
                .sort("birthYear", "birth_year")
                .sort("joinedOn", "joined_on");
    }

    private ListModel memberRows() {
        return ground.list("listMemberRows", "household_member")
                .rows(asked -> tables.now("household_member").stream()
                        .filter(member -> member.get("left_on") == null)
                        .filter(member -> home(member).is("state", "ACTIVE"))
                        .filter(member -> reads(asked.reader(), member.uuid("unit_id")))
                        .toList())
                .filter("unitId", ground.anyUnit(), (asked, row, value) -> ground.within(row.uuid("unit_id"), value))
                .field("householdCode", row -> home(row).get("code"))
                .field("communeCode", row -> ground.unit("unit_id", "code").apply(home(row)))
                .field("communeName", row -> ground.unit("unit_id", "name").apply(home(row)))
                .field("villageName", row -> ground.unit("village_id", "name").apply(home(row)))
                .field(
                        "address",
                        (asked, row) -> names(asked.reader()) ? home(row).get("address") : null)
                .field(
                        "phone",
                        (asked, row) -> names(asked.reader()) ? masked(home(row).get("phone_tail")) : null)
                .field("establishedOn", row -> home(row).get("established_on"))
                .field("name", (asked, row) -> names(asked.reader()) ? row.get("name") : null)
                .field(
                        "birth",
                        (asked, row) -> String.valueOf(
                                names(asked.reader()) && row.get("birth_date") != null
                                        ? row.get("birth_date")
                                        : row.get("birth_year")))
                .field("ethnicGroup", row -> row.get("ethnic_group_code"))
                .field(
                        "identityNumber",
                        (asked, row) -> names(asked.reader()) ? masked(row.get("identity_tail")) : null)
                .filter("reviewRoundId", ground.any("review_round", "id"), (asked, row, value) -> true)
                .field("reviewIncome", (asked, row) -> found(asked, row, "incomeMonthlyPerHead"))
                .field("reviewIncomeScore", (asked, row) -> found(asked, row, "incomeScore"))
                .field("reviewDeprivationScore", (asked, row) -> found(asked, row, "deprivationScore"))
                .field("reviewDeprivations", (asked, row) -> deprivations(found(asked, row, "deprivations")))
                .field("reviewStatus", (asked, row) -> reviewed(asked, row, "status"))
                .field("reviewCauses", (asked, row) -> words(reviewed(asked, row, "causes")))
                .field("reviewNeeds", (asked, row) -> words(reviewed(asked, row, "needs")))
                .field("reviewNote", (asked, row) -> names(asked.reader()) ? reviewed(asked, row, "note") : null)
                .sort("householdId", "household_id")
                .sortedBy("householdId");
    }

    /** Of the last review of the member's household in the round that was asked for. */
    private Object reviewed(Asked asked, Row member, String column) {
        UUID round = asked.uuid("reviewRoundId");
        List<Row> all = round == null
                ? List.of()
                : tables.now("review").stream()
                        .filter(review -> review.is("review_round_id", round))
                        .filter(review -> review.is("household_id", member.get("household_id")))
                        .toList();
        return all.stream()
                .filter(review -> all.stream().noneMatch(other -> other.is("supersedes_id", review.id())))
                .findFirst()
                .map(review -> review.get(column))
                .orElse(null);
    }

    private Object found(Asked asked, Row member, String name) {
        Object inputs = reviewed(asked, member, "inputs");
        JsonNode told = inputs == null ? null : Ground.tree((String) inputs).get(name);
        return told == null || told.isNull() ? null : told.isNumber() ? (Object) told.asLong() : told;
    }

    private static String deprivations(Object told) {
        if (told == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        ((JsonNode) told).forEach(one -> codes.add(one.get("indicator").asText()));
        return codes.isEmpty() ? "0" : codes.stream().sorted().collect(Collectors.joining("; "));
    }

    private static String words(Object told) {
        String words = told == null
                ? ""
                : ((List<?>) told).stream().map(String::valueOf).collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    private Row home(Row member) {
        return tables.row("household", member.uuid("household_id"));
    }

    private Object ethnicGroup(Row member, String column) {
        return tables.now("ethnic_group").stream()
                .filter(group -> group.is("code", member.get("ethnic_group_code")))
                .map(group -> group.get(column))
                .findFirst()
                .orElseThrow();
    }

    private ListModel changes() {
        return ground.list("listHouseholdChanges", "household_change")
                .parent("id", "household")
                .there(this::there)
                .rows(asked -> tables.now("household_change").stream()
                        .filter(change -> change.is("household_id", asked.parent("id"))
                                || change.is("other_household_id", asked.parent("id")))
                        .filter(change -> reads(asked.reader(), change.uuid("unit_id"))
                                || change.get("to_unit_id") != null && reads(asked.reader(), change.uuid("to_unit_id")))
                        .toList())
                .field("unitName", ground.unit("unit_id", "name"))
                .field("toUnitName", ground.unit("to_unit_id", "name"))
                .field("villageName", ground.unit("village_id", "name"))
                .field("toVillageName", ground.unit("to_village_id", "name"))
                .sort("effectiveOn", "effective_on")
                .sortedBy("-effectiveOn");
    }

    private ListModel unmaskings() {
        return ground.list("listUnmaskings", "unmasking")
                .parent("id", "household", "household_id")
                .there((reader, asked) -> there(reader, asked) && (reader.has("admin") || reader.has("officer")))
                .visible((reader, row) -> officerOf(reader, row.uuid("unit_id")))
                .field("memberName", ground.of("member_id", "household_member", "name"))
                .sort("recordedAt", "recorded_at")
                .sortedBy("-recordedAt");
    }

    private ListModel cases() {
        List<String> ends = new ArrayList<>(List.of("", "other"));
        ListModel list = ground.list("listDuplicateCases", "duplicate_case")
                .there((reader, asked) -> reader.has("admin") || reader.has("officer"))
                .visible(this::seesBoth)
                .filter(
                        "unitId",
                        ground.anyUnit(),
                        (asked, row, value) -> row.get("unit_id") != null && ground.within(row.uuid("unit_id"), value))
                .equal("state", "state")
                .equal("kind", "kind")
                .field("unitName", ground.unit("unit_id", "name"));
        for (String end : ends) {
            Function<Row, Row> member =
                    row -> tables.row("household_member", row.uuid(end.isEmpty() ? "member_id" : "other_member_id"));
            list.field(named(end, "householdId"), row -> member.apply(row).get("household_id"))
                    .field(
                            named(end, "householdCode"),
                            row -> tables.of("household", member.apply(row).uuid("household_id"), "code"))
                    .field(named(end, "name"), row -> member.apply(row).get("name"))
                    .field(named(end, "birthYear"), row -> member.apply(row).get("birth_year"))
                    .field(
                            named(end, "communeName"),
                            row -> ground.unit("unit_id", "name").apply(member.apply(row)));
        }
        return list.sort("score", "score").sort("recordedAt", "recorded_at").sortedBy("-score");
    }

    private ListModel searches() {
        return ground.list("listDuplicateSearches", "duplicate_search")
                .there((reader, asked) -> reader.has("admin") || reader.has("officer"))
                .visible((reader, row) -> officerOf(reader, row.uuid("unit_id")))
                .field("unitName", ground.unit("unit_id", "name"))
                .sort("recordedAt", "recorded_at")
                .sortedBy("-recordedAt");
    }

    private ListModel successions() {
        return ground.list("listHouseholdSuccessions", "household_succession")
                .there((reader, asked) -> reader.has("admin"))
                .visible((reader, row) -> reader.has("admin"))
                .equal("unitChangeId", "unit_change_id")
                .field("unitName", ground.unit("unit_id", "name"))
                .field("villageName", ground.unit("village_id", "name"))
                .field("toUnitName", ground.unit("to_unit_id", "name"))
                .sort("recordedAt", "recorded_at")
                .sortedBy("-recordedAt");
    }

    private static String named(String end, String field) {
        return end.isEmpty() ? field : end + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private ListModel decisions() {
        return ground.list("listDuplicateDecisions", "duplicate_decision")
                .parent("id", "duplicate_case", "duplicate_case_id")
                .there((reader, asked) -> seesBoth(reader, tables.row("duplicate_case", asked.parent("id"))))
                .sort("recordedAt", "recorded_at")
                .sortedBy("-recordedAt");
    }
}
