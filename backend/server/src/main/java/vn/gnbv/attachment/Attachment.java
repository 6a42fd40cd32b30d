package vn.gnbv.attachment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;

/** A photo or document of an evaluation. */
@Schema(description = "A photo or document of an evaluation. Its bytes are at `/content`.")
public record Attachment(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        UUID siteVisitId,
        @NotNull AttachmentKind kind,
        @NotNull String fileName,

        @NotNull @Schema(description = "Read from the content", examples = "image/jpeg")
        String mediaType,

        @NotNull long sizeBytes,
        @Schema(description = "Pixels; photos only") Integer width,
        @Schema(description = "Pixels; photos only") Integer height,

        @NotNull @Schema(description = "Checksum of the bytes as they are kept")
        String sha256,

        String captionVi,
        String captionEn,

        @NotNull @Schema(description = "Those in the photo agree that it is shown outside the team")
        boolean consent,

        @NotNull boolean synthetic)
        implements Part {}
