package vn.gnbv.correction;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;

/** A published report that is issued anew. */
@Schema(description = "A published report that is issued anew: why, who proposed it, and what became of it.")
public record Correction(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,

        @NotNull @Schema(description = "Number of the issue that it makes, or would have made", examples = "2")
        int issueNumber,

        @NotNull @Schema(description = "Shown beside what it replaces")
        String reasonVi,

        @NotNull String reasonEn,
        @NotNull CorrectionStatus status,

        @Schema(description = "Subject of the lead who proposed it")
        String proposedBy,

        String proposedByName,

        @NotNull @Schema(description = "When it was proposed or decided upon")
        Instant recordedAt,

        @Schema(description = "Subject of whoever decided") String decidedBy,
        String decidedByName,
        Instant decidedAt,
        @Schema(description = "Why it was returned") String note,

        @Schema(description = "Block that the corrected report holds; absent until it is approved")
        Long frozenBlock)
        implements Part {}
