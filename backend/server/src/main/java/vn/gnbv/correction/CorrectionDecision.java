package vn.gnbv.correction;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a correction. */
@Schema(description = "What became of a correction: by whom, when and why.")
public record CorrectionDecision(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID correctionId,
        @NotNull Decision decision,
        String note,

        @Schema(description = "Block that the corrected report holds; absent unless approved")
        Long frozenBlock,

        @NotNull Instant recordedAt,
        String madeBy,
        String madeByName) {}
