package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.place.UnitLevel;

/** An indicator at one unit over time: values with their sources, targets, and what others published. */
@Schema(
        description =
                "An indicator at one unit over time: values with their sources, targets, and what others published.")
public record IndicatorSeries(
        @NotNull Indicator indicator,
        @NotNull UUID unitId,
        @NotNull LocalDate asOf,

        @NotNull @Schema(description = "Block up to which facts were known")
        long block,

        @NotNull
        @Schema(
                description = "Whether illustrative rows count",
                enumeration = {"include", "exclude"})
        String synthetic,

        @NotNull @Schema(description = "By day, then group; several values of one day stand side by side")
        List<Point> points,

        @NotNull List<Target> targets,
        @NotNull List<PublishedFigure> publishedFigures) {

    /** One value. */
    @Schema(name = "IndicatorSeriesPoint", description = "One value, with its sources.")
    public record Point(
            @NotNull SeriesOrigin origin,
            @Schema(description = "Of a recorded value") UUID resultId,

            @Schema(description = "Level of the units that it was added up from")
            UnitLevel sourceLevel,

            @NotNull @Schema(description = "Whether it was added up from results of activities")
            boolean byActivity,

            UUID projectId,
            UUID subProjectId,
            @NotNull String groupCode,
            @NotNull LocalDate periodFrom,
            @NotNull LocalDate effectiveOn,

            @Schema(description = "Of a ratio with counts: computed from them; absent where the denominator is 0")
            BigDecimal value,

            BigDecimal numerator,
            BigDecimal denominator,

            @NotNull @Schema(description = "The one of several recorded values that counts")
            boolean official,

            @NotNull Provenance provenance,

            @NotNull @Schema(description = "Number of rows behind it")
            long sourceCount,

            @NotNull @Schema(description = "Address of those rows")
            String sources,

            String citation,
            String note) {}

    /** What was planned. */
    @Schema(name = "IndicatorSeriesTarget", description = "What was planned, with its band.")
    public record Target(
            @NotNull SeriesOrigin origin,
            @Schema(description = "Of a recorded target") UUID targetId,

            @Schema(description = "Level of the units that it was added up from")
            UnitLevel sourceLevel,

            UUID projectId,
            UUID subProjectId,
            @NotNull String groupCode,
            @NotNull LocalDate periodFrom,
            @NotNull LocalDate periodTo,
            BigDecimal value,
            BigDecimal valueLow,
            BigDecimal valueHigh,
            BigDecimal numerator,
            BigDecimal denominator,
            String decision,
            String citation,
            @NotNull Provenance provenance,
            @NotNull long sourceCount,
            @NotNull String sources) {}
}
