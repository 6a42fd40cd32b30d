package vn.gnbv.evaluation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step in the life of an evaluation. */
@Schema(description = "One step in the life of an evaluation: from where to where, by whom, on which content and why.")
public record EvaluationTransition(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull EvaluationState from,
        @NotNull EvaluationState to,

        @NotNull @Schema(description = "PROPOSED: the lead proposes publication, the state stays")
        TransitionStep step,

        String reason,
        @NotNull long contentVersion,
        @NotNull Instant recordedAt,

        @Schema(description = "Subject of whoever took the step; absent for demo data")
        String madeBy,

        String madeByName,

        @Schema(description = "Block that publication froze: the report was rendered at it; absent for other steps")
        Long frozenBlock)
        implements Part {}
