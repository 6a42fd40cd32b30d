package vn.gnbv.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** A step as it is recorded; its commune is the database's. */
@Entity
@Table(name = "review_step")
class ReviewStepEntity extends RecordedEntity {
    UUID reviewRoundId;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    ProcedureStep step;

    LocalDate heldOn;
    String decisionNumber;
    Integer personsPresent;
    Integer objectionCount;
    String objections;
    String note;
    UUID withdrawsId;
    String madeByName;

    ReviewStepEntity() {}

    ReviewStepEntity(UUID reviewRoundId, String madeByName) {
        this.reviewRoundId = reviewRoundId;
        this.madeByName = madeByName;
    }

    void fill(ReviewStepInput input) {
        unitId = input.unitId();
        step = input.step();
        heldOn = input.heldOn();
        decisionNumber = input.decisionNumber();
        personsPresent = input.personsPresent();
        objectionCount = input.objectionCount();
        objections = input.objections();
        note = input.note();
        withdrawsId = input.withdrawsId();
    }
}
