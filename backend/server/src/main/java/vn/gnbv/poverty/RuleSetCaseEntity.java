package vn.gnbv.poverty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "rule_set_case")
class RuleSetCaseEntity extends RecordedEntity {
    @Column(updatable = false)
    UUID ruleSetId;

    String title;

    @ColumnTransformer(write = "?::jsonb")
    String household;

    @Enumerated(EnumType.STRING)
    PovertyStatus expectedStatus;

    @Enumerated(EnumType.STRING)
    PovertyKind expectedKind;

    String source;

    RuleSetCaseEntity() {}

    RuleSetCaseEntity(UUID ruleSetId) {
        this.ruleSetId = ruleSetId;
    }
}
