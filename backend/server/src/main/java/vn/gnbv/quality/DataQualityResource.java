package vn.gnbv.quality;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;

@Path("/api/v1/review-rounds/{id}/data-quality")
@Produces(Formats.JSON)
@Access(table = "review_round", part = "household")
@Tag(name = "Review rounds")
public class DataQualityResource {
    @Inject
    QualityService service;

    @GET
    @Operation(
            operationId = "getDataQuality",
            summary = "Data quality of a round",
            description =
                    "How much each check finds in the scope of the caller, by unit: identity numbers that do not fit, impossible ages, households without "
                            + "head or members, movement and rates that can hardly be, communes that are late. Everything as it stands today.")
    public DataQuality get(@PathParam("id") UUID id, @BeanParam DataQualityFilter filter) {
        return service.quality(id, filter);
    }
}
