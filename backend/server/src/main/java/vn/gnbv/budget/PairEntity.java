package vn.gnbv.budget;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** Two budgets and what goes from one to the other. */
@MappedSuperclass
abstract class PairEntity extends RecordedEntity {
    UUID fromBudgetId;
    UUID toBudgetId;
    long amount;
    LocalDate effectiveOn;
    String decision;
    String note;
    String recordedByName;

    void fill(PairInput input, String author) {
        recordedByName = author;
        fromBudgetId = input.fromBudgetId();
        toBudgetId = input.toBudgetId();
        amount = input.amount();
        effectiveOn = input.effectiveOn();
        decision = input.decision();
        note = input.note();
    }
}
