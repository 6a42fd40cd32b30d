package vn.gnbv.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** The signed paper of an issue; never changed. */
@Entity
@Table(name = "issued_scan")
class ScanEntity extends RecordedEntity {
    UUID evaluationId;
    int issueNumber;
    String sha256;
    long sizeBytes;

    protected ScanEntity() {}

    ScanEntity(UUID evaluationId, int issueNumber) {
        this.evaluationId = evaluationId;
        this.issueNumber = issueNumber;
    }

    void fill(KeptScan kept) {
        sha256 = kept.sha256();
        sizeBytes = kept.sizeBytes();
    }
}
