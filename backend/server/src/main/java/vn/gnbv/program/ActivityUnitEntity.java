package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.RecordedEntity;

/** A place of an activity; lives and dies with it. */
@Entity
@Table(name = "activity_unit")
class ActivityUnitEntity extends RecordedEntity {
    UUID unitId;

    static ActivityUnitEntity at(UUID unitId) {
        ActivityUnitEntity row = new ActivityUnitEntity();
        row.id = Ids.next();
        row.unitId = unitId;
        return row;
    }
}
