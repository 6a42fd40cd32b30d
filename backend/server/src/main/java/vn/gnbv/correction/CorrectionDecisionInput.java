package vn.gnbv.correction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that somebody takes on a correction. */
@Schema(description = "A decision on a correction.")
public record CorrectionDecisionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull Decision decision,

        @Size(max = 1000) @Schema(description = "Required to return it")
        String note) {}
