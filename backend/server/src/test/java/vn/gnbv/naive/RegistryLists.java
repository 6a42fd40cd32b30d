package vn.gnbv.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.place.UnitLevel;

/** Lists that every account reads: places, programmes, indicators and what others published. */
final class RegistryLists {
    private static final Set<String> URBAN = Set.of("PHUONG", "THI_TRAN", "TO_DAN_PHO");

    private final Ground ground;
    private final Tables tables;

    private RegistryLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
    }

    static List<ListModel> of(Ground ground) {
        RegistryLists lists = new RegistryLists(ground);
        List<ListModel> all = new ArrayList<>(lists.places());
        all.addAll(lists.programs());
        all.addAll(lists.indicators());
        return all;
    }

    private ListModel units(String operation) {
        return ground.list(operation, "administrative_unit")
                .moment("asOf", "knownAt", "synthetic")
                .rows(this::knownUnits)
                .field("urban", row -> URBAN.contains(row.text("kind")))
                .field("parentId", this::parent)
                .field("parentName", (asked, row) -> {
                    UUID parent = parent(asked, row);
                    return knownUnits(asked).stream()
                            .filter(unit -> unit.id().equals(parent))
                            .map(unit -> unit.get("name"))
                            .findFirst()
                            .orElse(null);
                })
                .field(
                        "areaType",
                        (asked, row) -> type(asked, row) == null
                                ? null
                                : type(asked, row).areaType())
                .field(
                        "areaTypeVerified",
                        (asked, row) -> type(asked, row) == null
                                ? null
                                : type(asked, row).verified())
                .sort("code", "code")
                .sort("name", "name")
                .sort("validFrom", "valid_from")
                .sortedBy("code");
    }

    private List<Row> knownUnits(Asked asked) {
        return asked.hasMoment()
                ? tables.known("administrative_unit", asked.below())
                : tables.now("administrative_unit");
    }

    private UUID parent(Asked asked, Row unit) {
        return ground.places().parent(unit.id(), asked.asOf(), asked.below());
    }

    private Places.Type type(Asked asked, Row unit) {
        return ground.places().type(unit.id(), asked.asOf(), asked.below());
    }

    private List<ListModel> places() {
        return List.of(
                units("listAdministrativeUnits")
                        .equal("level", "level")
                        .equal("code", "code")
                        .filter(
                                "parentId",
                                ground.any("unit_parent", "parent_id"),
                                (asked, row, value) -> Ground.is(parent(asked, row), value))
                        .filter(
                                "areaType",
                                dice -> dice.of("P30A", "P135", "OUTSIDE"),
                                (asked, row, value) -> type(asked, row) != null
                                        && type(asked, row).areaType().equals(value))
                        .filter(
                                "aboveLevel",
                                dice -> dice.of("PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE"),
                                (asked, row, value) ->
                                        UnitLevel.valueOf(row.text("level")).compareTo(UnitLevel.valueOf(value)) < 0)
                        .filter(
                                "q",
                                ground.words("administrative_unit", "name"),
                                (asked, row, value) -> Text.contains(row.text("name"), value)
                                        || row.text("code").startsWith(value.strip()))
                        .filter("anyDay", Ground.truth(), (asked, row, value) -> true)
                        .rows(asked -> knownUnits(asked).stream()
                                .filter(unit -> "true".equals(asked.parameter("anyDay"))
                                        || unit.holdsOn(asked.asOf(), "valid_from", "valid_to"))
                                .toList()),
                units("listUnitDescendants").parent("id", "administrative_unit").rows(asked -> {
                    UUID top = asked.parent("id");
                    Set<UUID> under = ground.places().under(top, asked.asOf(), asked.below());
                    return knownUnits(asked).stream()
                            .filter(unit ->
                                    under.contains(unit.id()) && !unit.id().equals(top))
                            .toList();
                }),
                units("listUnitAncestors").parent("id", "administrative_unit").rows(asked -> {
                    UUID start = asked.parent("id");
                    Set<UUID> above = ground.places().above(start, asked.asOf(), asked.below());
                    return knownUnits(asked).stream()
                            .filter(unit ->
                                    above.contains(unit.id()) && !unit.id().equals(start))
                            .toList();
                }),
                ground.list("listUnitChanges", "unit_change")
                        .parent("id", "administrative_unit")
                        .rows(asked -> tables.now("unit_change").stream()
                                .filter(change -> tables.now("unit_change_link").stream()
                                        .anyMatch(link -> link.is("change_id", change.id())
                                                && (link.is("predecessor_id", asked.parent("id"))
                                                        || link.is("successor_id", asked.parent("id")))))
                                .toList())
                        .field("links", this::links)
                        .sort("effectiveOn", "effective_on")
                        .sortedBy("effectiveOn"),
                ground.list("listDesignations", "designation")
                        .equal("unitId", "unit_id")
                        .equal("kind", "kind")
                        .equal("evidence", "evidence")
                        .filter(
                                "asOf",
                                ground.day("designation", "valid_from"),
                                (asked, row, value) -> row.holdsOn(asked.asOf(), "valid_from", "valid_to"))
                        .field("unitCode", ground.unit("unit_id", "code"))
                        .field("unitName", ground.unit("unit_id", "name"))
                        .sort("validFrom", "valid_from")
                        .sort("unitCode", ground.unit("unit_id", "code"))
                        .sortedBy("unitCode"));
    }

    private List<Map<String, Object>> links(Row change) {
        Comparator<Object> nullsLast = Comparator.nullsLast(Text::compare);
        return tables.now("unit_change_link").stream()
                .filter(link -> link.is("change_id", change.id()))
                .sorted(Comparator.comparing(ground.unit("predecessor_id", "code"), nullsLast)
                        .thenComparing(ground.unit("successor_id", "code"), nullsLast)
                        .thenComparing(Row::id, Text::compare))
                .map(link -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    for (String end : List.of("predecessor", "successor")) {
                        shown.put(end + "Id", link.get(end + "_id"));
                        shown.put(end + "Code", ground.unit(end + "_id", "code").apply(link));
                        shown.put(end + "Name", ground.unit(end + "_id", "name").apply(link));
                    }
                    shown.put("share", link.get("share"));
                    return shown;
                })
                .toList();
    }

    private List<ListModel> programs() {
        return List.of(
                ground.list("listAgencies", "agency")
                        .equal("level", "level")
                        .filter(
                                "asOf",
                                ground.day("agency", "valid_from"),
                                (asked, row, value) -> row.holdsOn(asked.asOf(), "valid_from", "valid_to"))
                        .filter(
                                "q",
                                ground.words("agency", "name_vi"),
                                (asked, row, value) -> Text.contains(
                                        "%s %s %s"
                                                .formatted(row.text("code"), row.text("name_vi"), row.text("name_en")),
                                        value))
                        .field("successorCode", ground.of("successor_id", "agency", "code"))
                        .sort("code", "code")
                        .sortedBy("code"),
                ground.list("listPrograms", "program")
                        .filter(
                                "asOf",
                                ground.day("program", "period_from"),
                                (asked, row, value) -> row.holdsOn(asked.asOf(), "period_from", "period_to"))
                        .field("leadAgencyCode", ground.of("lead_agency_id", "agency", "code"))
                        .sort("code", "code")
                        .sort("periodFrom", "period_from")
                        .sortedBy("code"),
                ground.list("listProjects", "project")
                        .equal("programId", "program_id")
                        .equal("areaType", "area_type")
                        .field("programCode", ground.of("program_id", "program", "code"))
                        .field(
                                "hasSubProjects",
                                row -> tables.now("sub_project").stream()
                                        .anyMatch(part -> part.is("project_id", row.id())))
                        .field("leadAgencyCode", ground.of("lead_agency_id", "agency", "code"))
                        .sort("code", "code")
                        .sortedBy("code"),
                ground.list("listSubProjects", "sub_project")
                        .equal("projectId", "project_id")
                        .filter(
                                "programId",
                                ground.any("program", "id"),
                                (asked, row, value) -> Ground.is(ground.programOf(row), value))
                        .field("projectCode", ground.of("project_id", "project", "code"))
                        .field("programId", ground::programOf)
                        .field("programCode", row -> tables.of("program", (UUID) ground.programOf(row), "code"))
                        .field("areaType", ground.of("project_id", "project", "area_type"))
                        .field("leadAgencyCode", ground.of("lead_agency_id", "agency", "code"))
                        .sort("code", "code")
                        .sortedBy("code"),
                ground.list("listLineExclusions", "line_exclusion")
                        .equal("unitId", "unit_id")
                        .equal("projectId", "project_id")
                        .equal("subProjectId", "sub_project_id")
                        .filter(
                                "programId",
                                ground.any("program", "id"),
                                (asked, row, value) -> Ground.is(ground.programOf(row), value))
                        .field("unitCode", ground.unit("unit_id", "code"))
                        .field("unitName", ground.unit("unit_id", "name"))
                        .field("programId", ground::programOf)
                        .field("programCode", row -> tables.of("program", (UUID) ground.programOf(row), "code"))
                        .field("projectCode", ground.of("project_id", "project", "code"))
                        .field("subProjectCode", ground.of("sub_project_id", "sub_project", "code")));
    }

    private List<ListModel> indicators() {
        return List.of(
                ground.list("listIndicators", "indicator")
                        .equal("kind", "kind")
                        .equal("cut", "cut")
                        .filter(
                                "q",
                                ground.words("indicator", "title_vi"),
                                (asked, row, value) -> Text.contains(
                                        "%s %s %s"
                                                .formatted(
                                                        row.text("code"), row.text("title_vi"), row.text("title_en")),
                                        value))
                        .sort("code", "code")
                        .sortedBy("code"),
                ground.list("listPublishedFigures", "published_figure")
                        .equal("measure", "measure")
                        .equal("indicatorId", "indicator_id")
                        .equal("unitId", "unit_id")
                        .equal("qualifier", "qualifier")
                        .filter(
                                "q",
                                ground.words("published_figure", "citation"),
                                (asked, row, value) -> Text.contains(
                                        java.util.stream.Stream.of(
                                                        row.get("measure"),
                                                        ground.unit("unit_id", "name")
                                                                .apply(row),
                                                        row.get("place_note"),
                                                        row.get("citation"),
                                                        row.get("note"))
                                                .filter(Objects::nonNull)
                                                .map(Object::toString)
                                                .collect(java.util.stream.Collectors.joining(" ")),
                                        value))
                        .filter("year", ground.year("published_figure", "period_to"), (asked, row, value) -> {
                            if (row.day("period_to") == null) {
                                return false;
                            }
                            java.time.LocalDate from =
                                    row.day("period_from") == null ? row.day("period_to") : row.day("period_from");
                            return !row.day("period_to").isBefore(Ground.first(value))
                                    && !from.isAfter(Ground.last(value));
                        })
                        .field("indicatorCode", ground.of("indicator_id", "indicator", "code"))
                        .field("unitCode", ground.unit("unit_id", "code"))
                        .field("unitName", ground.unit("unit_id", "name"))
                        .field("projectCode", ground.of("project_id", "project", "code"))
                        .field("subProjectCode", ground.of("sub_project_id", "sub_project", "code"))
                        .sort("measure", "measure")
                        .sortedBy("measure"));
    }
}
