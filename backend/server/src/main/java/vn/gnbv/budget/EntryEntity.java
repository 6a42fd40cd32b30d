package vn.gnbv.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** What is said of an entry; its effect is worked out by the database. */
@Entity
@Table(name = "entry")
class EntryEntity extends RecordedEntity {
    UUID budgetId;

    @Enumerated(EnumType.STRING)
    EntryKind kind;

    long amount;
    LocalDate effectiveOn;
    String document;
    String note;
    UUID reversesId;
    String recordedByName;

    void fill(UUID budget, EntryInput input, String author) {
        recordedByName = author;
        budgetId = budget;
        kind = input.kind();
        amount = input.amount();
        effectiveOn = input.effectiveOn();
        document = input.document();
        note = input.note();
        reversesId = input.reversesId();
    }
}
