package vn.gnbv.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lists of evaluations and of what belongs to one. */
final class EvaluationLists {
    private static final Set<String> ANSWERED_FROM = Set.of("REVIEW", "PUBLISHED");
    private static final Set<String> UNDONE = Set.of("OPEN", "ACCEPTED", "IN_PROGRESS");

    private final Ground ground;
    private final Tables tables;
    private final Sight sight;

    private EvaluationLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.sight = ground.sight();
    }

    static List<ListModel> of(Ground ground) {
        EvaluationLists lists = new EvaluationLists(ground);
        List<ListModel> all = new ArrayList<>(lists.heads());
        all.addAll(lists.contents());
        all.addAll(lists.recommendations());
        return all;
    }

    /** Seen with the evaluation itself. */
    private ListModel ofHead(String operation, String table) {
        return ground.list(operation, table)
                .parent("id", "evaluation", "evaluation_id")
                .there((reader, asked) -> sight.sees(reader, asked.parent("id")));
    }

    /** What the team found: an empty list for those who see that there is an evaluation, and do not read it. */
    private ListModel ofContents(String operation, String table) {
        return ofHead(operation, table).visible((reader, row) -> sight.reads(reader, row.uuid("evaluation_id")));
    }

    private Row evaluation(Row part) {
        return tables.row("evaluation", part.uuid("evaluation_id"));
    }

    private List<ListModel> heads() {
        return List.of(
                ground.list("listEvaluations", "evaluation")
                        .visible((reader, row) -> sight.sees(reader, row.id()))
                        .equal("kind", "kind")
                        .equal("state", "state")
                        .equal("programId", "program_id")
                        .equal("unitId", "unit_id")
                        .filter(
                                "mine",
                                Ground.truth(),
                                (asked, row, value) ->
                                        value.equals(String.valueOf(sight.member(asked.reader(), row.id()) != null)))
                        .synthetic(row -> row.get("synthetic"))
                        .field("programCode", ground.of("program_id", "program", "code"))
                        .field("programTitleVi", ground.of("program_id", "program", "title_vi"))
                        .field("programTitleEn", ground.of("program_id", "program", "title_en"))
                        .field("unitCode", ground.unit("unit_id", "code"))
                        .field("unitName", ground.unit("unit_id", "name"))
                        .field("memberRole", (asked, row) -> {
                            Row member = sight.member(asked.reader(), row.id());
                            return member == null ? null : member.get("role");
                        })
                        .field("approver", (asked, row) -> sight.approves(asked.reader(), row))
                        .without("contentVersion", "counts")
                        .sort("code", "code")
                        .sort("cutOffOn", "cut_off_on")
                        .sortedBy("-cutOffOn"),
                ofHead("listTeamMembers", "evaluation_member")
                        .sort("role", "role")
                        .sort("name", "name")
                        .sortedBy("role"),
                ground.list("listAllTeamMembers", "evaluation_member")
                        .visible((reader, row) -> sight.sees(reader, row.uuid("evaluation_id")))
                        .sort("role", "role")
                        .sort("name", "name")
                        .sortedBy("role"),
                ofHead("listTermsOfReference", "term_of_reference").sort("theme", "theme"),
                ofHead("listEvaluationTransitions", "evaluation_transition")
                        .field("from", row -> row.get("from_state"))
                        .field("to", row -> row.get("to_state"))
                        .field("madeBy", row -> row.get("recorded_by"))
                        .sort("recordedAt", "recorded_at")
                        .sortedBy("recordedAt"),
                ofHead("listCorrections", "correction").visible(sight::correction),
                ground.list("listCorrectionDecisions", "correction_decision")
                        .parent("correctionId", "correction", "correction_id")
                        .parent("id", "evaluation")
                        .there((reader, asked) -> {
                            Row correction = tables.row("correction", asked.parent("correctionId"));
                            return correction.is("evaluation_id", asked.parent("id"))
                                    && sight.correction(reader, correction);
                        })
                        .field("madeBy", row -> row.get("recorded_by"))
                        .sort("recordedAt", "recorded_at"),
                ofContents("listIssues", "evaluation_issue")
                        .without("files", "scan")
                        .sort("issueNumber", "issue_number")
                        .sortedBy("issueNumber"));
    }

    private List<ListModel> contents() {
        return List.of(
                ofContents("listSiteVisits", "site_visit")
                        .equal("unitId", "unit_id")
                        .equal("level", "level")
                        .filter(
                                "areaType",
                                dice -> dice.of("P30A", "P135", "OUTSIDE"),
                                (asked, row, value) -> visited(row) != null
                                        && visited(row).areaType().equals(value))
                        .synthetic(row -> row.get("synthetic"))
                        .field("unitCode", ground.unit("unit_id", "code"))
                        .field("unitName", ground.unit("unit_id", "name"))
                        .field("unitLevel", ground.unit("unit_id", "level"))
                        .field(
                                "areaType",
                                row -> visited(row) == null
                                        ? null
                                        : visited(row).areaType())
                        .field(
                                "areaTypeVerified",
                                row -> visited(row) == null
                                        ? null
                                        : visited(row).verified())
                        .field(
                                "participants",
                                row -> tables.now("visit_participants").stream()
                                        .filter(part -> part.is("site_visit_id", row.id()))
                                        .sorted(Comparator.comparing(part -> part.get("group_name"), Text::compare))
                                        .map(part ->
                                                Map.of("group", part.get("group_name"), "persons", part.get("persons")))
                                        .toList())
                        .field(
                                "attachments",
                                (asked, row) -> tables.now("attachment").stream()
                                        .filter(one -> one.is("site_visit_id", row.id())
                                                && sight.attachment(asked.reader(), one))
                                        .count())
                        .sort("visitedOn", "visited_on")
                        .sortedBy("visitedOn"),
                ofHead("listAttachments", "attachment")
                        .visible(sight::attachment)
                        .equal("siteVisitId", "site_visit_id")
                        .equal("kind", "kind")
                        .synthetic(row -> row.get("synthetic")),
                ofContents("listFindings", "finding")
                        .equal("kind", "kind")
                        .equal("theme", "theme")
                        .equal("level", "level")
                        .equal("status", "status")
                        .filter(
                                "areaType",
                                dice -> dice.of("P30A", "P135", "OUTSIDE"),
                                (asked, row, value) -> ((List<?>) row.get("area_types")).contains(value))
                        .synthetic(row -> row.get("synthetic"))
                        .field("areaVisits", this::areaVisits)
                        .field(
                                "causeIds",
                                row -> causes(row).stream().map(Row::id).toList())
                        .field(
                                "causes",
                                row -> causes(row).stream()
                                        .map(cause -> {
                                            Map<String, Object> shown = new LinkedHashMap<>();
                                            shown.put("id", cause.id());
                                            shown.put("code", cause.get("code"));
                                            shown.put("causeNature", cause.get("cause_nature"));
                                            shown.put("titleVi", cause.get("title_vi"));
                                            shown.put("titleEn", cause.get("title_en"));
                                            return shown;
                                        })
                                        .toList())
                        .without("evidence")
                        .sort("code", "code")
                        .sort("theme", "theme")
                        .sortedBy("code"),
                ofContents("listSteeringDocuments", "steering_document")
                        .filter(
                                "issuedFrom",
                                ground.day("steering_document", "issued_on"),
                                (asked, row, value) ->
                                        row.day("issued_on").toString().compareTo(value) >= 0)
                        .filter(
                                "issuedTo",
                                ground.day("steering_document", "issued_on"),
                                (asked, row, value) ->
                                        row.day("issued_on").toString().compareTo(value) <= 0)
                        .synthetic(row -> row.get("synthetic"))
                        .sort("issuedOn", "issued_on")
                        .sortedBy("issuedOn"),
                ofContents("listCapacityNeeds", "capacity_need")
                        .synthetic(row -> row.get("synthetic"))
                        .sort("officerLevel", "officer_level"),
                ofContents("listRatings", "rating")
                        .synthetic(row -> row.get("synthetic"))
                        .sort("criterion", "criterion"));
    }

    /** Area type of the place of a visit, on the day and at the block that the evaluation looks at. */
    private Places.Type visited(Row visit) {
        Row evaluation = evaluation(visit);
        Object block = evaluation.get("frozen_block");
        return ground.places()
                .type(
                        visit.uuid("unit_id"),
                        evaluation.day("cut_off_on"),
                        block == null ? Long.MAX_VALUE : Asked.below(block.toString(), tables));
    }

    private List<Map<String, Object>> areaVisits(Row finding) {
        List<Places.Type> visited = tables.now("site_visit").stream()
                .filter(visit -> visit.is("evaluation_id", finding.uuid("evaluation_id")))
                .map(this::visited)
                .filter(java.util.Objects::nonNull)
                .toList();
        List<Map<String, Object>> areas = new ArrayList<>();
        for (Object area : (List<?>) finding.get("area_types")) {
            List<Places.Type> there = visited.stream()
                    .filter(type -> type.areaType().equals(area))
                    .toList();
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("areaType", area);
            shown.put("visited", !there.isEmpty());
            shown.put(
                    "verified", there.isEmpty() ? null : (Object) there.stream().anyMatch(Places.Type::verified));
            areas.add(shown);
        }
        return areas;
    }

    private List<Row> causes(Row finding) {
        return tables.now("finding_cause").stream()
                .filter(link -> link.is("finding_id", finding.id()))
                .sorted(Comparator.comparing(Row::id, Text::compare))
                .map(link -> tables.row("finding", link.uuid("cause_id")))
                .toList();
    }

    private List<ListModel> recommendations() {
        return List.of(
                recommendations("listRecommendations").visible(sight::recommendation),
                recommendations("listEvaluationRecommendations")
                        .parent("id", "evaluation", "evaluation_id")
                        .there((reader, asked) -> sight.sees(reader, asked.parent("id")))
                        .visible(sight::recommendation));
    }

    private ListModel recommendations(String operation) {
        return ground.list(operation, "recommendation")
                .equal("status", "status")
                .equal("addresseeLevel", "addressee_level")
                .filter(
                        "unitId",
                        ground.anyUnit(),
                        (asked, row, value) -> row.get("addressee_unit_id") != null
                                && ground.within(row.uuid("addressee_unit_id"), value))
                .filter(
                        "areaType",
                        dice -> dice.of("P30A", "P135", "OUTSIDE"),
                        (asked, row, value) -> ((List<?>) row.get("area_types")).contains(value))
                .filter(
                        "overdueOn",
                        ground.day("recommendation", "due_on"),
                        (asked, row, value) -> row.day("due_on") != null
                                && row.day("due_on").isBefore(LocalDate.parse(value))
                                && UNDONE.contains(row.text("status")))
                .synthetic(row -> row.get("synthetic"))
                .field("evaluationCode", row -> evaluation(row).get("code"))
                .field("addresseeUnitCode", ground.unit("addressee_unit_id", "code"))
                .field("addresseeUnitName", ground.unit("addressee_unit_id", "name"))
                .field("findingIds", (asked, row) -> findings(asked.reader(), row))
                .field(
                        "answerable",
                        (asked, row) -> ANSWERED_FROM.contains(evaluation(row).text("state"))
                                && sight.answers(asked.reader(), row.uuid("addressee_unit_id")))
                .sort("code", "code")
                .sort("status", "status")
                .sortedBy("code");
    }

    private List<UUID> findings(Reader reader, Row recommendation) {
        return sight.reads(reader, recommendation.uuid("evaluation_id"))
                ? Ground.ids(
                        tables.now("recommendation_finding").stream()
                                .filter(link -> link.is("recommendation_id", recommendation.id()))
                                .sorted(Comparator.comparing(Row::id, Text::compare))
                                .toList(),
                        "finding_id")
                : List.of();
    }
}
