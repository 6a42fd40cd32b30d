package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "line_exclusion")
class LineExclusionEntity extends RecordedEntity {
    UUID unitId;
    UUID projectId;
    UUID subProjectId;
    String reason;

    void fill(LineExclusionInput input) {
        unitId = input.unitId();
        projectId = input.projectId();
        subProjectId = input.subProjectId();
        reason = input.reason();
    }
}
