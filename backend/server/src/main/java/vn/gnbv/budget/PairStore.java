package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.web.MomentParams.Synthetic;

/** Transfers and carry-overs. Whoever sees one of the budgets sees the movement, and of the other only its id. */
@ApplicationScoped
class PairStore {
    private static final String SIDES =
            " t left join budget fb on fb.id = t.from_budget_id left join budget tb on tb.id = t.to_budget_id "
                    + "left join project fp on fp.id = fb.project_id left join sub_project fs on fs.id = fb.sub_project_id "
                    + "left join project tp on tp.id = tb.project_id left join sub_project ts on ts.id = tb.sub_project_id "
                    + "left join administrative_unit fu on fu.id = fb.unit_id left join administrative_unit tu on tu.id = tb.unit_id";

    static final Listing<BudgetTransfer> TRANSFERS = listing(BudgetTransfer.class, "budget_transfer" + SIDES);
    static final Listing<BudgetCarryOver> CARRY_OVERS = listing(BudgetCarryOver.class, "budget_carry_over" + SIDES);

    private final Lists lists;

    @Inject
    PairStore(Lists lists) {
        this.lists = lists;
    }

    private static <T extends Record> Listing<T> listing(Class<T> type, String from) {
        return Listing.of(type, "t", from)
                .column("fromLineCode", "coalesce(fs.code, fp.code)")
                .column("fromFiscalYear", "fb.fiscal_year")
                .column("fromUnitName", "fu.name")
                .column("toLineCode", "coalesce(ts.code, tp.code)")
                .column("toFiscalYear", "tb.fiscal_year")
                .column("toUnitName", "tu.name")
                .column("synthetic", "coalesce(fb.synthetic, tb.synthetic)")
                .sort("effectiveOn", "t.effective_on", LocalDate.class)
                .defaultSort("effectiveOn")
                .synthetic("coalesce(fb.synthetic, tb.synthetic)")
                .build();
    }

    <T extends Record> Page<T> page(Listing<T> listing, PairFilter filter, PageRequest page) {
        return lists.page(
                listing.query()
                        .where("? in (t.from_budget_id, t.to_budget_id)", filter.budgetId)
                        .where("t.from_budget_id = ?", filter.fromBudgetId)
                        .where("t.to_budget_id = ?", filter.toBudgetId)
                        .withoutSynthetic(filter.synthetic == Synthetic.exclude),
                page);
    }
}
