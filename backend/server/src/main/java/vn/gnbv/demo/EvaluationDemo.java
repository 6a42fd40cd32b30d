package vn.gnbv.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.store.KeptFiles;

/**
 * The mid-term evaluation of Kon Tum as {@code demo/evaluation.json} tells it. What the article of 16-11-2018 says is real,
 * in own words; the numbers of persons, photos, ratings and capacity needs are made up and say so.
 */
final class EvaluationDemo {
    private static final LocalDate HORIZON_FROM = LocalDate.of(2018, 7, 1);
    private static final LocalDate HORIZON_TO = LocalDate.of(2020, 12, 31);

    private final JsonNode content;
    private final DemoPlaces places = new DemoPlaces();
    private final KeptFiles attachments;
    private final UUID evaluation;
    private final Map<String, UUID> photos = new HashMap<>();

    /** {@code dataFolder} takes the photos, under their checksum. */
    EvaluationDemo(Path dataFolder) {
        this.attachments = new KeptFiles(dataFolder.resolve("attachments"));
        try (InputStream file = EvaluationDemo.class.getResourceAsStream("/demo/evaluation.json")) {
            this.content = new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.evaluation = id("evaluation", "");
    }

    UUID id() {
        return evaluation;
    }

    /** {@code block} is one that holds the facts that findings cite. */
    void load(Connection connection, long block) throws SQLException {
        head().insert(connection);
        members().insert(connection);
        terms().insert(connection);
        visits(connection);
        findings(connection, block);
        recommendations(connection);
        documents().insert(connection);
        needs().insert(connection);
        ratings().insert(connection);
        transitions().insert(connection);
        new ArticleDemo().load(connection, evaluation, lead(), photos);
    }

    private String lead() {
        return text(content.get("members").get(0), "userId");
    }

    private BulkStore head() {
        BulkStore rows = new BulkStore(
                "evaluation",
                "id, code, title_vi, title_en, kind, program_id, unit_id, period_from, period_to, "
                        + "cut_off_on, state, agency_vi, agency_en, report_place, signer_title_vi, signer_title_en, "
                        + "recipients_vi, legal_grounds_vi, legal_grounds_en");
        JsonNode head = content.get("evaluation");
        rows.add(
                evaluation,
                text(head, "code"),
                text(head, "titleVi"),
                text(head, "titleEn"),
                "MID_TERM",
                ReferenceIds.program(FactRows.PROGRAM),
                places.unit(MoneyPlan.PROVINCE),
                LocalDate.of(2016, 1, 1),
                DemoPlaces.CUT_OFF,
                DemoPlaces.CUT_OFF,
                "DRAFTING",
                text(head, "agencyVi"),
                text(head, "agencyEn"),
                text(head, "reportPlace"),
                text(head, "signerTitleVi"),
                text(head, "signerTitleEn"),
                text(head, "recipientsVi"),
                text(head, "legalGroundsVi"),
                text(head, "legalGroundsEn"));
        return rows;
    }

    private BulkStore members() {
        BulkStore rows = new BulkStore("evaluation_member", "id, evaluation_id, user_id, name, role, position_vi");
        for (JsonNode member : content.get("members")) {
            rows.add(
                    id("evaluation_member", text(member, "userId")),
                    evaluation,
                    text(member, "userId"),
                    text(member, "name"),
                    text(member, "role"),
                    text(member, "positionVi"));
        }
        return rows;
    }

    private BulkStore terms() {
        BulkStore rows = new BulkStore("term_of_reference", "id, evaluation_id, theme, question_vi, question_en");
        for (JsonNode term : content.get("terms")) {
            rows.add(
                    id("term_of_reference", text(term, "theme")),
                    evaluation,
                    text(term, "theme"),
                    text(term, "vi"),
                    text(term, "en"));
        }
        return rows;
    }

    private void visits(Connection connection) throws SQLException {
        BulkStore rows = new BulkStore(
                "site_visit",
                "id, evaluation_id, unit_id, level, visited_on, visited_on_evidence, selection, "
                        + "selection_reason, title_vi, title_en, minutes_vi, minutes_en");
        BulkStore participants =
                new BulkStore("visit_participants", "id, evaluation_id, site_visit_id, group_name, persons, synthetic");
        BulkStore pictures = new BulkStore(
                "attachment",
                "id, evaluation_id, site_visit_id, kind, file_name, media_type, size_bytes, width, height, "
                        + "sha256, caption_vi, caption_en, consent, synthetic");
        for (JsonNode visit : content.get("visits")) {
            String key = text(visit, "key");
            rows.add(
                    visitId(key),
                    evaluation,
                    places.unit(text(visit, "unit")),
                    text(visit, "level"),
                    text(visit, "day"),
                    "UNVERIFIED",
                    text(visit, "selection"),
                    text(visit, "reasonVi"),
                    text(visit, "titleVi"),
                    text(visit, "titleEn"),
                    text(visit, "minutesVi"),
                    text(visit, "minutesEn"));
            visit.get("participants")
                    .properties()
                    .forEach(group -> participants.add(
                            id("visit_participants", key + group.getKey()),
                            evaluation,
                            visitId(key),
                            group.getKey(),
                            group.getValue().asInt(),
                            true));
            picture(visit, pictures);
        }
        rows.insert(connection);
        participants.insert(connection);
        pictures.insert(connection);
    }

    private void picture(JsonNode visit, BulkStore pictures) {
        String key = text(visit, "key");
        byte[] bytes = PlaceholderPhoto.jpeg(key);
        UUID id = id("attachment", key);
        photos.put(key, id);
        pictures.add(
                id,
                evaluation,
                visitId(key),
                "PHOTO",
                "anh-giu-cho-" + key + ".jpg",
                "image/jpeg",
                bytes.length,
                PlaceholderPhoto.WIDTH,
                PlaceholderPhoto.HEIGHT,
                attachments.keep(bytes),
                text(visit, "captionVi"),
                text(visit, "captionEn"),
                true,
                true);
    }

    private void findings(Connection connection, long block) throws SQLException {
        BulkStore rows = new BulkStore(
                "finding",
                "id, evaluation_id, code, kind, cause_nature, theme, area_types, level, title_vi, "
                        + "title_en, text_vi, text_en, status");
        BulkStore evidence = new BulkStore(
                "finding_evidence",
                "id, evaluation_id, finding_id, position, kind, site_visit_id, attachment_id, citation, "
                        + "figure_key, figure_as_of, figure_block, figure_value, note_vi, note_en");
        BulkStore causes = new BulkStore("finding_cause", "id, evaluation_id, finding_id, cause_id");
        for (JsonNode finding : content.get("findings")) {
            String code = text(finding, "code");
            List<String> areas = texts(finding, "areas");
            rows.add(
                    id("finding", code),
                    evaluation,
                    code,
                    text(finding, "kind"),
                    text(finding, "nature"),
                    text(finding, "theme"),
                    areas,
                    text(finding, "level"),
                    text(finding, "titleVi"),
                    text(finding, "titleEn"),
                    text(finding, "textVi") + notes(areas, "vi"),
                    text(finding, "textEn") + notes(areas, "en"),
                    "AGREED");
            int position = 0;
            for (JsonNode cited : finding.get("evidence")) {
                evidence(evidence, code, cited, position++, block);
            }
            for (String cause : texts(finding, "causes")) {
                causes.add(id("finding_cause", code + cause), evaluation, id("finding", code), id("finding", cause));
            }
        }
        rows.insert(connection);
        evidence.insert(connection);
        causes.insert(connection);
    }

    private void evidence(BulkStore rows, String code, JsonNode cited, int position, long block) {
        String kind = text(cited, "kind");
        boolean figure = kind.equals("FIGURE");
        boolean photo = kind.equals("PHOTO");
        String visit = text(cited, "visit");
        String citation = text(cited, "citation");
        rows.add(
                id("finding_evidence", code + position),
                evaluation,
                id("finding", code),
                position,
                kind,
                visit == null || photo ? null : visitId(visit),
                photo ? photos.get(visit) : null,
                kind.equals("DOCUMENT") && citation == null ? text(content, "article") : citation,
                text(cited, "key"),
                figure ? DemoPlaces.CUT_OFF : null,
                figure ? block : null,
                figure ? cited.get("value").decimalValue() : null,
                text(cited, "noteVi"),
                text(cited, "noteEn"));
    }

    /** What a finding on an area type without a site says of itself. */
    private String notes(List<String> areas, String language) {
        StringBuilder notes = new StringBuilder();
        content.get("notes").properties().forEach(note -> {
            if (areas.contains(note.getKey())) {
                notes.append(' ').append(text(note.getValue(), language));
            }
        });
        return notes.toString();
    }

    private void recommendations(Connection connection) throws SQLException {
        BulkStore rows = new BulkStore(
                "recommendation",
                "id, evaluation_id, code, upward, addressee_level, addressee_unit_id, addressee_vi, "
                        + "addressee_en, area_types, horizon_from, horizon_to, title_vi, title_en, text_vi, text_en, "
                        + "due_on");
        BulkStore links = new BulkStore("recommendation_finding", "id, evaluation_id, recommendation_id, finding_id");
        for (JsonNode recommendation : content.get("recommendations")) {
            String code = text(recommendation, "code");
            String unit = text(recommendation, "unit");
            rows.add(
                    id("recommendation", code),
                    evaluation,
                    code,
                    recommendation.get("upward").asBoolean(),
                    text(recommendation, "level"),
                    unit == null ? null : places.unit(unit),
                    text(recommendation, "addresseeVi"),
                    text(recommendation, "addresseeEn"),
                    List.of("P30A", "P135", "OUTSIDE"),
                    HORIZON_FROM,
                    HORIZON_TO,
                    text(recommendation, "titleVi"),
                    text(recommendation, "titleEn"),
                    text(recommendation, "textVi"),
                    text(recommendation, "textEn"),
                    text(recommendation, "due"));
            for (String finding : texts(recommendation, "findings")) {
                links.add(
                        id("recommendation_finding", code + finding),
                        evaluation,
                        id("recommendation", code),
                        id("finding", finding));
            }
        }
        rows.insert(connection);
        links.insert(connection);
    }

    /** Real documents with their sources; nobody said when they reached the communes. */
    private BulkStore documents() {
        BulkStore rows = new BulkStore(
                "steering_document",
                "id, evaluation_id, number, title_vi, title_en, issuer, issued_on, citation, synthetic");
        for (JsonNode document : content.get("documents")) {
            rows.add(
                    id("steering_document", text(document, "number")),
                    evaluation,
                    text(document, "number"),
                    text(document, "titleVi"),
                    text(document, "titleEn"),
                    text(document, "issuer"),
                    text(document, "issuedOn"),
                    text(document, "citation"),
                    false);
        }
        return rows;
    }

    private BulkStore needs() {
        BulkStore rows = new BulkStore(
                "capacity_need",
                "id, evaluation_id, topic_vi, topic_en, officer_level, area_types, mentions, priority, " + "synthetic");
        for (JsonNode need : content.get("needs")) {
            rows.add(
                    id("capacity_need", text(need, "level") + text(need, "topicEn")),
                    evaluation,
                    text(need, "topicVi"),
                    text(need, "topicEn"),
                    text(need, "level"),
                    texts(need, "areas"),
                    need.get("mentions").asInt(),
                    need.get("priority").asInt(),
                    true);
        }
        return rows;
    }

    private BulkStore ratings() {
        BulkStore rows =
                new BulkStore("rating", "id, evaluation_id, criterion, score, reason_vi, reason_en, synthetic");
        for (JsonNode rating : content.get("ratings")) {
            rows.add(
                    id("rating", text(rating, "criterion")),
                    evaluation,
                    text(rating, "criterion"),
                    rating.get("score").asInt(),
                    text(rating, "vi"),
                    text(rating, "en"),
                    true);
        }
        return rows;
    }

    private BulkStore transitions() {
        BulkStore rows = new BulkStore(
                "evaluation_transition", "id, evaluation_id, from_state, to_state, content_version, made_by_name");
        String lead = text(content.get("members").get(0), "name");
        rows.add(id("evaluation_transition", "1"), evaluation, "PLANNED", "FIELD_WORK", 0, lead);
        rows.add(id("evaluation_transition", "2"), evaluation, "FIELD_WORK", "DRAFTING", 0, lead);
        return rows;
    }

    private static UUID visitId(String key) {
        return id("site_visit", key);
    }

    private static UUID id(String table, String key) {
        return ReferenceIds.of("demo/" + table, "KT-2018-MID/" + key);
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        node.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }
}
