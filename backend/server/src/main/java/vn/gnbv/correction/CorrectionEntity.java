package vn.gnbv.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

/** What its author says of a correction; the rest is the database's. */
@Entity
@Table(name = "correction")
class CorrectionEntity extends PartEntity {
    /** Replaced by the database with the number that comes next. */
    int issueNumber = 2;

    String reasonVi;
    String reasonEn;
    String proposedByName;

    CorrectionEntity() {}

    CorrectionEntity(UUID evaluationId, String proposedByName) {
        super(evaluationId);
        this.proposedByName = proposedByName;
    }

    void fill(CorrectionInput input) {
        reasonVi = input.reasonVi();
        reasonEn = input.reasonEn();
    }
}
