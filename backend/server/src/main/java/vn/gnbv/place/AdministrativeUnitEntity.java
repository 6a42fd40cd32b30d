package vn.gnbv.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "administrative_unit")
class AdministrativeUnitEntity extends RecordedEntity {
    String code;

    @Enumerated(EnumType.STRING)
    UnitLevel level;

    @Enumerated(EnumType.STRING)
    UnitKind kind;

    String name;
    LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    Evidence validFromEvidence;

    LocalDate validTo;
}
