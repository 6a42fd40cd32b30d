package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.UnitLevel;

/** One step of a procedure: who decides, where, for how long and by when. */
@Schema(description = "One step of a procedure: who decides it, where, for how long and by when.")
public record ProcedureStepRule(
        @NotNull ProcedureStep step,

        @NotNull @Schema(description = "Level whose officers record it")
        UnitLevel level,

        @NotNull @Schema(description = "Units in which it is taken; a village step may be taken for a whole commune")
        UnitLevel place,

        @Schema(description = "Days that must pass before the commune is recognised; absent where none are known")
        Integer minDays,

        @Schema(description = "Month and day by which it is due", examples = "12-15")
        String deadline,

        @NotNull String legalBasis,
        @NotNull Evidence evidence) {}
