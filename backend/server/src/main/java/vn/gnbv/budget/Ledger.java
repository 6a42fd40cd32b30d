package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    private final Records records;
    private final CurrentCaller current;

    @Inject
    public Ledger(BudgetStore budgets, Records records, CurrentCaller current) {
        this.budgets = budgets;
        this.records = records;
        this.current = current;
    }

    /** Books an entry; one with the same id and content that the same caller booked before is left as it is. */
    public Records.Created<LedgerEntry> book(UUID budgetId, EntryInput input) {
        budgets.requireVisible(budgetId);
        try {
            return records.create(
                    EntryStore.entryOf(budgetId),
                    input.id(),
                    input,
                    EntryEntity::new,
                    (entry, said) -> entry.fill(budgetId, said, current.caller().name()));
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
