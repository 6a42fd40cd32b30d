package vn.gnbv.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photo of the evaluation that an article shows, with the caption that strangers read. */
@Schema(name = "PublicationPhoto", description = "A photo of the evaluation, with consent, and its public caption.")
public record ShownPhoto(
        @NotNull UUID attachmentId,

        @NotBlank @Size(max = 500) String captionVi,
        @NotBlank @Size(max = 500) String captionEn) {}
