package vn.gnbv.sheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.sheet.ResultSheet.SheetColumn;
import vn.gnbv.sheet.ResultSheet.SheetRow;

/** The first screen: area types side by side, the places below, what needs attention. */
@Schema(
        description =
                "A program in a unit at a glance: area types side by side, the places below, what needs attention.")
public record Overview(
        @NotNull UUID programId,
        @NotNull String programTitle,
        @NotNull UUID unitId,
        @NotNull String unitName,

        @NotNull
        @Schema(description = "Units of the same level that this one came from: earlier figures are theirs alone")
        List<Origin> origins,

        @NotNull LocalDate asOf,
        @NotNull long block,

        @NotNull @Schema(description = "include or exclude", examples = "include")
        String synthetic,

        @NotNull @Schema(description = "Share of the year of asOf that has gone, percent")
        BigDecimal yearShareGonePercent,

        @NotNull List<SheetColumn> columnPlaces,

        @NotNull @Schema(description = "Rows as in a result sheet: poor, rate, escaped, money")
        List<SheetRow> rows,

        @NotNull List<OverviewRecommendations> recommendations,

        @NotNull @Schema(description = "The units below, by code")
        List<OverviewPlace> places,

        @NotNull @Schema(description = "Published after asOf, in no sum")
        List<LaterFigure> later,

        @NotNull @Schema(description = "Most pressing first")
        List<Attention> attention) {

    @Schema(
            name = "OverviewRecommendations",
            description = "Recommendations of an area type that are neither done nor closed.")
    public record OverviewRecommendations(
            @NotNull @Schema(examples = "P30A") String column,
            @NotNull int open,
            @NotNull int overdue) {}

    @Schema(name = "OverviewOrigin", description = "A unit that the overview's unit came from.")
    public record Origin(
            @NotNull UUID unitId,
            @NotNull String name,

            @NotNull @Schema(description = "Day of the change", examples = "2025-07-01")
            LocalDate changedOn) {}

    @Schema(name = "OverviewPlace", description = "A unit below: households and poor households at the latest review.")
    public record OverviewPlace(
            @NotNull UUID unitId,
            @NotNull String code,
            @NotNull String name,
            @NotNull String level,

            @Schema(description = "P30A for a poor district; of a commune its area type")
            String areaType,

            @Schema(description = "Day of the review") LocalDate day,
            Long households,
            Long poorHouseholds,

            @Schema(description = "Percent, from the two counts")
            BigDecimal poorRatePercent,

            @NotNull int communes,

            @NotNull @Schema(description = "Communes below that are designated 135")
            int designatedCommunes,

            @NotNull boolean synthetic) {}

    @Schema(name = "LaterFigure", description = "A published figure about a time after asOf.")
    public record LaterFigure(
            @NotNull UUID id,
            @NotNull String measure,
            @NotNull LocalDate periodTo,

            @NotNull @Schema(description = "EQ, GT, LT or APPROX", examples = "EQ")
            String qualifier,

            @NotNull BigDecimal value,
            @NotNull String valueUnit,
            @NotNull String citation) {}

    @Schema(name = "Attention", description = "Something that waits for somebody.")
    public record Attention(
            @NotNull @Schema(description = "OVERDUE, NO_RESPONSE, SLOW_DISBURSEMENT or NO_DATA", examples = "OVERDUE")
            String kind,

            @NotNull String title,
            String detail,

            @Schema(description = "Days late, or percent reached")
            BigDecimal figure,

            @Schema(description = "Evaluation to open") UUID evaluationId,
            @Schema(description = "Recommendation to open") UUID recommendationId,
            @Schema(description = "Project line to open") String line,
            @NotNull boolean synthetic) {}
}
