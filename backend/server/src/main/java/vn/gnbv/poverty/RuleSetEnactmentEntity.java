package vn.gnbv.poverty;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The database puts the rule set in force with it. */
@Entity
@Table(name = "rule_set_enactment")
class RuleSetEnactmentEntity extends RecordedEntity {
    UUID ruleSetId;
    int ruleSetVersion;
    int casesHeld;
    String madeByName;

    RuleSetEnactmentEntity() {}

    RuleSetEnactmentEntity(UUID ruleSetId, int casesHeld, String madeByName) {
        this.ruleSetId = ruleSetId;
        this.casesHeld = casesHeld;
        this.madeByName = madeByName;
    }

    void fill(RuleSetEnactmentInput input) {
        ruleSetVersion = input.ruleSetVersion();
    }
}
