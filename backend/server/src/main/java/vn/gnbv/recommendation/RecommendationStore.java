package vn.gnbv.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.evaluation.EmbeddedRows;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class RecommendationStore {
    static final Listing<Recommendation> RECOMMENDATIONS = Listing.of(
                    Recommendation.class,
                    "r",
                    "recommendation r join evaluation e on e.id = r.evaluation_id "
                            + "left join administrative_unit u on u.id = r.addressee_unit_id")
            .column("evaluationCode", "e.code")
            .column("addresseeUnitCode", "u.code")
            .column("addresseeUnitName", "u.name")
            .column("findingIds", """
                    coalesce((select jsonb_agg(l.finding_id order by l.id)
                    from recommendation_finding l where l.recommendation_id = r.id), '[]')""")
            .column(
                    "answerable",
                    "e.state in ('REVIEW', 'PUBLISHED') and coalesce(answers(r.addressee_unit_id), false)")
            .sort("code", "r.code", String.class)
            .sort("status", "r.status", String.class)
            .defaultSort("code")
            .synthetic("r.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;
    private final EmbeddedRows embedded;

    @Inject
    RecommendationStore(Lists lists, Rows rows, EmbeddedRows embedded) {
        this.lists = lists;
        this.rows = rows;
        this.embedded = embedded;
    }

    Page<Recommendation> page(UUID evaluationId, RecommendationFilter filter, PageRequest page) {
        return lists.page(filtered(filter).partsOf("r.evaluation_id = ?", evaluationId), page);
    }

    Page<Recommendation> page(RecommendationFilter filter, PageRequest page) {
        return lists.page(filtered(filter), page);
    }

    private static Query<Recommendation> filtered(RecommendationFilter filter) {
        return RECOMMENDATIONS
                .query()
                .where("r.status = ?", filter.status)
                .where(
                        "r.addressee_unit_id in (select s.unit_id from administrative_unit_scope s where s.scope_unit_id = ?)",
                        filter.unitId)
                .where("? = any (r.area_types)", filter.areaType)
                .where("r.addressee_level = ?", filter.addresseeLevel)
                .where("r.due_on < ? and r.status in ('OPEN', 'ACCEPTED', 'IN_PROGRESS')", filter.overdueOn)
                .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude);
    }

    List<Recommendation> all(UUID evaluationId, boolean withoutSynthetic) {
        return rows.all(RECOMMENDATIONS
                .query()
                .partsOf("r.evaluation_id = ?", evaluationId)
                .withoutSynthetic(withoutSynthetic));
    }

    void fill(RecommendationEntity recommendation, RecommendationInput input) {
        boolean changed = embedded.replace(findings(recommendation), recommendation.id, input.findingIds());
        recommendation.fill(input);
        recommendation.partsVersion += changed ? 1 : 0;
    }

    void removeLinks(UUID recommendationId) {
        embedded.remove(RecommendationFindingEntity.class, "recommendationId", recommendationId);
    }

    private static EmbeddedRows.Kind<RecommendationFindingEntity, UUID, UUID> findings(
            RecommendationEntity recommendation) {
        return new EmbeddedRows.Kind<>(
                RecommendationFindingEntity.class,
                "recommendationId",
                row -> row.findingId,
                Function.identity(),
                findingId -> new RecommendationFindingEntity(recommendation, findingId),
                (row, findingId) -> !Objects.equals(row.findingId, findingId));
    }
}
