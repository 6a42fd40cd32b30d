package vn.gnbv.program;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/agencies")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "agency")
@Tag(name = "Programs")
public class AgencyResource {
    @Inject
    ProgramStore store;

    @Inject
    Crud crud;

    private Crud.Resource<AgencyEntity, AgencyInput, Agency> rows() {
        return crud.of(
                ProgramStore.AGENCIES,
                AgencyEntity.class,
                AgencyInput.class,
                AgencyInput::id,
                AgencyEntity::new,
                AgencyEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAgencies",
            summary = "Agencies",
            description = "Agencies that lead programs or their lines, by code.")
    public Page<Agency> list(@BeanParam AgencyFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAgency", summary = "One agency", description = "The agency with its successor.")
    @APIResponse(
            responseCode = "200",
            description = "The agency.",
            content = @Content(schema = @Schema(implementation = Agency.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createAgency",
            summary = "Record an agency",
            description = "By an administrator. Codes are never used twice.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Agency.class)))
    public Response post(@Valid @NotNull AgencyInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceAgency",
            summary = "Correct an agency",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Agency.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull AgencyInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchAgency",
            summary = "Correct parts of an agency",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = AgencyInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Agency.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteAgency",
            summary = "Take an agency back",
            description = "Refused while something names it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
