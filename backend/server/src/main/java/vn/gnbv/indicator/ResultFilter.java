package vn.gnbv.indicator;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.web.MomentParams;

/** Filters of the list of results. */
public class ResultFilter {
    @QueryParam("indicatorId")
    @Parameter(description = "Only results of this indicator.")
    UUID indicatorId;

    @QueryParam("unitId")
    @Parameter(description = "Only results of this unit itself.")
    UUID unitId;

    @QueryParam("withinId")
    @Parameter(description = "Only results of this unit, units below it at any time, and those they came from.")
    UUID withinId;

    @QueryParam("level")
    @Parameter(description = "Only results of units of this level.")
    UnitLevel level;

    @QueryParam("projectId")
    @Parameter(description = "Only results of this project.")
    UUID projectId;

    @QueryParam("subProjectId")
    @Parameter(description = "Only results of this sub-project.")
    UUID subProjectId;

    @QueryParam("groupCode")
    @Parameter(description = "Only results of this group.", example = "TOTAL")
    String groupCode;

    @QueryParam("activityId")
    @Parameter(description = "Only results of this activity.")
    UUID activityId;

    @QueryParam("from")
    @Parameter(description = "Only results effective on this day or later.", example = "2016-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only results effective on this day or before.", example = "2018-06-30")
    LocalDate to;

    @QueryParam("official")
    @Parameter(description = "`true` leaves out values that stand beside the official one.")
    Boolean official;

    @QueryParam("placesOn")
    @Parameter(
            description = "With `withinId`: only results of it and of units that lay under it on this day.",
            example = "2018-06-30")
    LocalDate placesOn;

    @QueryParam("periodFrom")
    @Parameter(description = "Only results whose period begins on this day.", example = "2018-01-01")
    LocalDate periodFrom;

    @QueryParam("byLine")
    @Parameter(description = "`false` leaves out results of a project, `true` those of none.")
    Boolean byLine;

    @QueryParam("byActivity")
    @Parameter(description = "`false` leaves out results of an activity, `true` those of none.")
    Boolean byActivity;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
