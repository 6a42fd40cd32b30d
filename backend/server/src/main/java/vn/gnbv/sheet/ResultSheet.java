package vn.gnbv.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.web.WrittenOnce;

/** The result sheet of an evaluation at a moment. */
@Schema(description = "The result sheet of an evaluation: 45 rows in eight themes, as of a day, as known at a block.")
public record ResultSheet(
        @NotNull UUID evaluationId,

        @NotNull @Schema(description = "Facts dated up to this day", examples = "2018-06-30")
        LocalDate asOf,

        @NotNull @Schema(description = "Facts recorded up to this block")
        long block,

        @NotNull @Schema(description = "include or exclude", examples = "include")
        String synthetic,

        @NotNull @Schema(description = "Share of the year of asOf that has gone, percent", examples = "49.59")
        BigDecimal yearShareGonePercent,

        @NotNull @Schema(examples = "[\"P30A\",\"P135\",\"OUTSIDE\",\"NOT_BY_AREA\",\"ALL\"]")
        List<String> columns,

        @NotNull List<SheetColumn> columnPlaces,
        @NotNull List<SheetTheme> themes,
        @NotNull List<ChangedUnit> changedUnits)
        implements WrittenOnce {

    @Schema(name = "SheetColumn", description = "How many communes an area column holds at the cut-off.")
    public record SheetColumn(
            @NotNull @Schema(examples = "P30A") String column,
            @NotNull int communes,

            @NotNull @Schema(description = "UNVERIFIED where a designation that puts a commune there is")
            Evidence evidence) {}

    @Schema(name = "SheetTheme", description = "One of the eight themes with its rows and what the team found.")
    public record SheetTheme(
            @NotNull @Schema(examples = "RESULTS") String code,
            @NotNull int number,
            @NotNull String title,

            @NotNull @Schema(description = "Ids of the findings on the theme")
            List<UUID> findings,

            @NotNull List<SheetRow> rows) {}

    @Schema(name = "SheetRow", description = "A row: its measures, and a cell for each measure and column.")
    public record SheetRow(
            @NotNull @Schema(examples = "1.1") String code,
            @NotNull String title,
            @NotNull String unit,

            @NotNull @Schema(description = "STOCK, FLOW, MONEY, RATIO, SURVEY or LIST", examples = "STOCK")
            String kind,

            @NotNull @Schema(description = "PLACE, LINE or NONE: never two cuts in one row", examples = "PLACE")
            String cut,

            @NotNull @Schema(description = "Counts distinct households: not added over projects or years")
            boolean distinct,

            @NotNull List<SheetMeasure> measures,
            @NotNull List<SheetCell> cells) {}

    @Schema(name = "SheetMeasure", description = "What the cells of a measure say.")
    public record SheetMeasure(
            @NotNull @Schema(examples = "latest") String key,
            @NotNull String title,

            @NotNull @Schema(description = "Unit of the values in cells")
            String unit,

            @NotNull @Schema(description = "Digits after the comma to show")
            int decimals,

            @NotNull @Schema(description = "Divide by it to show", examples = "1000000")
            int scale,

            @Schema(description = "Unit of the value divided by scale")
            String scaledUnit,

            @NotNull @Schema(description = "A plan for full years, to be shown with the share of the year gone")
            boolean yearShare) {}

    @Schema(name = "SheetCell", description = "One figure, with where it comes from.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SheetCell(
            @NotNull @Schema(description = "row.measure.column", examples = "1.1.latest.P30A")
            String key,

            @NotNull @Schema(examples = "latest") String measure,
            @NotNull @Schema(examples = "P30A") String column,

            @Schema(nullable = true, description = "Null unless the state is VALUE")
            BigDecimal value,

            @Schema(nullable = true) BigDecimal numerator,
            @Schema(nullable = true) BigDecimal denominator,

            @NotNull @Schema(description = "VALUE, NO_DATA or NOT_APPLICABLE", examples = "VALUE")
            String state,

            @Schema(nullable = true, description = "REAL, SYNTHETIC, MIXED or PUBLISHED; null without a value")
            String provenance,

            @Schema(nullable = true, description = "CONFIRMED or UNVERIFIED: what the area type rests on")
            String evidence,

            @Schema(nullable = true, description = "EQ, GT, LT or APPROX of a published figure")
            String qualifier,

            @Schema(
                    nullable = true,
                    implementation = String.class,
                    format = "date",
                    description = "Day that a stock is about")
            LocalDate day,

            @NotNull @Schema(description = "Rows behind the figure")
            long sourceCount,

            @NotNull @Schema(description = "Address of the rows")
            String sources) {}
}
