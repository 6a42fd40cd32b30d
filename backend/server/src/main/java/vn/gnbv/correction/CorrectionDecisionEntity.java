package vn.gnbv.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** A decision; the database checks it and carries it out. */
@Entity
@Table(name = "correction_decision")
class CorrectionDecisionEntity extends RecordedEntity {
    UUID correctionId;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String note;
    Long frozenBlock;
    String madeByName;

    CorrectionDecisionEntity() {}

    CorrectionDecisionEntity(UUID correctionId, String madeByName, Long frozenBlock) {
        this.correctionId = correctionId;
        this.madeByName = madeByName;
        this.frozenBlock = frozenBlock;
    }

    void fill(CorrectionDecisionInput input) {
        decision = input.decision();
        note = input.note();
    }
}
