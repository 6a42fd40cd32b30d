package vn.gnbv.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** Under which unit another lay between two days. */
@Entity
@Table(name = "unit_parent")
class UnitParentEntity extends RecordedEntity {
    UUID unitId;
    UUID parentId;
    LocalDate validFrom;
    LocalDate validTo;
}
