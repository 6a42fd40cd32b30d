package vn.gnbv.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a photo or document; its bytes never change. */
@Schema(description = "What is said of a photo or document; its bytes never change.")
public record AttachmentInput(
        UUID id,
        UUID siteVisitId,
        @Size(max = 500) String captionVi,
        @Size(max = 500) String captionEn,

        @NotNull @Schema(description = "Those in the photo agree that it is shown outside the team")
        Boolean consent) {}
