package vn.gnbv.attachment;

import java.util.UUID;

/** An upload whose bytes were examined and stored. */
record NewAttachment(
        UUID id,
        UUID siteVisitId,
        AttachmentKind kind,
        String fileName,
        String mediaType,
        long sizeBytes,
        Integer width,
        Integer height,
        String sha256,
        String captionVi,
        String captionEn,
        boolean consent) {}
