package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.store.Rows;

/**
 * Sums of entries, one statement each. Entries are never changed and a line that has entries never is, so what was known at a
 * block is told by the entries' own transactions; which units lie in one is asked as known at that block.
 */
@ApplicationScoped
class BudgetAggregateStore {
    private static final String SUMS = BudgetSums.SQL
            + ", case when bool_and(b.synthetic) then 'SYNTHETIC' when bool_or(b.synthetic) then 'MIXED' else 'REAL' end as provenance ";

    /**
     * The budgets of the selection, gathered first: row-level security is asked once for each, and the planner joins them as what
     * they are. Filters that were not given fold away before the statement is planned, so that they mislead no estimate.
     */
    private static final String HELD =
            "with held as materialized (select b.* from budget b join project p on p.id = b.project_id where not (? and b.synthetic) "
                    + "and (?::uuid is null or p.program_id = ?) and (?::uuid is null or b.project_id = ?) "
                    + "and (?::uuid is null or b.sub_project_id = ?) and (?::integer is null or b.fiscal_year = ?) "
                    + "and (?::text is null or b.funding_source = ?) and (?::text is null or b.capital_type = ?) "
                    + "and (?::uuid is null or b.unit_id = ?) "
                    + "and (?::uuid is null or b.unit_id in (select units_within(?, ?)))) ";

    private static final String SELECTED = "from held b join entry_sums(?, ?) e on e.budget_id = b.id ";

    private static final String TOTAL = HELD + "select " + SUMS + SELECTED + "having count(*) > 0";

    private final Rows rows;

    @Inject
    BudgetAggregateStore(Rows rows) {
        this.rows = rows;
    }

    /** One row of the matrix statement: a line without entries, a cell, or a total where line or column is null. */
    record MatrixRow(
            UUID programId,
            UUID projectId,
            UUID subProjectId,
            String lineCode,
            String lineTitleVi,
            String lineTitleEn,
            String areaType,
            String column,
            String label,
            Long allotted,
            Long adjusted,
            Long transferred,
            Long carried,
            Long disbursed,
            Long cancelled,
            Long available,
            Provenance provenance) {
        BudgetSums sums() {
            return new BudgetSums(
                    allotted, adjusted, transferred, carried, disbursed, cancelled, available, provenance);
        }
    }

    private record Total(
            long allotted,
            long adjusted,
            long transferred,
            long carried,
            long disbursed,
            long cancelled,
            long available,
            long advanceOutstanding,
            Provenance provenance) {}

    /** Empty where the selection has no entry. */
    List<BudgetSums> total(LineFilter filter, Moment moment) {
        return rows.rows(Total.class, TOTAL, parameters(filter, moment)).stream()
                .map(total -> new BudgetSums(
                        total.allotted,
                        total.adjusted,
                        total.transferred,
                        total.carried,
                        total.disbursed,
                        total.cancelled,
                        total.available,
                        total.provenance))
                .toList();
    }

    List<MatrixRow> matrix(LineFilter filter, BudgetMatrix.By by, Moment moment) {
        List<Object> parameters = new ArrayList<>(parameters(filter, moment));
        parameters.addAll(Arrays.asList(filter.programId, filter.projectId, filter.subProjectId));
        return rows.rows(
                MatrixRow.class,
                switch (by) {
                    case year -> matrixSql("b.fiscal_year::text");
                    case fundingSource -> matrixSql("b.funding_source");
                    case unit -> matrixSql("b.unit_id::text");
                },
                parameters);
    }

    /** Every line of the selection, with entries or without, and the totals, in the order in which they are shown. */
    private static String matrixSql(String column) {
        return HELD + ", summed as (select b.project_id, b.sub_project_id, " + column + " as key, "
                + "grouping(b.project_id) = 0 as of_line, grouping(" + column + ") = 0 as of_column, " + SUMS + SELECTED
                + "group by grouping sets ((b.project_id, b.sub_project_id, " + column
                + "), (b.project_id, b.sub_project_id), (" + column + "), ()) having count(*) > 0), "
                + "line as (select p.program_id, p.id as project_id, s.id as sub_project_id, coalesce(s.code, p.code) as code, "
                + "coalesce(s.title_vi, p.title_vi) as title_vi, coalesce(s.title_en, p.title_en) as title_en, p.area_type "
                + "from project p left join sub_project s on s.project_id = p.id where p.program_id = coalesce(?, p.program_id) "
                + "and p.id = coalesce(?, p.id) and s.id is not distinct from coalesce(?, s.id)), "
                + "shown as (select l.program_id, l.project_id, l.sub_project_id, l.code, l.title_vi, l.title_en, l.area_type, m.key, "
                + "m.allotted, m.adjusted, m.transferred, m.carried, m.disbursed, m.cancelled, m.available, m.provenance "
                + "from line l left join summed m on m.of_line and m.project_id = l.project_id "
                + "and m.sub_project_id is not distinct from l.sub_project_id "
                + "union all select null, null, null, null, null, null, null, m.key, "
                + "m.allotted, m.adjusted, m.transferred, m.carried, m.disbursed, m.cancelled, m.available, m.provenance "
                + "from summed m where not m.of_line) "
                + "select w.program_id, w.project_id, w.sub_project_id, w.code, w.title_vi, w.title_en, w.area_type, w.key, "
                + "coalesce(u.name, w.key), w.allotted, w.adjusted, w.transferred, w.carried, w.disbursed, w.cancelled, "
                + "w.available, w.provenance from shown w left join program g on g.id = w.program_id "
                + "left join administrative_unit u on u.id::text = w.key "
                + "order by g.period_from, w.program_id, w.code collate \"C\" nulls last, w.sub_project_id, "
                + "u.code nulls last, u.valid_from, w.key nulls last";
    }

    private static List<Object> parameters(LineFilter filter, Moment moment) {
        List<Object> parameters = new ArrayList<>(List.of(moment.syntheticExcluded()));
        for (Object value : Arrays.asList(
                filter.programId,
                filter.projectId,
                filter.subProjectId,
                filter.fiscalYear,
                filter.fundingSource,
                filter.capitalType,
                filter.holderId,
                filter.unitId)) {
            parameters.add(value);
            parameters.add(value);
        }
        parameters.addAll(List.of(moment.knownBelow(), moment.asOf(), moment.knownBelow()));
        return parameters;
    }
}
