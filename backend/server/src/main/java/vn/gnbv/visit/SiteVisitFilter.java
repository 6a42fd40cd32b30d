package vn.gnbv.visit;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.AreaType;
import vn.gnbv.web.MomentParams;

/** Filters of the itinerary. */
public class SiteVisitFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only visits at this unit.")
    UUID unitId;

    @QueryParam("level")
    @Parameter(description = "Only visits at this level.")
    VisitLevel level;

    @QueryParam("areaType")
    @Parameter(description = "Only visits at places of this area type at the cut-off day.")
    AreaType areaType;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
