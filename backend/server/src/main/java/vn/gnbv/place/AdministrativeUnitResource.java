package vn.gnbv.place;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.PageParams;

@Path("/api/v1/administrative-units")
@Tag(name = "Places")
public class AdministrativeUnitResource {
    @Inject
    AdministrativeUnitStore store;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAdministrativeUnits",
            summary = "Units as of a day",
            description = "Provinces, districts, communes and villages with parent and area type as of a day, by code.")
    public Page<AdministrativeUnit> list(
            @BeanParam UnitFilter filter, @BeanParam MomentParams moment, @BeanParam PageParams page) {
        return store.page(filter, moment.moment(), page.request());
    }

    @GET
    @Path("/{id}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "getAdministrativeUnit",
            summary = "One unit as of a day",
            description = "The unit with its parent and area type as of the day asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The unit.",
            content = @Content(mediaType = Formats.JSON, schema = @Schema(implementation = AdministrativeUnit.class)))
    public Response get(@PathParam("id") UUID id, @BeanParam MomentParams moment) {
        return answers.row(records.get(store.at(moment.moment()), id));
    }
}
