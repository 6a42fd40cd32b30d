package vn.gnbv.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** One way from a predecessor to a successor in a change; either may be absent. */
@Entity
@Table(name = "unit_change_link")
class UnitChangeLinkEntity extends RecordedEntity {
    UUID changeId;
    UUID predecessorId;
    UUID successorId;
    BigDecimal share;
}
