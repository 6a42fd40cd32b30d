package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decided about a case; never changed afterwards. */
@Schema(description = "What a person decided about a case; never changed afterwards.")
public record DuplicateDecision(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID duplicateCaseId,
        @NotNull DuplicateDecisionKind decision,

        @Schema(description = "The member who stays, of a merge")
        UUID keepMemberId,

        @NotNull String reason,
        String madeByName,
        @NotNull Instant recordedAt) {}
