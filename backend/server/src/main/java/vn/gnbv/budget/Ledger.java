package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Records;

/** Books entries on budgets that the caller sees; the database keeps every day's balance at or above zero. */
@ApplicationScoped
public class Ledger {
    private final BudgetStore budgets;
    private final EntryStore entries;
    private final Records records;
    private final CurrentCaller current;

    @Inject
    public Ledger(BudgetStore budgets, EntryStore entries, Records records, CurrentCaller current) {
        this.budgets = budgets;
        this.entries = entries;
        this.records = records;
        this.current = current;
    }

    /**
     * Books an entry on a budget that is there for the caller; one with the same id and content that the same caller booked
     * before is left as it is.
     */
    public Records.Created<LedgerEntry> book(UUID budgetId, EntryInput input) {
        if (input.id() != null) {
            Optional<EntryStore.Maker> maker = entries.maker(input.id());
            if (maker.isPresent()) {
                return booked(budgetId, maker.get(), input);
            }
        }
        return new Records.Created<>(
                entries.book(budgetId, input, current.caller().name()), true);
    }

    private Records.Created<LedgerEntry> booked(UUID budgetId, EntryStore.Maker maker, EntryInput input) {
        try {
            return records.madeBefore(EntryStore.entryOf(budgetId), input.id(), maker.subject(), input);
        } catch (Refusal refusal) {
            // An entry with this id that lies on another budget is not found on this one.
            throw refusal.problem() == CommonError.NOT_FOUND ? new Refusal(CommonError.ID_TAKEN) : refusal;
        }
    }

    /** Books a transfer or carry-over between two budgets that the caller sees; one outside the scope is as good as none. */
    <E extends PairEntity, V extends Record> Records.Created<V> bookPair(
            Listing<V> listing, PairInput input, Supplier<E> blank) {
        requireReferred("fromBudgetId", input.fromBudgetId());
        requireReferred("toBudgetId", input.toBudgetId());
        return records.create(
                listing,
                input.id(),
                input,
                blank,
                (pair, said) -> pair.fill(said, current.caller().name()));
    }

    private void requireReferred(String field, UUID budgetId) {
        if (!budgets.visible(budgetId)) {
            throw Refusal.at("/" + field, CommonError.REFERENCE_NOT_FOUND, current.language(), field);
        }
    }
}
