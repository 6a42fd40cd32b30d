package vn.gnbv.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.gnbv.store.Records;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Writes;

/** Records an upload once its bytes are kept: a retry is known by what they are, not by the form that carried them. */
@ApplicationScoped
public class AttachmentWriter {
    private final Records records;
    private final Answers answers;

    @Inject
    public AttachmentWriter(Records records, Answers answers) {
        this.records = records;
        this.answers = answers;
    }

    @Writes
    Response create(UUID evaluationId, NewAttachment uploaded) {
        return answers.created(records.create(
                AttachmentStore.ATTACHMENTS,
                uploaded.id(),
                uploaded,
                () -> new AttachmentEntity(evaluationId),
                AttachmentEntity::fill));
    }
}
