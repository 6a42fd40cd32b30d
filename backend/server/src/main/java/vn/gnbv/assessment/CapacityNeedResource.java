package vn.gnbv.assessment;

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

@Path("/api/v1/evaluations/{id}/capacity-needs")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "capacity_need")
@Tag(name = "Evaluations")
public class CapacityNeedResource {
    @Inject
    AssessmentStore store;

    @Inject
    Crud crud;

    private Crud.Resource<CapacityNeedEntity, CapacityNeedInput, CapacityNeed> rows(UUID id) {
        return crud.of(
                AssessmentStore.NEEDS,
                CapacityNeedEntity.class,
                CapacityNeedInput.class,
                CapacityNeedInput::id,
                () -> new CapacityNeedEntity(id),
                CapacityNeedEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listCapacityNeeds",
            summary = "Capacity needs of an evaluation",
            description = "What officers of commune, district and province still need to learn.")
    public Page<CapacityNeed> list(
            @PathParam("id") UUID id, @BeanParam AssessmentFilter filter, @BeanParam PageParams page) {
        return store.needs(id, filter, page.request());
    }

    @GET
    @Path("/{capacityNeedId}")
    @Operation(
            operationId = "getCapacityNeed",
            summary = "One capacity need",
            description = "The need with level and area types.")
    @APIResponse(
            responseCode = "200",
            description = "The capacity need.",
            content = @Content(schema = @Schema(implementation = CapacityNeed.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("capacityNeedId") UUID capacityNeedId) {
        return rows(id).get(capacityNeedId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createCapacityNeed",
            summary = "Add a capacity need",
            description = "By the team, in field work and drafting.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = CapacityNeed.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull CapacityNeedInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{capacityNeedId}")
    @Writes
    @Operation(
            operationId = "replaceCapacityNeed",
            summary = "Change a capacity need",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = CapacityNeed.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("capacityNeedId") UUID capacityNeedId,
            @Valid @NotNull CapacityNeedInput input) {
        return rows(id).replace(capacityNeedId, input);
    }

    @PATCH
    @Path("/{capacityNeedId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchCapacityNeed",
            summary = "Change parts of a capacity need",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = CapacityNeedInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = CapacityNeed.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("capacityNeedId") UUID capacityNeedId, @NotNull JsonNode patch) {
        return rows(id).patch(capacityNeedId, patch);
    }

    @DELETE
    @Path("/{capacityNeedId}")
    @Writes
    @Operation(
            operationId = "deleteCapacityNeed",
            summary = "Take a capacity need back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("capacityNeedId") UUID capacityNeedId) {
        return rows(id).remove(capacityNeedId);
    }
}
