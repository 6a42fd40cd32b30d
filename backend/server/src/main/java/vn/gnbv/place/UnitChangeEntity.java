package vn.gnbv.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "unit_change")
class UnitChangeEntity extends RecordedEntity {
    @Enumerated(EnumType.STRING)
    UnitChangeKind kind;

    LocalDate effectiveOn;
    String decision;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    String note;
}
