package vn.gnbv.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.RecordedEntity;

/** The database carries the change out with it. */
@Entity
@Table(name = "household_change")
class HouseholdChangeEntity extends RecordedEntity {
    UUID householdId;

    @Enumerated(EnumType.STRING)
    HouseholdChangeKind kind;

    LocalDate effectiveOn;
    UUID toUnitId;
    UUID toVillageId;
    String toAddress;
    String toCode;
    UUID otherHouseholdId;
    UUID[] memberIds;
    UUID headId;
    String reason;
    String madeByName;

    HouseholdChangeEntity() {}

    HouseholdChangeEntity(UUID householdId, String madeByName) {
        this.householdId = householdId;
        this.madeByName = madeByName;
    }

    void fill(HouseholdChangeInput input) {
        kind = input.kind();
        effectiveOn = input.effectiveOn();
        toUnitId = input.toUnitId();
        toVillageId = input.toVillageId();
        toAddress = input.toAddress();
        toCode = input.toCode();
        otherHouseholdId = input.otherHouseholdId() == null && kind == HouseholdChangeKind.SPLIT
                ? Ids.next()
                : input.otherHouseholdId();
        memberIds = input.memberIds() == null ? null : input.memberIds().toArray(UUID[]::new);
        headId = input.headId();
        reason = input.reason();
    }
}
