package vn.gnbv.completeness;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.EvaluationState;

/** What remains before review. */
@Schema(description = "What remains before review.")
public record Completeness(
        @NotNull UUID evaluationId,
        @NotNull EvaluationState state,
        @NotNull long contentVersion,

        @NotNull @Schema(description = "True where nothing that blocks remains")
        boolean ready,

        @NotNull List<Remaining> remaining) {}
