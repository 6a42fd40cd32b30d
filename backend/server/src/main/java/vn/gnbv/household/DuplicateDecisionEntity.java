package vn.gnbv.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The database carries the decision out with it. */
@Entity
@Table(name = "duplicate_decision")
class DuplicateDecisionEntity extends RecordedEntity {
    UUID duplicateCaseId;

    @Enumerated(EnumType.STRING)
    DuplicateDecisionKind decision;

    UUID keepMemberId;
    String reason;
    String madeByName;

    DuplicateDecisionEntity() {}

    DuplicateDecisionEntity(UUID duplicateCaseId, String madeByName) {
        this.duplicateCaseId = duplicateCaseId;
        this.madeByName = madeByName;
    }

    void fill(DuplicateDecisionInput input) {
        decision = input.decision();
        keepMemberId = input.keepMemberId();
        reason = input.reason();
    }
}
