package vn.gnbv.boundary;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.AreaType;
import vn.gnbv.place.UnitLevel;

/** The shapes of units on a day. */
@Schema(description = "The shapes of units on a day; a unit of which neither boundary nor position is known has none.")
public record UnitMap(
        @NotNull LocalDate asOf,
        @NotNull UnitLevel level,
        @Schema(description = "Unit whose parts are drawn") UUID withinId,
        @NotNull List<Shape> shapes,

        @NotNull @Schema(description = "Units that have no shape")
        List<Unplaced> unplaced) {

    /** Where a shape comes from. */
    public enum Source {
        BOUNDARY,
        VORONOI
    }

    /** A unit with its shape. */
    @Schema(name = "UnitShape", description = "A unit with its shape.")
    public record Shape(
            @NotNull UUID unitId,
            @NotNull String code,
            @NotNull String name,

            @Schema(description = "By place, on the day; absent for districts that are no poor district")
            AreaType areaType,

            Boolean areaTypeVerified,

            @NotNull @Schema(description = "Imported boundary, or a cell around the unit's middle")
            Source source,

            @NotNull
            @Schema(
                    description =
                            "Polygons, each with its outer ring and then its holes; positions are longitude, latitude")
            List<List<List<List<BigDecimal>>>> polygons) {}

    /** A unit that cannot be drawn. */
    @Schema(name = "UnplacedUnit", description = "A unit that cannot be drawn.")
    public record Unplaced(
            @NotNull UUID unitId,
            @NotNull String code,
            @NotNull String name) {}
}
