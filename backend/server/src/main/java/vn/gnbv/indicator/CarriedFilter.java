package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.UnitLevel;

/** Which figures are carried, and where to. */
public class CarriedFilter {
    /** Written as the wire has them. */
    public enum PlacesAt {
        then,
        now
    }

    @NotNull
    @QueryParam("withinId")
    @Parameter(description = "Unit below which the figures are, on their day.", required = true)
    UUID withinId;

    @NotNull
    @QueryParam("effectiveOn")
    @Parameter(description = "Day that the figures are about.", required = true, example = "2018-12-31")
    LocalDate effectiveOn;

    @QueryParam("periodFrom")
    @Parameter(description = "First day of their period; the same day where not given, as of a stock.")
    LocalDate periodFrom;

    @QueryParam("groupCode")
    @Parameter(description = "Group of the figures; `TOTAL` where not given.", example = "TOTAL")
    String groupCode;

    @QueryParam("level")
    @Parameter(description = "Level of the units of the figures; communes where not given.")
    UnitLevel level;

    @QueryParam("projectId")
    @Parameter(description = "Project of the figures; those of none where not given.")
    UUID projectId;

    @QueryParam("subProjectId")
    @Parameter(description = "Sub-project of the figures; those of none where not given.")
    UUID subProjectId;

    @QueryParam("placesAt")
    @Parameter(
            description =
                    "`then` leaves figures where they were; `now`, also where not given, carries them to the places of asOf.")
    PlacesAt placesAt;

    String group() {
        return groupCode == null ? "TOTAL" : groupCode;
    }

    UnitLevel unitLevel() {
        return level == null ? UnitLevel.COMMUNE : level;
    }

    LocalDate firstDay() {
        return periodFrom == null ? effectiveOn : periodFrom;
    }
}
