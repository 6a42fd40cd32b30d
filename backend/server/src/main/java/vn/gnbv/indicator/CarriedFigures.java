package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.place.UnitLevel;

/** Figures of one day at the places of that day, or at those that came of them. */
@Schema(
        description =
                "Official figures of one day at the places of that day, or at those that came of them. What no decision gives a way for is not attributable; with it both views add up to the same total.")
public record CarriedFigures(
        @NotNull Indicator indicator,
        @NotNull UUID withinId,
        @NotNull LocalDate periodFrom,
        @NotNull @Schema(description = "Day of the figures") LocalDate effectiveOn,

        @NotNull @Schema(description = "Day of the places where they are carried")
        LocalDate asOf,

        @NotNull long block,

        @NotNull
        @Schema(
                description = "Whether illustrative rows count",
                enumeration = {"include", "exclude"})
        String synthetic,

        @NotNull String groupCode,
        @NotNull CarriedFilter.PlacesAt placesAt,
        @NotNull @Schema(description = "By code") List<Item> items,
        @NotNull Sum notAttributable,
        @NotNull Sum total) {

    /** A place with what came to it. */
    @Schema(name = "CarriedFigure", description = "A place with what came to it.")
    public record Item(
            @NotNull UUID unitId,
            @NotNull String code,
            @NotNull String name,
            @NotNull UnitLevel level,

            @Schema(description = "Of a ratio: computed from its counts")
            BigDecimal value,

            BigDecimal numerator,
            BigDecimal denominator,
            @NotNull Provenance provenance,

            @NotNull @Schema(description = "Number of rows that came together here")
            long sourceCount) {}

    /** A sum: of a ratio its counts, of anything else its value. */
    @Schema(name = "CarriedSum", description = "A sum: of a ratio its counts, of anything else its value.")
    public record Sum(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}
}
