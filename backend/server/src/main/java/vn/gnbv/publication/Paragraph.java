package vn.gnbv.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of an article in both languages. */
@Schema(name = "PublicationParagraph", description = "A piece of an article in both languages.")
public record Paragraph(
        @NotNull ParagraphKind kind,

        @NotBlank @Size(max = 4000) String textVi,
        @NotBlank @Size(max = 4000) String textEn) {}
