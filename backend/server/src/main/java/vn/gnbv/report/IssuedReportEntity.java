package vn.gnbv.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.kernel.Ids;
import vn.gnbv.kernel.Language;
import vn.gnbv.store.RecordedEntity;

/** One file of an issued report; never changed. */
@Entity
@Table(name = "issued_report")
public class IssuedReportEntity extends RecordedEntity {
    public UUID evaluationId;
    public int issueNumber;
    public String format;
    public String language;
    public String sha256;
    public long sizeBytes;

    protected IssuedReportEntity() {}

    IssuedReportEntity(
            UUID evaluationId, int issueNumber, ReportFormat format, Language language, String sha256, long sizeBytes) {
        this.id = Ids.next();
        this.evaluationId = evaluationId;
        this.issueNumber = issueNumber;
        this.format = format.extension();
        this.language = language.tag();
        this.sha256 = sha256;
        this.sizeBytes = sizeBytes;
    }
}
