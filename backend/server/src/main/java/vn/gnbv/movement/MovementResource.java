package vn.gnbv.movement;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
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

@Path("/api/v1/review-rounds/{id}/movement")
@Produces(Formats.JSON)
@Tag(name = "Review rounds")
public class MovementResource {
    @Inject
    MovementService service;

    @GET
    @Operation(
            operationId = "getPovertyMovement",
            summary = "Movement of the poor and the near-poor",
            description =
                    "What became of the poor and the near-poor of the previous round, and where those of this round come from, in the balance of the "
                            + "official forms: of the reviews of both rounds in the scope of the caller that are recognised by asOf. Each balance says whether "
                            + "it closes.")
    public PovertyMovement get(
            @PathParam("id") UUID id, @Valid @BeanParam MovementFilter filter, @BeanParam MomentParams moment) {
        return service.movement(id, filter, moment.momentOrNow());
    }
}
