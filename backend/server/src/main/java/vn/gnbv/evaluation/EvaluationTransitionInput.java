package vn.gnbv.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that somebody wants to take. */
@Schema(description = "A step to take.")
public record EvaluationTransitionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull EvaluationState to,

        @Size(max = 2000) @Schema(description = "Required on the way back from review")
        String reason,

        @NotNull @Schema(description = "`contentVersion` of the evaluation as it was read")
        Long contentVersion) {}
