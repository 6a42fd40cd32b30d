package vn.gnbv.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.store.Rows;

/**
 * The entries that figures are made of: their sums from what is summed up already, the rows themselves page by page. Of a country
 * there are ten million of them.
 */
@ApplicationScoped
class LedgerStore {
    private static final String ALLOTTING =
            "('ALLOCATION', 'ADJUSTMENT', 'TRANSFER_IN', 'TRANSFER_OUT', 'CARRY_IN', 'CARRY_OUT')";
    private static final String DISBURSING = "('PAYMENT', 'ADVANCE')";
    private static final String COUNTS = "case when o.allotted then e.effective_kind in " + ALLOTTING
            + " else e.effective_kind in " + DISBURSING + " end";
    private static final String AMOUNT = "case when o.allotted then e.available_change else e.disbursed_change end";

    private static final String TERM = """
            term as materialized (
                select * from jsonb_to_recordset(?::jsonb) as t(place int, allotted boolean, lines text[], area_type text,
                    in30a_districts boolean, capital_types text[], funding_sources text[], fiscal_years int[])
            )""";

    /**
     * Budgets that were known, gathered first: row-level security is asked once for each, and the planner joins them as what they
     * are, instead of looking them up line by line and place by place.
     */
    private static final String HELD = """
            held as materialized (
                select b.id, b.synthetic, b.unit_id, coalesce(b.sub_project_id, b.project_id) as line_id, b.capital_type, b.funding_source, b.fiscal_year
                from budget_known b where b.fiscal_year >= ? and (not ? or not b.synthetic) and\s""" + Moment.known("b") + ")";

    /** Of those held the budgets of the terms, by the place of the term. */
    private static final String OWN = HELD + """
            , own as materialized (
                select b.id, b.synthetic, u.id as unit_id, u.name as unit_name, l.code as line, t.place, t.allotted
                from held b join place u on u.id = b.unit_id
                join line l on l.id = b.line_id
                join term t on l.code = any (t.lines) and (t.area_type is null or l.area_type = t.area_type)
                    and (not t.in30a_districts or u.area_type = 'P30A')
                    and (t.capital_types is null or b.capital_type = any (t.capital_types))
                    and (t.funding_sources is null or b.funding_source = any (t.funding_sources))
                    and (t.fiscal_years is null or b.fiscal_year = any (t.fiscal_years))
            )""";

    private static final String CHANGE =
            " select e.id, o.id as budget_id, o.unit_id, o.unit_name, o.line, e.effective_on, "
                    + "o.place, o.sign * (" + AMOUNT
                    + ") as amount, o.synthetic, e.document from entry e join either o on o.id = e.budget_id "
                    + "where e.effective_on <= ? and " + COUNTS + " and ";

    /** Own budgets at either moment: those that came to count add their entries, those that no longer do take them away. */
    private static final String CHANGED = "with " + SheetStore.LINE + ", "
            + SheetStore.PLACE.replaceFirst("place as", "place_then as") + ", "
            + SheetStore.PLACE.replaceFirst("place as", "place_now as") + ", " + TERM + ", "
            + own("then") + ", " + own("now") + """
            , either as materialized (
                select n.*, 1 as sign, t.id is not null as stays
                from own_now n left join own_then t on t.id = n.id and t.place = n.place
                union all
                select t.*, -1, false from own_then t
                where not exists (select from own_now n where n.id = t.id and n.place = t.place)
            ), changed as (
            """ + CHANGE
            + "e.transaction >= ? and e.transaction < ? and o.sign = 1 union all " + CHANGE
            + "e.transaction < ? and not o.stays) ";

    private final Rows rows;
    private final ObjectMapper columns;

    @Inject
    LedgerStore(Rows rows, ObjectMapper json) {
        this.rows = rows;
        columns = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    private static String own(String moment) {
        return OWN.replace("held as", "held_" + moment + " as")
                .replace("own as", "own_" + moment + " as")
                .replace("from held b join place u", "from held_" + moment + " b join place_" + moment + " u");
    }

    /** Where a page of rows ended. */
    record Position(LocalDate effectiveOn, UUID id, int term) {
        static final Position START = new Position(LocalDate.EPOCH.minusYears(1000), new UUID(0, 0), 0);
    }

    /** What all rows of a term come to. */
    record Total(int term, long count, BigDecimal sum) {}

    /** Entries up to the cut-off of the program's budgets from the evaluation's first year on. */
    List<LedgerFact> sums(Mission mission, Moment moment) {
        String sql = "with " + SheetStore.LINE + ", " + SheetStore.PLACE + ", " + HELD
                + """
                 select u.area_type, l.code, l.area_type, b.fiscal_year, b.capital_type, b.funding_source,
                    coalesce(sum(e.available_change) filter (where e.effective_kind in %1$s), 0),
                    sum(e.disbursed_change), bool_or(b.synthetic), bool_or(not b.synthetic),
                    coalesce(sum(e.entries) filter (where e.effective_kind in %1$s), 0),
                    coalesce(sum(e.entries) filter (where e.effective_kind in %2$s), 0)
                from held b join entry_sums(?, ?) e on e.budget_id = b.id
                join place u on u.id = b.unit_id
                join line l on l.id = b.line_id
                group by u.area_type, l.code, l.area_type, b.fiscal_year, b.capital_type, b.funding_source
                """.formatted(ALLOTTING, DISBURSING);
        List<Object> parameters = SheetStore.placeParameters(mission, moment);
        parameters.addAll(heldParameters(mission, moment));
        parameters.addAll(List.of(moment.asOf(), moment.knownBelow()));
        return rows.rows(LedgerFact.class, sql, parameters);
    }

    /**
     * Entries behind a figure, by day and id: read along their order and looked up among the budgets, until there are enough of
     * them. An entry that is of several terms stands there for each.
     */
    List<LedgerRow> page(Mission mission, Moment moment, List<LedgerTerm> terms, Position after, int limit) {
        String sql = "with " + SheetStore.LINE + ", " + SheetStore.PLACE + ", " + TERM + ", " + OWN
                + """
                , picked as materialized (
                    select e.* from entry e
                    where e.effective_on <= ? and e.transaction < ? and (e.effective_on, e.id) >= (?, ?)
                        and (e.effective_kind in %1$s or e.effective_kind in %2$s)
                        and ((e.budget_id, e.effective_kind in %1$s) in (select o.id, o.allotted from own o)) is true
                    order by e.effective_on, e.id limit %5$d
                )
                select e.id, o.id, o.unit_id, o.unit_name, o.line, e.effective_on, o.place, %3$s, o.synthetic, e.document
                from picked e join own o on o.id = e.budget_id
                where (e.effective_on, e.id, o.place) > (?, ?, ?) and %4$s
                order by e.effective_on, e.id, o.place limit %6$d""".formatted(ALLOTTING, DISBURSING, AMOUNT, COUNTS, limit + 1, limit);
        List<Object> parameters = ownParameters(mission, moment, terms);
        parameters.addAll(List.of(
                moment.asOf(),
                moment.knownBelow(),
                after.effectiveOn(),
                after.id(),
                after.effectiveOn(),
                after.id(),
                after.term()));
        return rows.rows(LedgerRow.class, sql, parameters);
    }

    /** Of all entries behind a figure, added up one by one. */
    List<Total> totals(Mission mission, Moment moment, List<LedgerTerm> terms) {
        String sql = "with " + SheetStore.LINE + ", " + SheetStore.PLACE + ", " + TERM + ", " + OWN
                + " select o.place, count(*), sum(" + AMOUNT + ") from entry e join own o on o.id = e.budget_id "
                + "where e.effective_on <= ? and e.transaction < ? and " + COUNTS + " group by o.place";
        List<Object> parameters = ownParameters(mission, moment, terms);
        parameters.addAll(List.of(moment.asOf(), moment.knownBelow()));
        return rows.rows(Total.class, sql, parameters);
    }

    /**
     * Entries by the change of what they add to a figure between two moments of knowledge of the same day: those recorded since,
     * and those of budgets whose place came to count otherwise.
     */
    List<LedgerRow> changes(Mission mission, Moment then, Moment now, List<LedgerTerm> terms, int limit) {
        String sql = CHANGED
                + "select id, budget_id, unit_id, unit_name, line, effective_on, place, amount, synthetic, document from changed "
                + "order by effective_on, id, place limit ?";
        List<Object> parameters = changedParameters(mission, then, now, terms);
        parameters.add(limit);
        return rows.rows(LedgerRow.class, sql, parameters);
    }

    /** How many entries changed what they add, and by how much. */
    List<Total> changeTotals(Mission mission, Moment then, Moment now, List<LedgerTerm> terms) {
        return rows.rows(
                Total.class,
                CHANGED + "select place, count(*), sum(amount) from changed group by place",
                changedParameters(mission, then, now, terms));
    }

    private List<Object> changedParameters(Mission mission, Moment then, Moment now, List<LedgerTerm> terms) {
        List<Object> parameters = SheetStore.placeParameters(mission, then);
        parameters.addAll(SheetStore.unitParameters(mission, now));
        parameters.add(json(terms));
        parameters.addAll(heldParameters(mission, then));
        parameters.addAll(heldParameters(mission, now));
        parameters.addAll(List.of(now.asOf(), then.knownBelow(), now.knownBelow(), now.asOf(), then.knownBelow()));
        return parameters;
    }

    private List<Object> ownParameters(Mission mission, Moment moment, List<LedgerTerm> terms) {
        List<Object> parameters = SheetStore.placeParameters(mission, moment);
        parameters.add(json(terms));
        parameters.addAll(heldParameters(mission, moment));
        return parameters;
    }

    private static List<Object> heldParameters(Mission mission, Moment moment) {
        return List.of(
                mission.periodFrom().getYear(), moment.syntheticExcluded(), moment.knownBelow(), moment.knownBelow());
    }

    private record Placed(
            int place,
            boolean allotted,
            List<String> lines,
            String areaType,
            boolean in30aDistricts,
            List<String> capitalTypes,
            List<String> fundingSources,
            List<Integer> fiscalYears) {}

    private String json(List<LedgerTerm> terms) {
        List<Placed> placed = new ArrayList<>();
        for (LedgerTerm term : terms) {
            placed.add(new Placed(
                    placed.size() + 1,
                    term.allotted(),
                    term.lines(),
                    term.areaType(),
                    term.in30aDistricts(),
                    term.capitalTypes(),
                    term.fundingSources(),
                    term.fiscalYears()));
        }
        try {
            return columns.writeValueAsString(placed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
