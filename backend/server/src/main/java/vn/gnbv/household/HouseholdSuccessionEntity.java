package vn.gnbv.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The database moves the households with it. */
@Entity
@Table(name = "household_succession")
class HouseholdSuccessionEntity extends RecordedEntity {
    UUID unitChangeId;
    UUID unitId;
    UUID villageId;
    UUID toUnitId;
    String madeByName;

    HouseholdSuccessionEntity() {}

    HouseholdSuccessionEntity(String madeByName) {
        this.madeByName = madeByName;
    }

    void fill(HouseholdSuccessionInput input) {
        unitChangeId = input.unitChangeId();
        unitId = input.unitId();
        villageId = input.villageId();
        toUnitId = input.toUnitId();
    }
}
