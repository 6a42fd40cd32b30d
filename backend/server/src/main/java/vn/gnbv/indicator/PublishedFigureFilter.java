package vn.gnbv.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of published figures. */
public class PublishedFigureFilter {
    @QueryParam("measure")
    @Parameter(description = "Only figures of this measure.", example = "poor_households")
    String measure;

    @QueryParam("indicatorId")
    @Parameter(description = "Only figures that can be compared with this indicator.")
    UUID indicatorId;

    @QueryParam("unitId")
    @Parameter(description = "Only figures about this unit itself.")
    UUID unitId;

    @QueryParam("year")
    @Parameter(
            description = "Only figures whose period touches this year.",
            example = "2018",
            schema = @Schema(minimum = "1900", maximum = "2200"))
    Integer year;

    @QueryParam("qualifier")
    @Parameter(description = "Only figures as exact as this.")
    FigureQualifier qualifier;

    @QueryParam("q")
    @Parameter(
            description = "Part of the measure, place, citation or note, with or without diacritics.",
            example = "ho ngheo")
    String q;
}
