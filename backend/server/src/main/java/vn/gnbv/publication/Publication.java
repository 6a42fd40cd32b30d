package vn.gnbv.publication;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The article of an evaluation for the public, in both languages. */
@Schema(description = "The article of an evaluation for the public, in both languages. Its page is at `/p/{slug}`.")
public record Publication(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull String evaluationCode,

        @NotNull @Schema(description = "Last part of its address; stays once it was public", examples = "giua-ky-2018")
        String slug,

        @NotNull PublicationState state,
        @NotNull String titleVi,
        @NotNull String titleEn,

        @NotNull @Schema(description = "Who wrote and photographed")
        String byline,

        @NotNull String summaryVi,
        @NotNull String summaryEn,
        @NotNull List<Paragraph> paragraphs,
        @NotNull List<ShownPhoto> photos,

        @NotNull @Schema(description = "Other articles, in the order of showing")
        List<UUID> relatedIds,

        @NotNull @Schema(description = "Strangers may download the issued files with their annexes")
        boolean showsReport,

        @Schema(description = "Subject of whoever wrote it last; somebody else publishes it")
        String draftedBy,

        @Schema(description = "First publication") Instant publishedAt,
        @Schema(description = "Latest publication") Instant changedAt,
        String withdrawnReasonVi,
        String withdrawnReasonEn,

        @NotNull @Schema(description = "The caller leads the team: may write it while it is not public")
        boolean author,

        @NotNull @Schema(description = "The caller is an officer who may publish and withdraw it")
        boolean approver) {}
