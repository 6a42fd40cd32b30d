package vn.gnbv.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded after an issue and changes its numbers. */
@Schema(description = "Figures of an issue that would be others if the report were issued now.")
public record IssueDifference(
        @NotNull int issueNumber,
        @NotNull @Schema(description = "Block of the issue") long frozenBlock,

        @NotNull @Schema(description = "Last sealed block, with which it is compared")
        long lastBlock,

        @NotNull @Schema(description = "Figures that were issued")
        int compared,

        @NotNull List<ChangedFigure> items) {

    @Schema(name = "ChangedFigure", description = "A figure as issued and as it is known now, in the unit of its cell.")
    public record ChangedFigure(
            @NotNull @Schema(examples = "1.3.result.P30A") String key,
            @NotNull String title,

            @NotNull @Schema(description = "Area type, NOT_BY_AREA or ALL")
            String column,

            @NotNull String unit,
            @NotNull int decimals,

            @NotNull @Schema(description = "Divide by it to show")
            int scale,

            @Schema(description = "Absent where it had no value when issued")
            BigDecimal issued,

            @Schema(description = "Absent where it has no value any more")
            BigDecimal now) {}
}
