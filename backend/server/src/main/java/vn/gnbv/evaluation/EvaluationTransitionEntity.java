package vn.gnbv.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A step; the database fills in where it started from and what kind it is. */
@Entity
@Table(name = "evaluation_transition")
class EvaluationTransitionEntity extends PartEntity {
    @Enumerated(EnumType.STRING)
    EvaluationState toState;

    String reason;
    long contentVersion;
    String madeByName;
    Long frozenBlock;

    EvaluationTransitionEntity() {}

    EvaluationTransitionEntity(UUID evaluationId, String madeByName, Long frozenBlock) {
        super(evaluationId);
        this.madeByName = madeByName;
        this.frozenBlock = frozenBlock;
    }

    void fill(EvaluationTransitionInput input) {
        toState = input.to();
        reason = input.reason();
        contentVersion = input.contentVersion();
    }
}
