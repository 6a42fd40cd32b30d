package vn.gnbv.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** A recorded row that belongs to one evaluation for good. */
@MappedSuperclass
public abstract class PartEntity extends RecordedEntity {
    @Column(updatable = false)
    public UUID evaluationId;

    protected PartEntity() {}

    protected PartEntity(UUID evaluationId) {
        this.evaluationId = evaluationId;
    }
}
