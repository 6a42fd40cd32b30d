package vn.gnbv.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "designation")
class DesignationEntity extends RecordedEntity {
    UUID unitId;

    @Enumerated(EnumType.STRING)
    DesignationKind kind;

    int supportNormPercent;
    String decision;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    LocalDate validFrom;
    LocalDate validTo;
    String note;

    void fill(DesignationInput input) {
        unitId = input.unitId();
        kind = input.kind();
        supportNormPercent = input.supportNormPercent();
        decision = input.decision();
        evidence = input.evidence();
        validFrom = input.validFrom();
        validTo = input.validTo();
        note = input.note();
    }
}
