package vn.gnbv.finding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.evaluation.Theme;
import vn.gnbv.place.AreaType;
import vn.gnbv.web.MomentParams;

/** Filters of the list of findings. */
public class FindingFilter {
    @QueryParam("kind")
    @Parameter(description = "Only findings of this kind.")
    FindingKind kind;

    @QueryParam("theme")
    @Parameter(description = "Only findings of this theme.")
    Theme theme;

    @QueryParam("areaType")
    @Parameter(description = "Only findings that hold for this area type.")
    AreaType areaType;

    @QueryParam("level")
    @Parameter(description = "Only findings about this level.")
    FindingLevel level;

    @QueryParam("status")
    @Parameter(description = "Only findings of this status.")
    FindingStatus status;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
