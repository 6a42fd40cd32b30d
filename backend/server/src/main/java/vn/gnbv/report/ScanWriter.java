package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.gnbv.store.Records;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Writes;

/** Records a scan once its bytes are kept: a retry is known by what they are, not by the form that carried them. */
@ApplicationScoped
public class ScanWriter {
    private final Records records;
    private final Answers answers;

    @Inject
    public ScanWriter(Records records, Answers answers) {
        this.records = records;
        this.answers = answers;
    }

    @Writes
    Response create(UUID evaluationId, int issueNumber, KeptScan kept) {
        return answers.created(records.create(
                IssueStore.SCANS, null, kept, () -> new ScanEntity(evaluationId, issueNumber), ScanEntity::fill));
    }
}
