package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams.Synthetic;

@ApplicationScoped
class BudgetStore {
    static final Listing<Budget> BUDGETS = Listing.of(
                    Budget.class,
                    "b",
                    "budget b join project p on p.id = b.project_id "
                            + "left join sub_project s on s.id = b.sub_project_id "
                            + "join administrative_unit u on u.id = b.unit_id "
                            + "cross join lateral (select "
                            + BudgetSums.SQL
                            + " from entries_by_today() e where e.budget_id = b.id) sums")
            .column("programId", "p.program_id")
            .column("lineCode", "coalesce(s.code, p.code)")
            .column("lineTitleVi", "coalesce(s.title_vi, p.title_vi)")
            .column("lineTitleEn", "coalesce(s.title_en, p.title_en)")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("allotted", "sums.allotted")
            .column("adjusted", "sums.adjusted")
            .column("transferred", "sums.transferred")
            .column("carried", "sums.carried")
            .column("disbursed", "sums.disbursed")
            .column("cancelled", "sums.cancelled")
            .column("available", "sums.available")
            .column("advanceOutstanding", "sums.advance_outstanding")
            .sort("fiscalYear", "b.fiscal_year", Integer.class)
            .sort("unitCode", "u.code", String.class)
            .defaultSort("fiscalYear")
            .synthetic("b.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;

    @Inject
    BudgetStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    Page<Budget> page(BudgetFilter filter, PageRequest page) {
        Query<Budget> query = of(BUDGETS.query(), filter)
                .where(
                        "b.unit_id in (select w.unit_id from administrative_unit_scope w where w.scope_unit_id = ?)",
                        filter.unitId);
        return lists.page(query.withoutSynthetic(filter.synthetic == Synthetic.exclude), page);
    }

    /** What all lists of budgets and entries are narrowed by alike; the unit is left to them. */
    static <T extends Record> Query<T> of(Query<T> query, LineFilter filter) {
        return query.whereOfRest("p.program_id = ?", filter.programId)
                .whereOfRest("b.project_id = ?", filter.projectId)
                .whereOfRest("b.sub_project_id = ?", filter.subProjectId)
                .whereOfRest("b.fiscal_year = ?", filter.fiscalYear)
                .whereOfRest("b.funding_source = ?", filter.fundingSource)
                .whereOfRest("b.capital_type = ?", filter.capitalType)
                .whereOfRest("b.unit_id = ?", filter.holderId);
    }

    /** Refuses a budget that is not there for the caller, as one that does not exist. */
    void requireVisible(UUID id) {
        if (!visible(id)) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
    }

    boolean visible(UUID id) {
        return rows.value(UUID.class, "select id from budget where id = ?", id).isPresent();
    }
}
