package vn.gnbv.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.RecordedEntity;

/** Written in the transaction that reads in clear. */
@Entity
@Table(name = "unmasking")
class UnmaskingEntity extends RecordedEntity {
    UUID householdId;
    UUID memberId;
    UUID unitId;
    String[] fields;
    String reason;
    String madeByName;

    UnmaskingEntity() {}

    UnmaskingEntity(
            UUID householdId, UUID memberId, UUID unitId, List<String> fields, String reason, String madeByName) {
        id = Ids.next();
        this.householdId = householdId;
        this.memberId = memberId;
        this.unitId = unitId;
        this.fields = fields.toArray(String[]::new);
        this.reason = reason;
        this.madeByName = madeByName;
    }
}
