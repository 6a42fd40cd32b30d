package vn.gnbv.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The database searches with it. */
@Entity
@Table(name = "duplicate_search")
class DuplicateSearchEntity extends RecordedEntity {
    UUID unitId;
    String madeByName;

    DuplicateSearchEntity() {}

    DuplicateSearchEntity(String madeByName) {
        this.madeByName = madeByName;
    }

    void fill(DuplicateSearchInput input) {
        unitId = input.unitId();
    }
}
