package vn.gnbv.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The decision as it is recorded; the totals are the database's. */
@Entity
@Table(name = "review_approval")
class ReviewApprovalEntity extends RecordedEntity {
    UUID reviewRoundId;
    String decisionNumber;
    LocalDate signedOn;
    String signer;
    String note;
    String madeByName;

    ReviewApprovalEntity() {}

    ReviewApprovalEntity(UUID reviewRoundId, String madeByName) {
        this.reviewRoundId = reviewRoundId;
        this.madeByName = madeByName;
    }

    void fill(ReviewApprovalInput input) {
        decisionNumber = input.decisionNumber();
        signedOn = input.signedOn();
        signer = input.signer();
        note = input.note();
    }
}
