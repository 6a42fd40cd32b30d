package vn.gnbv.steering;

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
import vn.gnbv.evaluation.Part;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/evaluations/{id}/steering-documents")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "steering_document")
@Tag(name = "Evaluations")
public class SteeringDocumentResource {
    @Inject
    SteeringDocumentStore store;

    @Inject
    Crud crud;

    private Crud.Resource<SteeringDocumentEntity, SteeringDocumentInput, SteeringDocument> rows(UUID id) {
        return crud.of(
                SteeringDocumentStore.DOCUMENTS,
                SteeringDocumentEntity.class,
                SteeringDocumentInput.class,
                SteeringDocumentInput::id,
                () -> new SteeringDocumentEntity(id),
                SteeringDocumentEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listSteeringDocuments",
            summary = "Steering documents of an evaluation",
            description = "By which centre, province and districts steered the program, the first issued first.")
    public Page<SteeringDocument> list(
            @PathParam("id") UUID id, @BeanParam SteeringDocumentFilter filter, @BeanParam PageParams page) {
        return store.page(id, filter, page.request());
    }

    @GET
    @Path("/{steeringDocumentId}")
    @Operation(
            operationId = "getSteeringDocument",
            summary = "One steering document",
            description = "The document with the days of issue and arrival.")
    @APIResponse(
            responseCode = "200",
            description = "The steering document.",
            content = @Content(schema = @Schema(implementation = SteeringDocument.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("steeringDocumentId") UUID steeringDocumentId) {
        return rows(id).get(steeringDocumentId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createSteeringDocument",
            summary = "Add a steering document",
            description = "By the team, until review.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = SteeringDocument.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull SteeringDocumentInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{steeringDocumentId}")
    @Writes
    @Operation(
            operationId = "replaceSteeringDocument",
            summary = "Change a steering document",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = SteeringDocument.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("steeringDocumentId") UUID steeringDocumentId,
            @Valid @NotNull SteeringDocumentInput input) {
        return rows(id).replace(steeringDocumentId, input);
    }

    @PATCH
    @Path("/{steeringDocumentId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchSteeringDocument",
            summary = "Change parts of a steering document",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = SteeringDocumentInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = SteeringDocument.class)))
    public Response patch(
            @PathParam("id") UUID id,
            @PathParam("steeringDocumentId") UUID steeringDocumentId,
            @NotNull JsonNode patch) {
        return rows(id).patch(steeringDocumentId, patch);
    }

    @DELETE
    @Path("/{steeringDocumentId}")
    @Writes
    @Operation(
            operationId = "deleteSteeringDocument",
            summary = "Take a steering document back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("steeringDocumentId") UUID steeringDocumentId) {
        return rows(id).remove(steeringDocumentId);
    }
}
