package vn.gnbv.sheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded after the block of a figure and would change it. */
@Schema(
        description =
                "What was recorded after the block of a figure, for the same days: the figure as it is known now, "
                        + "and each row by what it adds to it or takes from it.")
public record SheetLater(
        @NotNull @Schema(description = "Block of the figure", examples = "120")
        long block,

        @NotNull @Schema(description = "Last sealed block", examples = "4711")
        long lastBlock,

        @Schema(description = "The figure as known at the last block; absent where it has none")
        BigDecimal value,

        BigDecimal numerator,
        BigDecimal denominator,

        @NotNull @Schema(description = "Whether the figure differs")
        boolean differs,

        @NotNull @Schema(description = "Rows that changed what they add")
        long count,

        @NotNull
        @Schema(
                description =
                        "At most 500 rows by the change of their contribution; a row that was taken back counts negative")
        List<SheetSources.SheetSource> items) {}
