package vn.gnbv.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Language;
import vn.gnbv.store.Rows;

/** What a report is made of, besides its figures, as known at a block; and the files that were issued. */
@ApplicationScoped
class ReportStore {
    private final Rows rows;
    private final EntityManager entities;
    private final ObjectMapper json;

    @Inject
    ReportStore(Rows rows, EntityManager entities, ObjectMapper json) {
        this.rows = rows;
        this.entities = entities;
        this.json = json;
    }

    record Header(
            String code,
            String titleVi,
            String titleEn,
            String programVi,
            String programEn,
            String unitName,
            String unitKind,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate cutOffOn,
            String decision,
            String agencyAboveVi,
            String agencyAboveEn,
            String agencyVi,
            String agencyEn,
            String agencyAbbreviation,
            String reportNumber,
            String reportPlace,
            LocalDate reportDate,
            String signerTitleVi,
            String signerTitleEn,
            String signerName,
            String recipientsVi,
            String legalGroundsVi,
            String legalGroundsEn) {}

    Optional<Header> header(UUID evaluationId, Moment moment) {
        return rows.rows(Header.class, """
                        select e.code, e.title_vi, e.title_en, p.title_vi, p.title_en, u.name, u.kind, e.period_from, e.period_to,
                            e.cut_off_on, e.decision, e.agency_above_vi, e.agency_above_en, e.agency_vi, e.agency_en,
                            e.agency_abbreviation, e.report_number, e.report_place, e.report_date, e.signer_title_vi,
                            e.signer_title_en, e.signer_name, e.recipients_vi, e.legal_grounds_vi, e.legal_grounds_en
                        from evaluation_known e join program p on p.id = e.program_id
                        join administrative_unit u on u.id = e.unit_id
                        where e.id = ? and\s""" + Moment.known("e"), known(evaluationId, moment)).stream()
                .findFirst();
    }

    record Member(String name, String role, String positionVi) {}

    List<Member> team(UUID evaluationId, Moment moment) {
        return rows.rows(
                Member.class,
                "select m.name, m.role, m.position_vi from evaluation_member_known m where m.evaluation_id = ? and "
                        + Moment.known("m") + " order by m.role, m.name, m.id",
                known(evaluationId, moment));
    }

    record Term(String theme, String questionVi, String questionEn) {}

    List<Term> terms(UUID evaluationId, Moment moment) {
        return rows.rows(
                Term.class,
                "select t.theme, t.question_vi, t.question_en from term_of_reference_known t where t.evaluation_id = ? and "
                        + Moment.known("t") + " order by t.theme",
                known(evaluationId, moment));
    }

    record Participants(String group, int persons) {}

    /** @param areaType of the place at the cut-off; null for a district or province, whose communes differ */
    record Visit(
            UUID id,
            String titleVi,
            String titleEn,
            String unitName,
            String level,
            String areaType,
            Boolean areaVerified,
            LocalDate visitedOn,
            String visitedOnEvidence,
            String selection,
            String selectionReason,
            String minutesVi,
            String minutesEn,
            List<Participants> participants,
            boolean synthetic) {}

    List<Visit> visits(UUID evaluationId, Moment moment) {
        List<Object> parameters =
                new ArrayList<>(List.of(moment.knownBelow(), moment.knownBelow(), moment.asOf(), moment.knownBelow()));
        parameters.addAll(known(evaluationId, moment));
        parameters.add(moment.syntheticExcluded());
        return rows.rows(Visit.class, """
                select v.id, v.title_vi, v.title_en, u.name, v.level,
                    case when u.level in ('COMMUNE', 'VILLAGE') then t.area_type end, t.verified, v.visited_on,
                    v.visited_on_evidence, v.selection, v.selection_reason, v.minutes_vi, v.minutes_en,
                    coalesce((
                        select jsonb_agg(jsonb_build_object('group', p.group_name, 'persons', p.persons) order by p.group_name)
                        from visit_participants_known p
                        where p.site_visit_id = v.id and\s""" + Moment.known("p") + """
                    ), '[]'::jsonb), v.synthetic
                from site_visit_known v join administrative_unit u on u.id = v.unit_id
                left join area_types(?, ?) t on t.unit_id = v.unit_id
                where v.evaluation_id = ? and\s""" + Moment.known("v") + """
                     and (not ? or not v.synthetic)
                order by v.visited_on, v.id
                """, parameters);
    }

    /**
     * @param whatVi title, caption or citation by kind; key of a cell for a figure
     * @param whatEn the same in English
     */
    record Evidence(String kind, String whatVi, String whatEn, LocalDate day) {}

    record Finding(
            UUID id,
            String code,
            String kind,
            String causeNature,
            String theme,
            List<String> areaTypes,
            String level,
            String titleVi,
            String titleEn,
            String textVi,
            String textEn,
            String status,
            boolean synthetic,
            List<Evidence> evidence,
            List<String> causes) {}

    List<Finding> findings(UUID evaluationId, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        for (int known = 0; known < 5; known++) {
            parameters.addAll(List.of(moment.knownBelow(), moment.knownBelow()));
        }
        parameters.addAll(known(evaluationId, moment));
        parameters.add(moment.syntheticExcluded());
        return rows.rows(
                Finding.class,
                """
                select f.id, f.code, f.kind, f.cause_nature, f.theme, f.area_types, f.level, f.title_vi, f.title_en, f.text_vi,
                    f.text_en, f.status, f.synthetic,
                    coalesce((
                        select jsonb_agg(jsonb_build_object(
                            'kind', e.kind,
                            'whatVi', coalesce(e.figure_key, v.title_vi, a.caption_vi, e.citation, a.file_name, e.note_vi, ''),
                            'whatEn', coalesce(e.figure_key, v.title_en, a.caption_en, e.citation, a.file_name, e.note_en, ''),
                            'day', v.visited_on) order by e.position, e.id)
                        from finding_evidence_known e
                        left join site_visit_known v on v.id = e.site_visit_id and\s""" + Moment.known("v") + """
                        left join attachment_known a on a.id = e.attachment_id and\s""" + Moment.known("a") + """
                        where e.finding_id = f.id and\s""" + Moment.known("e") + """
                    ), '[]'::jsonb),
                    array(
                        select c.code from finding_cause_known x join finding_known c on c.id = x.cause_id and\s"""
                        + Moment.known("c") + """
                        where x.finding_id = f.id and\s""" + Moment.known("x") + """
                         order by c.code)
                from finding_known f
                where f.evaluation_id = ? and\s""" + Moment.known("f") + """
                     and (not ? or not f.synthetic)
                order by f.code, f.id
                """,
                parameters);
    }

    record Recommendation(
            String code,
            boolean upward,
            String addresseeLevel,
            String addresseeVi,
            String addresseeEn,
            List<String> areaTypes,
            LocalDate horizonFrom,
            LocalDate horizonTo,
            String titleVi,
            String titleEn,
            String textVi,
            String textEn,
            LocalDate dueOn,
            String status,
            String responseVi,
            LocalDate respondedOn,
            boolean synthetic,
            List<String> findings) {}

    List<Recommendation> recommendations(UUID evaluationId, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        for (int known = 0; known < 2; known++) {
            parameters.addAll(List.of(moment.knownBelow(), moment.knownBelow()));
        }
        parameters.addAll(known(evaluationId, moment));
        parameters.add(moment.syntheticExcluded());
        return rows.rows(
                Recommendation.class,
                """
                select r.code, r.upward, r.addressee_level, r.addressee_vi, r.addressee_en, r.area_types, r.horizon_from,
                    r.horizon_to, r.title_vi, r.title_en, r.text_vi, r.text_en, r.due_on, r.status, r.response_vi,
                    r.responded_on, r.synthetic,
                    array(
                        select f.code from recommendation_finding_known x join finding_known f on f.id = x.finding_id and\s""" + Moment.known("f") + """
                        where x.recommendation_id = r.id and\s""" + Moment.known("x") + """
                         order by f.code)
                from recommendation_known r
                where r.evaluation_id = ? and\s""" + Moment.known("r") + """
                     and (not ? or not r.synthetic)
                order by r.code, r.id
                """,
                parameters);
    }

    record SteeringDocument(
            String number,
            String titleVi,
            String titleEn,
            String issuer,
            LocalDate issuedOn,
            LocalDate reachedOn,
            String citation) {}

    List<SteeringDocument> documents(UUID evaluationId, Moment moment) {
        List<Object> parameters = new ArrayList<>(known(evaluationId, moment));
        parameters.add(moment.asOf());
        parameters.add(moment.syntheticExcluded());
        return rows.rows(SteeringDocument.class, """
                select d.number, d.title_vi, d.title_en, d.issuer, d.issued_on, d.reached_on, d.citation
                from steering_document_known d
                where d.evaluation_id = ? and\s""" + Moment.known("d") + """
                     and d.issued_on <= ? and (not ? or not d.synthetic)
                order by d.issued_on, d.id
                """, parameters);
    }

    record Need(
            String topicVi,
            String topicEn,
            String officerLevel,
            List<String> areaTypes,
            Integer mentions,
            Integer priority,
            boolean synthetic) {}

    List<Need> needs(UUID evaluationId, Moment moment) {
        List<Object> parameters = new ArrayList<>(known(evaluationId, moment));
        parameters.add(moment.syntheticExcluded());
        return rows.rows(Need.class, """
                select n.topic_vi, n.topic_en, n.officer_level, n.area_types, n.mentions, n.priority, n.synthetic
                from capacity_need_known n
                where n.evaluation_id = ? and\s""" + Moment.known("n") + """
                     and (not ? or not n.synthetic)
                order by n.priority nulls last, n.id
                """, parameters);
    }

    record Rating(String criterion, int score, String reasonVi, String reasonEn, boolean synthetic) {}

    List<Rating> ratings(UUID evaluationId, Moment moment) {
        List<Object> parameters = new ArrayList<>(known(evaluationId, moment));
        parameters.add(moment.syntheticExcluded());
        return rows.rows(
                Rating.class,
                "select r.criterion, r.score, r.reason_vi, r.reason_en, r.synthetic from rating_known r where r.evaluation_id = ? and "
                        + Moment.known("r") + " and (not ? or not r.synthetic) order by r.criterion",
                parameters);
    }

    record Photo(String sha256, String captionVi, String captionEn) {}

    /** Photos with consent, in the order of their visits. */
    List<Photo> photos(UUID evaluationId, Moment moment) {
        List<Object> parameters = new ArrayList<>(List.of(moment.knownBelow(), moment.knownBelow()));
        parameters.addAll(known(evaluationId, moment));
        parameters.add(moment.syntheticExcluded());
        return rows.rows(Photo.class, """
                select a.sha256, coalesce(a.caption_vi, a.file_name), coalesce(a.caption_en, a.caption_vi, a.file_name)
                from attachment_known a left join site_visit_known v on v.id = a.site_visit_id and\s""" + Moment.known("v") + """
                where a.kind = 'PHOTO' and a.consent and a.evaluation_id = ? and\s""" + Moment.known("a") + """
                     and (not ? or not a.synthetic)
                order by v.visited_on nulls last, a.id
                """, parameters);
    }

    private static List<Object> known(UUID evaluationId, Moment moment) {
        return List.of(evaluationId, moment.knownBelow(), moment.knownBelow());
    }

    /** Checksum of the file of an issue, if the caller may see the evaluation and there is such an issue. */
    Optional<String> issued(UUID evaluationId, int issueNumber, ReportFormat format, Language language) {
        return rows.value(
                String.class,
                "select r.sha256 from issued_report r where r.evaluation_id = ? and r.issue_number = ? and r.format = ? "
                        + "and r.language = ?",
                evaluationId,
                issueNumber,
                format.extension(),
                language.tag());
    }

    /** The same for the issue that froze a block; the newest where several did. */
    Optional<String> issuedAt(UUID evaluationId, long frozenBlock, ReportFormat format, Language language) {
        return rows.value(
                String.class,
                "select r.sha256 from issued_report r join evaluation_issue i on i.evaluation_id = r.evaluation_id "
                        + "and i.issue_number = r.issue_number where r.evaluation_id = ? and i.frozen_block = ? "
                        + "and r.format = ? and r.language = ? order by r.issue_number desc limit 1",
                evaluationId,
                frozenBlock,
                format.extension(),
                language.tag());
    }

    /** Records files and figures as issued, in the transaction that issues them. */
    void keep(UUID evaluationId, int issueNumber, List<IssuedReportEntity> reports, List<IssuedFigure> figures) {
        reports.forEach(entities::persist);
        entities.flush();
        try {
            entities.createNativeQuery("""
                            insert into issued_figure (evaluation_id, issue_number, key, value, numerator, denominator, provenance)
                            select ?1, ?2, f.key, f.value, f.numerator, f.denominator, f.provenance
                            from jsonb_to_recordset(cast(?3 as jsonb))
                                f(key text, value numeric, numerator numeric, denominator numeric, provenance text)
                            """)
                    .setParameter(1, evaluationId)
                    .setParameter(2, issueNumber)
                    .setParameter(3, json.writeValueAsString(figures))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
