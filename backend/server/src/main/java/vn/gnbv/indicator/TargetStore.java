package vn.gnbv.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class TargetStore {
    static final Listing<Target> TARGETS = listing("target t");

    /** Targets as they were known at a block, those that were corrected or taken back since among them. */
    private static final Listing<Target> KNOWN =
            listing("(select k.* from target_known k where " + Moment.known("k") + ") t");

    private static Listing<Target> listing(String from) {
        return Listing.of(
                        Target.class,
                        "t",
                        from
                                + " join indicator i on i.id = t.indicator_id join administrative_unit u on u.id = t.unit_id "
                                + "left join project p on p.id = t.project_id left join sub_project s on s.id = t.sub_project_id")
                .column("indicatorCode", "i.code")
                .column("unitCode", "u.code")
                .column("unitName", "u.name")
                .column("projectCode", "p.code")
                .column("subProjectCode", "s.code")
                .sort("periodTo", "t.period_to", LocalDate.class)
                .defaultSort("-periodTo")
                .synthetic("t.synthetic")
                .build();
    }

    private final Lists lists;
    private final IndicatorStore indicators;
    private final CurrentCaller current;

    @Inject
    TargetStore(Lists lists, IndicatorStore indicators, CurrentCaller current) {
        this.lists = lists;
        this.indicators = indicators;
        this.current = current;
    }

    /** @param block null for what stands now, sealed or not */
    Listing<Target> at(Block block) {
        return block == null ? TARGETS : KNOWN.bind(block.transactionUpper(), block.transactionUpper());
    }

    Page<Target> page(TargetFilter filter, Block block, PageRequest page) {
        Query<Target> query = at(block)
                .query()
                .where("t.indicator_id = ?", filter.indicatorId)
                .where("t.unit_id = ?", filter.unitId)
                .where(
                        "t.unit_id in (select x.unit_id from administrative_unit_scope x where x.scope_unit_id = ?)",
                        filter.placesOn == null ? filter.withinId : null)
                .where("u.level = ?", filter.level)
                .where("t.project_id = ?", filter.projectId)
                .where("t.sub_project_id = ?", filter.subProjectId)
                .where("t.group_code = ?", filter.groupCode)
                .where("t.period_to >= ?", filter.from)
                .where("t.period_from <= ?", filter.to)
                .where("t.period_from = ?", filter.periodFrom)
                .where("(t.project_id is not null) = ?", filter.byLine)
                .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude);
        if (filter.placesOn != null) {
            if (filter.withinId == null) {
                throw new Refusal(CommonError.INVALID_PARAMETER, "placesOn");
            }
            query.whereAll(
                    "t.unit_id in (select b.unit_id from units_under(?, ?, ?) b)",
                    filter.withinId,
                    filter.placesOn,
                    block == null ? Long.MAX_VALUE : block.transactionUpper());
        }
        return lists.page(query, page);
    }

    void fill(TargetEntity entity, TargetInput input) {
        Indicator indicator = indicators
                .find(input.indicatorId())
                .orElseThrow(() -> new Refusal(CommonError.REFERENCE_NOT_FOUND, "indicatorId"));
        IndicatorRules.check(indicator, input, current.language());
        entity.fill(input);
    }
}
