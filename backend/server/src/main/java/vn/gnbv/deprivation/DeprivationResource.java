package vn.gnbv.deprivation;

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

@Path("/api/v1/review-rounds/{id}/multidimensional-poverty")
@Produces(Formats.JSON)
@Tag(name = "Review rounds")
public class DeprivationResource {
    @Inject
    DeprivationService service;

    @GET
    @Operation(
            operationId = "getMultidimensionalPoverty",
            summary = "Multidimensional poverty of a round",
            description =
                    "Headcount, intensity, adjusted headcount and what each indicator contributes, by Alkire and Foster (2011), of the reviews of a round "
                            + "in the scope of the caller that are recognised by asOf. With `status=POOR` the raw headcounts are the deprivation profile of the "
                            + "poor. Households of which only points are kept are counted apart.")
    public MultidimensionalPoverty get(
            @PathParam("id") UUID id, @Valid @BeanParam DeprivationFilter filter, @BeanParam MomentParams moment) {
        return service.measure(id, filter, moment.momentOrNow());
    }
}
