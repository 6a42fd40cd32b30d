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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;

@Path("/api/v1/evaluations/{id}/result-sheet")
@Produces(Formats.JSON)
@Tag(name = "Evaluations")
public class SheetResource {
    @Inject
    SheetService service;

    /** Further parts of a column that rows by project line can tell apart. */
    public enum Split {
        P135_IN_P30A
    }

    @GET
    @Operation(
            operationId = "getResultSheet",
            summary = "Result sheet of an evaluation",
            description =
                    "For each area type plan against result, money, households, support and recovered capital, as of the "
                            + "evaluation's cut-off day unless another is asked for. A published evaluation answers as of its frozen block "
                            + "unless another is asked for.")
    public ResultSheet get(
            @PathParam("id") UUID id,
            @BeanParam MomentParams moment,
            @QueryParam("split")
                    @Parameter(
                            description =
                                    "`P135_IN_P30A` gives rows by project line another cell: of their column P135 the part in "
                                            + "30a districts. It is within P135 and in no sum.")
                    Split split) {
        return service.sheet(id, mission -> moment.momentOr(mission.cutOffOn(), mission.frozenBlock()), split != null);
    }

    @GET
    @Path("/{key}/sources")
    @Operation(
            operationId = "getResultSheetSources",
            summary = "Rows behind a cell",
            description =
                    "Every row that a figure rests on, with what it contributes, page by page; `sides` says what all of them come to. "
                            + "Entries come last, by day.")
    public SheetSources sources(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @BeanParam SourceFilter page,
            @BeanParam MomentParams moment) {
        return service.sources(id, key, page, moment::momentOr);
    }

    @GET
    @Path("/{key}/later")
    @Operation(
            operationId = "getResultSheetLater",
            summary = "Recorded later for a cell",
            description =
                    "What was recorded after the block of knownAt, or the frozen block of a published evaluation, for the "
                            + "same days and would change the figure.")
    public SheetLater later(@PathParam("id") UUID id, @PathParam("key") String key, @BeanParam MomentParams moment) {
        return service.later(id, key, mission -> moment.momentOr(mission.cutOffOn(), mission.frozenBlock()));
    }
}
