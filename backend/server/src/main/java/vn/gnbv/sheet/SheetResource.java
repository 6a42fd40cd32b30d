package vn.gnbv.sheet;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;

@Path("/api/v1/evaluations/{id}/result-sheet")
@Produces(Formats.JSON)
@Tag(name = "Evaluations")
public class SheetResource {
    @Inject
    SheetService service;

    @GET
    @Operation(
            operationId = "getResultSheet",
            summary = "Result sheet of an evaluation",
            description =
                    "For each area type plan against result, money, households, support and recovered capital, as of the "
                            + "evaluation's cut-off day unless another is asked for. A published evaluation answers as of its frozen block "
                            + "unless another is asked for.")
    public ResultSheet get(@PathParam("id") UUID id, @BeanParam MomentParams moment) {
        return service.sheet(id, mission -> moment.momentOr(mission.cutOffOn(), mission.frozenBlock()));
    }

    @GET
    @Path("/{key}/sources")
    @Operation(
            operationId = "getResultSheetSources",
            summary = "Rows behind a cell",
            description = "Every row that a figure rests on, with what it contributes.")
    public SheetSources sources(
            @PathParam("id") UUID id, @PathParam("key") String key, @BeanParam MomentParams moment) {
        return service.sources(id, key, mission -> moment.momentOr(mission.cutOffOn(), mission.frozenBlock()));
    }
}
