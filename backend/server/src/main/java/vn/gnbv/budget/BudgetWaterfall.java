package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Provenance;

/** From what was allotted to what is available. */
@Schema(description = "From what was allotted to what is available, step by step, for a selection of budgets.")
public record BudgetWaterfall(
        @NotNull LocalDate asOf,

        @NotNull @Schema(description = "Recorded up to this block")
        long block,

        @NotNull @Schema(description = "`include` or `exclude`")
        String synthetic,

        @NotNull @Schema(description = "In order; the effects add up to the last step; empty where there is no entry")
        List<Step> steps) {

    /** One figure on the way. */
    @Schema(name = "BudgetWaterfallStep", description = "One figure on the way.")
    public record Step(
            @NotNull BudgetFigure figure,

            @NotNull @Schema(description = "The figure itself")
            long amount,

            @NotNull @Schema(description = "What it adds to what is available: less for disbursed and cancelled")
            long effect,

            @NotNull @Schema(description = "Available after this step")
            long available,

            @NotNull Provenance provenance,

            @NotNull @Schema(description = "List of the entries that the figure is the sum of")
            String entries) {}
}
