package vn.gnbv.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "finding_cause")
class FindingCauseEntity extends PartEntity {
    UUID findingId;
    UUID causeId;

    FindingCauseEntity() {}

    FindingCauseEntity(FindingEntity finding, UUID causeId) {
        super(finding.evaluationId);
        findingId = finding.id;
        this.causeId = causeId;
    }
}
