package vn.gnbv.indicator;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.web.MomentParams;

/** Filters of the list of targets. */
public class TargetFilter {
    @QueryParam("indicatorId")
    @Parameter(description = "Only targets of this indicator.")
    UUID indicatorId;

    @QueryParam("unitId")
    @Parameter(description = "Only targets of this unit itself.")
    UUID unitId;

    @QueryParam("withinId")
    @Parameter(description = "Only targets of this unit, units below it at any time, and those they came from.")
    UUID withinId;

    @QueryParam("level")
    @Parameter(description = "Only targets of units of this level.")
    UnitLevel level;

    @QueryParam("projectId")
    @Parameter(description = "Only targets of this project.")
    UUID projectId;

    @QueryParam("subProjectId")
    @Parameter(description = "Only targets of this sub-project.")
    UUID subProjectId;

    @QueryParam("groupCode")
    @Parameter(description = "Only targets of this group.", example = "TOTAL")
    String groupCode;

    @QueryParam("from")
    @Parameter(description = "Only targets whose period ends on this day or later.", example = "2016-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only targets whose period begins on this day or before.", example = "2018-12-31")
    LocalDate to;

    @QueryParam("placesOn")
    @Parameter(
            description = "With `withinId`: only targets of it and of units that lay under it on this day.",
            example = "2018-06-30")
    LocalDate placesOn;

    @QueryParam("periodFrom")
    @Parameter(description = "Only targets whose period begins on this day.", example = "2018-01-01")
    LocalDate periodFrom;

    @QueryParam("byLine")
    @Parameter(description = "`false` leaves out targets of a project, `true` those of none.")
    Boolean byLine;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
