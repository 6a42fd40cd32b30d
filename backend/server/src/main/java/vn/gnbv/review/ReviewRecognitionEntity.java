package vn.gnbv.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The decision as it is recorded; the database carries it out. */
@Entity
@Table(name = "review_recognition")
class ReviewRecognitionEntity extends RecordedEntity {
    UUID reviewRoundId;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    RecognitionKind kind;

    String decisionNumber;
    LocalDate signedOn;
    String signer;
    UUID[] householdIds;
    String note;
    String madeByName;

    ReviewRecognitionEntity() {}

    ReviewRecognitionEntity(UUID reviewRoundId, String madeByName) {
        this.reviewRoundId = reviewRoundId;
        this.madeByName = madeByName;
    }

    void fill(ReviewRecognitionInput input) {
        unitId = input.unitId();
        kind = input.kind();
        decisionNumber = input.decisionNumber();
        signedOn = input.signedOn();
        signer = input.signer();
        householdIds =
                input.householdIds() == null ? null : input.householdIds().toArray(UUID[]::new);
        note = input.note();
    }
}
