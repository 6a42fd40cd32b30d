package vn.gnbv.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.gnbv.audit.Moment;
import vn.gnbv.evaluation.EmbeddedRows;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.finding.FindingEvidenceEntity.PlacedEvidence;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class FindingStore {
    private static final String VISITED_AREAS = """
            cross join (
                select coalesce(jsonb_object_agg(a.area_type, a.verified), '{}') as areas
                from (
                    select t.area_type, bool_or(t.verified) as verified
                    from site_visit v join area_types(?, ?) t on t.unit_id = v.unit_id
                    where v.evaluation_id = ?
                    group by t.area_type) a) visited
            """;

    private static final Listing<Finding> FINDINGS = Listing.of(Finding.class, "f", "finding f " + VISITED_AREAS)
            .column("areaVisits", """
                    (select jsonb_agg(jsonb_build_object('areaType', area, 'visited', visited.areas -> area is not null,
                        'verified', visited.areas -> area) order by number)
                    from unnest(f.area_types) with ordinality as listed (area, number))""")
            .column("evidence", """
                    coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'siteVisitId', e.site_visit_id,
                        'attachmentId', e.attachment_id, 'citation', e.citation, 'figureKey', e.figure_key,
                        'figureAsOf', e.figure_as_of, 'figureBlock', e.figure_block, 'figureValue', e.figure_value,
                        'noteVi', e.note_vi, 'noteEn', e.note_en) order by e.position, e.id)
                    from finding_evidence e where e.finding_id = f.id), '[]')""")
            .column("causeIds", """
                    coalesce((select jsonb_agg(c.cause_id order by c.id) from finding_cause c where c.finding_id = f.id), '[]')""")
            .column("causes", """
                    coalesce((select jsonb_agg(jsonb_build_object('id', cause.id, 'code', cause.code,
                        'causeNature', cause.cause_nature, 'titleVi', cause.title_vi, 'titleEn', cause.title_en) order by c.id)
                    from finding_cause c join finding cause on cause.id = c.cause_id where c.finding_id = f.id), '[]')""")
            .sort("code", "f.code", String.class)
            .sort("theme", "f.theme", String.class)
            .defaultSort("code")
            .synthetic("f.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;
    private final EmbeddedRows embedded;
    private final EvaluationService evaluations;

    @Inject
    FindingStore(Lists lists, Rows rows, EmbeddedRows embedded, EvaluationService evaluations) {
        this.lists = lists;
        this.rows = rows;
        this.embedded = embedded;
        this.evaluations = evaluations;
    }

    /** Findings of an evaluation, beside the area types in which its team was. */
    Listing<Finding> listing(UUID evaluationId) {
        Moment moment = evaluations.moment(evaluationId);
        return FINDINGS.bind(moment.asOf(), moment.knownBelow(), evaluationId);
    }

    Page<Finding> page(UUID evaluationId, FindingFilter filter, PageRequest page) {
        return lists.page(
                listing(evaluationId)
                        .query()
                        .partsOf("f.evaluation_id = ?", evaluationId)
                        .where("f.kind = ?", filter.kind)
                        .where("f.theme = ?", filter.theme)
                        .where("? = any (f.area_types)", filter.areaType)
                        .where("f.level = ?", filter.level)
                        .where("f.status = ?", filter.status)
                        .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude),
                page);
    }

    List<Finding> all(UUID evaluationId, boolean withoutSynthetic) {
        return rows.all(listing(evaluationId)
                .query()
                .partsOf("f.evaluation_id = ?", evaluationId)
                .withoutSynthetic(withoutSynthetic));
    }

    void fill(FindingEntity finding, FindingInput input) {
        List<PlacedEvidence> placed = IntStream.range(0, input.evidence().size())
                .mapToObj(
                        index -> new PlacedEvidence(index + 1, input.evidence().get(index)))
                .toList();
        boolean changed = embedded.replace(evidence(finding), finding.id, placed);
        changed |= embedded.replace(causes(finding), finding.id, input.causeIds());
        finding.fill(input);
        finding.partsVersion += changed ? 1 : 0;
    }

    void removeParts(UUID findingId) {
        embedded.remove(FindingEvidenceEntity.class, "findingId", findingId);
        embedded.remove(FindingCauseEntity.class, "findingId", findingId);
    }

    private static EmbeddedRows.Kind<FindingEvidenceEntity, PlacedEvidence, UUID> evidence(FindingEntity finding) {
        return new EmbeddedRows.Kind<>(
                FindingEvidenceEntity.class,
                "findingId",
                row -> row.id,
                placed -> placed.evidence().id(),
                placed -> new FindingEvidenceEntity(finding, placed),
                FindingEvidenceEntity::fill);
    }

    private static EmbeddedRows.Kind<FindingCauseEntity, UUID, UUID> causes(FindingEntity finding) {
        return new EmbeddedRows.Kind<>(
                FindingCauseEntity.class,
                "findingId",
                row -> row.causeId,
                Function.identity(),
                causeId -> new FindingCauseEntity(finding, causeId),
                (row, causeId) -> !Objects.equals(row.causeId, causeId));
    }
}
