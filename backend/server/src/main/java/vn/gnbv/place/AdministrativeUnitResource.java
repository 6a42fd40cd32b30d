package vn.gnbv.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.audit.Moments;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/administrative-units")
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "administrative_unit")
@Tag(name = "Places")
public class AdministrativeUnitResource {
    @Inject
    AdministrativeUnitStore store;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @Inject
    Crud crud;

    @Inject
    Moments moments;

    @Inject
    UnitCorrections corrections;

    /** Rows with the unit above on their first day: what is recorded and corrected here. */
    private Crud.Resource<AdministrativeUnitEntity, UnitInput, AdministrativeUnit> rows() {
        return crud.of(
                store.onFirstDay(moments.block(null)),
                AdministrativeUnitEntity.class,
                UnitInput.class,
                UnitInput::id,
                AdministrativeUnitEntity::new,
                corrections::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAdministrativeUnits",
            summary = "Units as of a day",
            description = "Provinces, districts, communes and villages with parent and area type as of a day, by code.")
    public Page<AdministrativeUnit> list(
            @BeanParam UnitFilter filter, @BeanParam MomentParams moment, @BeanParam PageParams page) {
        return store.page(filter, moment.momentOrStanding(), page.request());
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
        return answers.row(records.get(store.at(moment.momentOrStanding()), id));
    }

    @POST
    @Writes
    @Produces(Formats.JSON)
    @Operation(
            operationId = "createAdministrativeUnit",
            summary = "Record a unit",
            description =
                    "By an administrator. A code belongs to one unit of a level at a time; what follows from another unit is recorded as a change of that one.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = AdministrativeUnit.class)))
    public Response post(@Valid @NotNull UnitInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Produces(Formats.JSON)
    @Operation(
            operationId = "replaceAdministrativeUnit",
            summary = "Correct a unit",
            description = "Replaces what is said of it, with the unit above on its first day. Units are never deleted.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = AdministrativeUnit.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull UnitInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Produces(Formats.JSON)
    @Operation(
            operationId = "patchAdministrativeUnit",
            summary = "Correct parts of a unit",
            description = "RFC 7396 merge patch onto the unit as of its first day: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = UnitInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = AdministrativeUnit.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }
}
