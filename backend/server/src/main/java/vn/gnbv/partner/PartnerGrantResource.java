package vn.gnbv.partner;

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

@Path("/api/v1/partner-grants")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "partner_grant")
@Tag(name = "Partners")
public class PartnerGrantResource {
    @Inject
    PartnerGrantStore store;

    @Inject
    Crud crud;

    private Crud.Resource<PartnerGrantEntity, PartnerGrantInput, PartnerGrant> rows() {
        return crud.of(
                PartnerGrantStore.GRANTS,
                PartnerGrantEntity.class,
                PartnerGrantInput.class,
                PartnerGrantInput::id,
                PartnerGrantEntity::new,
                PartnerGrantEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listPartnerGrants",
            summary = "What partners may write",
            description = "All of them for an administrator, its own for a partner; by client.")
    public Page<PartnerGrant> list(@BeanParam PartnerGrantFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPartnerGrant",
            summary = "One grant",
            description = "Client, resource, and what the grant rests on.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = PartnerGrant.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createPartnerGrant",
            summary = "Let a partner write",
            description = "By an administrator; at once in force for the units of the service account's scope.")
    @APIResponse(
            responseCode = "201",
            description = "Granted.",
            content = @Content(schema = @Schema(implementation = PartnerGrant.class)))
    public Response post(@Valid @NotNull PartnerGrantInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replacePartnerGrant",
            summary = "Change a grant",
            description = "Replaces client, resource and what the grant rests on; the state before stays known.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = PartnerGrant.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull PartnerGrantInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchPartnerGrant",
            summary = "Change parts of a grant",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = PartnerGrantInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = PartnerGrant.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deletePartnerGrant",
            summary = "Take a grant back",
            description = "At once in force; what the partner wrote stays.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
