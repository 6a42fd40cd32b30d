package vn.gnbv.place;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** A dated change of units with its decision, and which unit became which. */
@Schema(description = "A dated change of units with its decision, and which unit became which.")
public record UnitChange(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UnitChangeKind kind,

        @NotNull @Schema(description = "First day of the new state")
        LocalDate effectiveOn,

        @NotNull @Schema(examples = "Nghị quyết 1677/NQ-UBTVQH15")
        String decision,

        @NotNull Evidence evidence,
        String note,
        @NotNull List<Link> links) {

    /** One way from a predecessor to a successor; a unit linked with itself lived on. */
    @Schema(
            name = "UnitChangeLink",
            description = "One way from a predecessor to a successor; a unit linked with itself lived on.")
    public record Link(
            UUID predecessorId,
            String predecessorCode,
            String predecessorName,
            UUID successorId,
            String successorCode,
            String successorName,

            @Schema(description = "Part of the predecessor that went this way, where the decision gives one")
            BigDecimal share) {}
}
