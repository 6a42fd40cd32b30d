package vn.gnbv.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.evaluation.Theme;
import vn.gnbv.place.AreaType;
import vn.gnbv.store.Rows;

@ApplicationScoped
class CompletenessStore {
    private static final String REMAINING = """
            with theme (theme) as (values ('RESULTS'), ('PRODUCTION'), ('MONEY'), ('TARGETING'), ('PARTICIPATION'), ('POLICIES'),
                ('LESSONS'), ('CAPACITY')),
            area (area_type) as (values ('P30A'), ('P135'), ('OUTSIDE')),
            e as (select * from evaluation where id = ?),
            visit as (
                select v.id, v.unit_id, v.title_vi, v.minutes_vi from site_visit v join e on e.id = v.evaluation_id),
            visited as (
                select t.area_type, bool_or(t.verified) as verified
                from visit v join area_types(?, ?) t on t.unit_id = v.unit_id
                group by t.area_type),
            found as (
                select f.id, f.code, f.theme, f.kind, f.status, f.area_types from finding f join e on e.id = f.evaluation_id)
            select 'TEAM_WITHOUT_LEAD' as code, null::uuid as subject_id, null as subject, null as theme, null as area_type
            from e where not exists (select from evaluation_member m where m.evaluation_id = e.id and m.role = 'LEAD')
            union all
            select 'FINDING_WITHOUT_EVIDENCE', f.id, f.code, f.theme, null
            from found f
            where not exists (select from finding_evidence x where x.finding_id = f.id)
            union all
            select 'FINDING_NOT_AGREED', f.id, f.code, f.theme, null
            from found f where f.status <> 'AGREED'
            union all
            select 'THEME_WITHOUT_TERMS', null, null, theme.theme, null
            from e cross join theme
            where not exists (select from term_of_reference t where t.evaluation_id = e.id and t.theme = theme.theme)
            union all
            select 'CELL_WITHOUT_FINDING', null, null, theme.theme, area.area_type
            from e cross join theme cross join area
            where not exists (
                select from found f where f.theme = theme.theme and area.area_type = any (f.area_types))
            union all
            select 'AREA_WITHOUT_VISIT', null, null, null, area.area_type
            from e cross join area where not exists (select from visited where visited.area_type = area.area_type)
            union all
            select 'AREA_UNVERIFIED', null, null, null, visited.area_type from visited where not visited.verified
            union all
            select 'VISIT_WITHOUT_MINUTES', v.id, v.title_vi, null, null
            from visit v
            where coalesce(trim(v.minutes_vi), '') = ''
                and not exists (select from attachment a where a.site_visit_id = v.id and a.kind = 'DOCUMENT')
            union all
            select 'VISIT_WITHOUT_PARTICIPANTS', v.id, v.title_vi, null, null
            from visit v
            where not exists (select from visit_participants p where p.site_visit_id = v.id)
            union all
            select 'PHOTO_WITHOUT_CAPTION', a.id, a.file_name, null, null
            from attachment a join e on e.id = a.evaluation_id
            where a.kind = 'PHOTO' and coalesce(trim(a.caption_vi), '') = ''
            union all
            select 'LIMITATION_WITHOUT_CAUSE', f.id, f.code, f.theme, null
            from found f
            where f.kind in ('LIMITATION', 'OBSTACLE') and not exists (select from finding_cause c where c.finding_id = f.id)
            union all
            select 'RECOMMENDATION_WITHOUT_FINDING', r.id, r.code, null, null
            from recommendation r join e on e.id = r.evaluation_id
            where not exists (select from recommendation_finding l where l.recommendation_id = r.id)
            union all
            select 'REPORT_WITHOUT_SIGNER', null, null, null, null
            from e where coalesce(trim(e.signer_name), '') = ''
            """;

    private final Rows rows;

    @Inject
    CompletenessStore(Rows rows) {
        this.rows = rows;
    }

    /** A row of the query. */
    record Row(RemainingCode code, UUID subjectId, String subject, Theme theme, AreaType areaType) {}

    /** What blocks first, then by code, theme and area in the order in which they are numbered. */
    List<Remaining> remaining(UUID evaluationId, Moment moment) {
        return rows.rowsByKey(Row.class, REMAINING, List.of(evaluationId, moment.asOf(), moment.knownBelow())).stream()
                .sorted(CompletenessStore::inOrder)
                .map(row -> new Remaining(
                        row.code(), row.code().blocking(), row.subjectId(), row.subject(), row.theme(), row.areaType()))
                .toList();
    }

    private static int inOrder(Row one, Row other) {
        int byCode = one.code().compareTo(other.code());
        int byTheme = place(one.theme()) - place(other.theme());
        int byArea = place(one.areaType()) - place(other.areaType());
        int bySubject = String.valueOf(one.subject()).compareTo(String.valueOf(other.subject()));
        return byCode != 0 ? byCode : byTheme != 0 ? byTheme : byArea != 0 ? byArea : bySubject;
    }

    private static int place(Enum<?> constant) {
        return constant == null ? -1 : constant.ordinal();
    }
}
