package vn.gnbv.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "attachment")
class AttachmentEntity extends PartEntity {
    UUID siteVisitId;

    @Enumerated(EnumType.STRING)
    AttachmentKind kind;

    String fileName;
    String mediaType;
    long sizeBytes;
    Integer width;
    Integer height;
    String sha256;
    String captionVi;
    String captionEn;
    boolean consent;

    AttachmentEntity() {}

    AttachmentEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(NewAttachment uploaded) {
        siteVisitId = uploaded.siteVisitId();
        kind = uploaded.kind();
        fileName = uploaded.fileName();
        mediaType = uploaded.mediaType();
        sizeBytes = uploaded.sizeBytes();
        width = uploaded.width();
        height = uploaded.height();
        sha256 = uploaded.sha256();
        captionVi = uploaded.captionVi();
        captionEn = uploaded.captionEn();
        consent = uploaded.consent();
    }

    void fill(AttachmentInput input) {
        siteVisitId = input.siteVisitId();
        captionVi = input.captionVi();
        captionEn = input.captionEn();
        consent = input.consent();
    }
}
