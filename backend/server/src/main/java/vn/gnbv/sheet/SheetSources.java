package vn.gnbv.sheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows behind a cell. */
@Schema(
        description =
                "The rows behind a cell, page by page: their contributions add up to its value, or to numerator and denominator.")
public record SheetSources(
        @NotNull @Schema(examples = "1.1.latest.P30A") String key,
        @NotNull @Schema(description = "Row and measure") String title,
        @NotNull String unit,

        @NotNull @Schema(description = "How the figure is computed")
        String method,

        @Schema(description = "Absent unless the state is VALUE")
        BigDecimal value,

        BigDecimal numerator,
        BigDecimal denominator,
        @NotNull @Schema(examples = "VALUE") String state,

        @Schema(description = "REAL, SYNTHETIC, MIXED or PUBLISHED")
        String provenance,

        @NotNull LocalDate asOf,
        @NotNull long block,

        @NotNull @Schema(description = "Whether the rows, added up one by one, come to the figure")
        boolean matches,

        @NotNull @Schema(description = "What all rows come to, by side; a side without rows is left out")
        List<SheetSide> sides,

        @NotNull @Schema(description = "Those of this page") List<SheetSource> items,

        @Schema(description = "For the page after; absent on the last")
        String nextCursor) {

    @Schema(name = "SheetSource", description = "One row behind a cell.")
    public record SheetSource(
            @NotNull @Schema(description = "Resource of the row", examples = "results")
            String resource,

            @Schema(description = "Absent for a theme without evidence")
            UUID id,

            @Schema(
                    description =
                            "What the row is shown with: budget of an entry, program of an activity, indicator of a "
                                    + "target, result or published figure, evaluation of a finding or need")
            UUID ownerId,

            @NotNull @Schema(description = "VALUE, NUMERATOR or DENOMINATOR", examples = "VALUE")
            String side,

            @NotNull BigDecimal contribution,

            @Schema(description = "Place, or name of the row")
            String label,

            @Schema(description = "Unit that the row is about")
            UUID unitId,

            @Schema(description = "Project line; area type of a theme", examples = "DA2.2")
            String line,

            @Schema(description = "First day that the row is about")
            LocalDate periodFrom,

            @Schema(description = "Last day, or the day, that the row is about")
            LocalDate periodTo,

            @NotNull boolean synthetic,
            @Schema(description = "Document or publication") String citation) {}
}
