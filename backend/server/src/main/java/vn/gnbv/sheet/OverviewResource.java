package vn.gnbv.sheet;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.boundary.UnitMap;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;

@Path("/api/v1/overview")
@Produces(Formats.JSON)
@Tag(name = "Analytics")
public class OverviewResource {
    @Inject
    OverviewService service;

    @GET
    @Extension(name = "x-about-one-record", value = "true")
    @Operation(
            operationId = "getOverview",
            summary = "A program in a unit at a glance",
            description =
                    "Area types side by side: poor households and trend, plan against result, allotted against disbursed, open "
                            + "recommendations; the units below; what needs attention.")
    public Overview get(
            @QueryParam("programId")
                    @Parameter(description = "The program; the one that runs on the day where not given.")
                    UUID programId,
            @QueryParam("unitId") @Parameter(description = "The unit; the caller's own where not given.") UUID unitId,
            @BeanParam MomentParams moment) {
        return service.overview(programId, unitId, moment.moment());
    }

    @GET
    @Path("/map")
    @Extension(name = "x-about-one-record", value = "true")
    @Operation(
            operationId = "getOverviewMap",
            summary = "A map of the units below",
            description =
                    "The shapes of the districts below the unit, or of its communes where there are no districts, as of the day.")
    public UnitMap map(
            @QueryParam("unitId") @Parameter(description = "The unit; the caller's own where not given.") UUID unitId,
            @BeanParam MomentParams moment) {
        return service.map(unitId, moment.moment());
    }

    @GET
    @Path("/{key}/sources")
    @Operation(
            operationId = "getOverviewSources",
            summary = "Rows behind a figure of the overview",
            description =
                    "Every row that the figure rests on, with what it contributes, page by page; `sides` says what all of them come to. "
                            + "Entries come last, by day.")
    public SheetSources sources(
            @PathParam("key") String key,
            @QueryParam("programId")
                    @Parameter(description = "The program; the one that runs on the day where not given.")
                    UUID programId,
            @QueryParam("unitId") @Parameter(description = "The unit; the caller's own where not given.") UUID unitId,
            @BeanParam SourceFilter page,
            @BeanParam MomentParams moment) {
        return service.sources(programId, unitId, key, page, moment::momentOr);
    }

    @GET
    @Path("/{key}/later")
    @Operation(
            operationId = "getOverviewLater",
            summary = "Recorded later for a figure of the overview",
            description = "What was recorded after the block of knownAt for the same days and would change the figure.")
    public SheetLater later(
            @PathParam("key") String key,
            @QueryParam("programId")
                    @Parameter(description = "The program; the one that runs on the day where not given.")
                    UUID programId,
            @QueryParam("unitId") @Parameter(description = "The unit; the caller's own where not given.") UUID unitId,
            @BeanParam MomentParams moment) {
        return service.later(programId, unitId, moment.moment(), key);
    }
}
