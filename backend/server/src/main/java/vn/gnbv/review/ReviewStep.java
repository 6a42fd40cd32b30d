package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that was taken in a commune or village, or taken back. */
@Schema(description = "A step that was taken in a commune or village; or, with withdrawsId, taken back.")
public record ReviewStep(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID reviewRoundId,

        @NotNull @Schema(description = "Village, or commune for all of its villages")
        UUID unitId,

        @NotNull String unitName,
        @NotNull UUID communeId,
        @NotNull String communeName,
        @NotNull ProcedureStep step,

        @NotNull @Schema(description = "Day on which it was taken; of a posting the first")
        LocalDate heldOn,

        @Schema(description = "Of the minutes, or the decision")
        String decisionNumber,

        Integer personsPresent,
        Integer objectionCount,
        String objections,
        String note,

        @Schema(description = "Step that this one takes back")
        UUID withdrawsId,

        @NotNull boolean withdrawn,
        String madeByName,
        @NotNull Instant recordedAt) {}
