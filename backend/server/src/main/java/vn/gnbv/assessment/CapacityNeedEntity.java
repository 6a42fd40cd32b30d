package vn.gnbv.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "capacity_need")
class CapacityNeedEntity extends PartEntity {
    String topicVi;
    String topicEn;

    @Enumerated(EnumType.STRING)
    OfficerLevel officerLevel;

    String[] areaTypes;
    Integer mentions;
    Integer priority;

    CapacityNeedEntity() {}

    CapacityNeedEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(CapacityNeedInput input) {
        topicVi = input.topicVi();
        topicEn = input.topicEn();
        officerLevel = input.officerLevel();
        areaTypes = input.areaTypes().stream().map(Enum::name).toArray(String[]::new);
        mentions = input.mentions();
        priority = input.priority();
    }
}
