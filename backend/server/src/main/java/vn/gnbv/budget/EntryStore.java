package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;

@ApplicationScoped
class EntryStore {
    /** One budget's entries; the balance is summed before a page is cut out, so that it is right on every page. */
    private static final Listing<LedgerEntry> LEDGER = Listing.of(
                    LedgerEntry.class,
                    "e",
                    "(select l.*, sum(l.available_change) over (order by l.effective_on, l.id)::bigint as balance "
                            + "from entry l where l.budget_id = ?) e")
            .sort("effectiveOn", "e.effective_on", LocalDate.class)
            .defaultSort("effectiveOn")
            .build();

    /** One entry of a budget, with only its own balance summed. */
    private static final Listing<LedgerEntry> LEDGER_ENTRY = Listing.of(
                    LedgerEntry.class,
                    "e",
                    "(select l.*, (select sum(a.available_change)::bigint from entry a where a.budget_id = l.budget_id "
                            + "and (a.effective_on, a.id) <= (l.effective_on, l.id)) as balance "
                            + "from entry l where l.budget_id = ?) e")
            .build();

    /** What is said of an entry; its effect is worked out by the database. */
    private static final String BOOK =
            "insert into entry (id, budget_id, kind, amount, effective_on, document, note, reverses_id, recorded_by_name) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final Listing<Entry> ENTRIES = Listing.of(
                    Entry.class,
                    "e",
                    "entry e join budget b on b.id = e.budget_id join project p on p.id = b.project_id "
                            + "left join sub_project s on s.id = b.sub_project_id "
                            + "join administrative_unit u on u.id = b.unit_id")
            .narrow("entry e")
            .column("programId", "p.program_id")
            .column("projectId", "b.project_id")
            .column("subProjectId", "b.sub_project_id")
            .column("lineCode", "coalesce(s.code, p.code)")
            .column("fiscalYear", "b.fiscal_year")
            .column("fundingSource", "b.funding_source")
            .column("capitalType", "b.capital_type")
            .column("unitId", "b.unit_id")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .sort("effectiveOn", "e.effective_on", LocalDate.class)
            .defaultSort("effectiveOn")
            .synthetic("e.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;

    @Inject
    EntryStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /** @param subject of whoever booked an entry; null for what the product loaded */
    record Maker(String subject) {}

    /** Who booked an entry, where the caller sees it. */
    Optional<Maker> maker(UUID id) {
        return rows.rowsByKey(Maker.class, "select recorded_by from entry where id = ?", List.of(id)).stream()
                .findFirst();
    }

    /** Books an entry within the running transaction. */
    LedgerEntry book(UUID budgetId, EntryInput input, String author) {
        UUID id = input.id() == null ? Ids.next() : input.id();
        return rows.inserted(
                BOOK,
                Arrays.asList(
                        id,
                        budgetId,
                        input.kind(),
                        input.amount(),
                        input.effectiveOn(),
                        input.document(),
                        input.note(),
                        input.reversesId(),
                        author),
                entryOf(budgetId).byId(id));
    }

    static Listing<LedgerEntry> entryOf(UUID budgetId) {
        return LEDGER_ENTRY.bind(budgetId);
    }

    Page<LedgerEntry> ledgerPage(UUID budgetId, PageRequest page) {
        return lists.page(LEDGER.bind(budgetId).query(), page);
    }

    /** Entries are never changed, so one row each is all that was ever known of them. */
    Page<Entry> page(EntryFilter filter, Moment moment, PageRequest page) {
        Query<Entry> query = BudgetStore.of(ENTRIES.query(), filter)
                .at("e.effective_on <= ? and e.transaction < ?", moment.asOf(), moment.knownBelow())
                .where("e.budget_id = ?", filter.budgetId)
                .where("e.kind = ?", filter.kind)
                .where("e.effective_kind = any (?)", filter.figure == null ? null : filter.figure.kinds());
        if (filter.unitId != null) {
            query.whereAll("e.unit_id in (select units_within(?, ?))", filter.unitId, moment.knownBelow());
        }
        return lists.page(query.withoutSynthetic(moment.syntheticExcluded()), page);
    }
}
