package vn.gnbv.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.evaluation.EmbeddedRows;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class SiteVisitStore {
    private static final Listing<SiteVisit> VISITS = Listing.of(
                    SiteVisit.class,
                    "v",
                    "site_visit v join administrative_unit u on u.id = v.unit_id "
                            + "left join area_types(?, ?) t on t.unit_id = v.unit_id")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("unitLevel", "u.level")
            .column("areaType", "t.area_type")
            .column("areaTypeVerified", "t.verified")
            .column(
                    "participants",
                    "coalesce((select jsonb_agg(jsonb_build_object('group', p.group_name, 'persons', p.persons) "
                            + "order by p.group_name) from visit_participants p where p.site_visit_id = v.id), '[]')")
            .column("attachments", "(select count(*) from attachment a where a.site_visit_id = v.id)")
            .sort("visitedOn", "v.visited_on", LocalDate.class)
            .defaultSort("visitedOn")
            .synthetic("v.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;
    private final EmbeddedRows embedded;
    private final EvaluationService evaluations;

    @Inject
    SiteVisitStore(Lists lists, Rows rows, EmbeddedRows embedded, EvaluationService evaluations) {
        this.lists = lists;
        this.rows = rows;
        this.embedded = embedded;
        this.evaluations = evaluations;
    }

    /** Visits of an evaluation, with the area types at the moment that it looks at. */
    Listing<SiteVisit> listing(UUID evaluationId) {
        Moment moment = evaluations.moment(evaluationId);
        return VISITS.bind(moment.asOf(), moment.knownBelow());
    }

    Page<SiteVisit> page(UUID evaluationId, SiteVisitFilter filter, PageRequest page) {
        return lists.page(
                listing(evaluationId)
                        .query()
                        .partsOf("v.evaluation_id = ?", evaluationId)
                        .where("v.unit_id = ?", filter.unitId)
                        .where("v.level = ?", filter.level)
                        .where("t.area_type = ?", filter.areaType)
                        .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude),
                page);
    }

    List<SiteVisit> all(UUID evaluationId, boolean withoutSynthetic) {
        return rows.all(listing(evaluationId)
                .query()
                .partsOf("v.evaluation_id = ?", evaluationId)
                .withoutSynthetic(withoutSynthetic));
    }

    void fill(SiteVisitEntity visit, SiteVisitInput input) {
        boolean changed = embedded.replace(participants(visit), visit.id, input.participants());
        visit.fill(input);
        visit.partsVersion += changed ? 1 : 0;
    }

    void removeParticipants(UUID visitId) {
        embedded.remove(VisitParticipantsEntity.class, "siteVisitId", visitId);
    }

    private static EmbeddedRows.Kind<VisitParticipantsEntity, VisitParticipants, ParticipantGroup> participants(
            SiteVisitEntity visit) {
        return new EmbeddedRows.Kind<>(
                VisitParticipantsEntity.class,
                "siteVisitId",
                row -> row.groupName,
                VisitParticipants::group,
                met -> new VisitParticipantsEntity(visit, met),
                VisitParticipantsEntity::fill);
    }
}
