package vn.gnbv.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the lead writes of an article. */
@Schema(description = "What the lead of a team writes of its article.")
public record PublicationInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID evaluationId,

        @NotNull @Size(min = 3, max = 100) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        @NotBlank @Size(max = 200) String titleVi,
        @NotBlank @Size(max = 200) String titleEn,
        @NotBlank @Size(max = 200) String byline,
        @NotBlank @Size(max = 600) String summaryVi,
        @NotBlank @Size(max = 600) String summaryEn,
        @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid Paragraph> paragraphs,
        @NotNull @Size(max = 12) List<@NotNull @Valid ShownPhoto> photos,
        @NotNull @Size(max = 6) List<@NotNull UUID> relatedIds,

        @NotNull @Schema(description = "Strangers may download the issued files: minutes and annexes are in them")
        Boolean showsReport) {}
