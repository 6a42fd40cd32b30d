package vn.gnbv.finding;

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

@Path("/api/v1/evaluations/{id}/findings")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "finding")
@Tag(name = "Evaluations")
public class FindingResource {
    @Inject
    FindingStore store;

    @Inject
    Crud crud;

    private Crud.Resource<FindingEntity, FindingInput, Finding> rows(UUID id) {
        return crud.of(
                store.listing(id),
                FindingEntity.class,
                FindingInput.class,
                FindingInput::id,
                () -> new FindingEntity(id),
                store::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listFindings",
            summary = "Findings of an evaluation",
            description =
                    "With their evidence and causes, and for each of their area types whether a site was visited there; by code.")
    public Page<Finding> list(@PathParam("id") UUID id, @BeanParam FindingFilter filter, @BeanParam PageParams page) {
        return store.page(id, filter, page.request());
    }

    @GET
    @Path("/{findingId}")
    @Operation(
            operationId = "getFinding",
            summary = "One finding",
            description = "The finding with its evidence and causes.")
    @APIResponse(
            responseCode = "200",
            description = "The finding.",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("findingId") UUID findingId) {
        return rows(id).get(findingId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createFinding",
            summary = "Add a finding",
            description = "By the team, in field work and drafting. It leaves draft with evidence only.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull FindingInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{findingId}")
    @Writes
    @Operation(
            operationId = "replaceFinding",
            summary = "Change a finding",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    public Response put(
            @PathParam("id") UUID id, @PathParam("findingId") UUID findingId, @Valid @NotNull FindingInput input) {
        return rows(id).replace(findingId, input);
    }

    @PATCH
    @Path("/{findingId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchFinding",
            summary = "Change parts of a finding",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = FindingInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Finding.class)))
    public Response patch(@PathParam("id") UUID id, @PathParam("findingId") UUID findingId, @NotNull JsonNode patch) {
        return rows(id).patch(findingId, patch);
    }

    @DELETE
    @Path("/{findingId}")
    @Writes
    @Operation(
            operationId = "deleteFinding",
            summary = "Take a finding back",
            description = "With its evidence and links to causes. It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("findingId") UUID findingId) {
        store.removeParts(findingId);
        return rows(id).remove(findingId);
    }
}
