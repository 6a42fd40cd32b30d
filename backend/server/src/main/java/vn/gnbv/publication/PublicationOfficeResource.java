package vn.gnbv.publication;

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

@Path("/api/v1/publication-offices")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "publication_office")
@Tag(name = "Publications")
public class PublicationOfficeResource {
    @Inject
    PublicationStore store;

    @Inject
    Crud crud;

    private Crud.Resource<PublicationOfficeEntity, PublicationOfficeInput, PublicationOffice> rows() {
        return crud.of(
                PublicationStore.OFFICES,
                PublicationOfficeEntity.class,
                PublicationOfficeInput.class,
                PublicationOfficeInput::id,
                PublicationOfficeEntity::new,
                PublicationOfficeEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listPublicationOffices",
            summary = "Offices behind public pages",
            description =
                    "Whose name, address, phone and responsible person stand at the foot of the public pages of a unit.")
    public Page<PublicationOffice> list(@BeanParam PageParams page) {
        return store.offices(page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPublicationOffice",
            summary = "One office",
            description = "The office of a unit's public pages.")
    @APIResponse(
            responseCode = "200",
            description = "The office.",
            content = @Content(schema = @Schema(implementation = PublicationOffice.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createPublicationOffice",
            summary = "Record an office",
            description = "By an administrator; one for a unit.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = PublicationOffice.class)))
    public Response post(@Valid @NotNull PublicationOfficeInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replacePublicationOffice",
            summary = "Correct an office",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = PublicationOffice.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull PublicationOfficeInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchPublicationOffice",
            summary = "Correct parts of an office",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = PublicationOfficeInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = PublicationOffice.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deletePublicationOffice",
            summary = "Take an office back",
            description = "Public pages then have no office at their foot.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
