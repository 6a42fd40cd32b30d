package vn.gnbv.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Block;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class ResultStore {
    /** Many by nature, and each of them stands. */
    private static final String OBSERVATION = "OBSERVATION";

    static final Listing<Result> RESULTS = listing("result r");

    /** Results as they were known at a block, those that were corrected or taken back since among them. */
    private static final Listing<Result> KNOWN =
            listing("(select k.* from result_known k where " + Moment.known("k") + ") r");

    private static Listing<Result> listing(String from) {
        return Listing.of(
                        Result.class,
                        "r",
                        from
                                + " join indicator i on i.id = r.indicator_id join administrative_unit u on u.id = r.unit_id "
                                + "left join project p on p.id = r.project_id left join sub_project s on s.id = r.sub_project_id "
                                + "left join activity a on a.id = r.activity_id")
                .column("indicatorCode", "i.code")
                .column("unitCode", "u.code")
                .column("unitName", "u.name")
                .column("projectCode", "p.code")
                .column("subProjectCode", "s.code")
                .column("activityCode", "a.code")
                .sort("effectiveOn", "r.effective_on", LocalDate.class)
                .defaultSort("-effectiveOn")
                .synthetic("r.synthetic")
                .build();
    }

    private final Lists lists;
    private final Rows rows;
    private final EntityManager entities;
    private final IndicatorStore indicators;
    private final CurrentCaller current;

    @Inject
    ResultStore(Lists lists, Rows rows, EntityManager entities, IndicatorStore indicators, CurrentCaller current) {
        this.lists = lists;
        this.rows = rows;
        this.entities = entities;
        this.indicators = indicators;
        this.current = current;
    }

    /** @param block null for what stands now, sealed or not */
    Listing<Result> at(Block block) {
        return block == null ? RESULTS : KNOWN.bind(block.transactionUpper(), block.transactionUpper());
    }

    Page<Result> page(ResultFilter filter, Block block, PageRequest page) {
        Query<Result> query = at(block)
                .query()
                .where("r.indicator_id = ?", filter.indicatorId)
                .where("r.unit_id = ?", filter.unitId)
                .where(
                        "r.unit_id in (select x.unit_id from administrative_unit_scope x where x.scope_unit_id = ?)",
                        filter.placesOn == null ? filter.withinId : null)
                .where("u.level = ?", filter.level)
                .where("r.project_id = ?", filter.projectId)
                .where("r.sub_project_id = ?", filter.subProjectId)
                .where("r.activity_id = ?", filter.activityId)
                .where("r.group_code = ?", filter.groupCode)
                .where("r.effective_on >= ?", filter.from)
                .where("r.effective_on <= ?", filter.to)
                .where("r.official = ?", filter.official)
                .where("r.period_from = ?", filter.periodFrom)
                .where("(r.project_id is not null) = ?", filter.byLine)
                .where("(r.activity_id is not null) = ?", filter.byActivity)
                .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude);
        if (filter.placesOn != null) {
            if (filter.withinId == null) {
                throw new Refusal(CommonError.INVALID_PARAMETER, "placesOn");
            }
            query.whereAll(
                    "r.unit_id in (select b.unit_id from units_under(?, ?, ?) b)",
                    filter.withinId,
                    filter.placesOn,
                    block == null ? Long.MAX_VALUE : block.transactionUpper());
        }
        return lists.page(query, page);
    }

    void fill(ResultEntity entity, ResultInput input) {
        Indicator indicator = indicators
                .find(input.indicatorId())
                .orElseThrow(() -> new Refusal(CommonError.REFERENCE_NOT_FOUND, "indicatorId"));
        IndicatorRules.check(indicator, input, current.language());
        // The foreign key would also tell a stranger that an activity outside his scope exists.
        boolean activityUnseen = input.activityId() != null
                && rows.value(UUID.class, "select id from activity where id = ?", input.activityId())
                        .isEmpty();
        if (activityUnseen) {
            throw new Refusal(CommonError.REFERENCE_NOT_FOUND, "activityId");
        }
        if (input.official() && !input.groupCode().equals(OBSERVATION)) {
            takeMarkFromOthers(entity.id, input);
        }
        entity.fill(input);
    }

    /** Written before the row itself, for the database never lets two be official at once. */
    private void takeMarkFromOthers(UUID id, ResultInput input) {
        entities.createQuery(
                        "from ResultEntity r where r.official and r.id <> :id and r.indicatorId = :indicator and r.unitId = :unit "
                                + "and r.groupCode = :group and r.periodFrom = :from and r.effectiveOn = :on "
                                + "and r.projectId is not distinct from :project "
                                + "and r.subProjectId is not distinct from :subProject "
                                + "and r.activityId is not distinct from :activity",
                        ResultEntity.class)
                .setParameter("id", id)
                .setParameter("indicator", input.indicatorId())
                .setParameter("unit", input.unitId())
                .setParameter("group", input.groupCode())
                .setParameter("from", input.periodFrom())
                .setParameter("on", input.effectiveOn())
                .setParameter("project", input.projectId())
                .setParameter("subProject", input.subProjectId())
                .setParameter("activity", input.activityId())
                .getResultList()
                .forEach(other -> other.official = false);
        entities.flush();
    }
}
