package vn.gnbv.team;

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

@Path("/api/v1/evaluations/{id}/terms-of-reference")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(
        write = {Role.ADMIN, Role.EVALUATOR},
        table = "evaluation",
        part = "term_of_reference")
@Tag(name = "Evaluations")
public class TermOfReferenceResource {
    @Inject
    TeamStore store;

    @Inject
    Crud crud;

    private Crud.Resource<TermOfReferenceEntity, TermOfReferenceInput, TermOfReference> rows(UUID id) {
        return crud.of(
                TeamStore.TERMS,
                TermOfReferenceEntity.class,
                TermOfReferenceInput.class,
                TermOfReferenceInput::id,
                () -> new TermOfReferenceEntity(id),
                TermOfReferenceEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listTermsOfReference",
            summary = "Terms of reference of an evaluation",
            description = "What the team is asked, by theme.")
    public Page<TermOfReference> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.terms(id, page.request());
    }

    @GET
    @Path("/{termOfReferenceId}")
    @Operation(
            operationId = "getTermOfReference",
            summary = "One term of reference",
            description = "What is asked about a theme.")
    @APIResponse(
            responseCode = "200",
            description = "The term of reference.",
            content = @Content(schema = @Schema(implementation = TermOfReference.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("termOfReferenceId") UUID termOfReferenceId) {
        return rows(id).get(termOfReferenceId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createTermOfReference",
            summary = "Add a term of reference",
            description = "By an administrator or the team, before review. Each theme once.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = TermOfReference.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull TermOfReferenceInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{termOfReferenceId}")
    @Writes
    @Operation(
            operationId = "replaceTermOfReference",
            summary = "Change a term of reference",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = TermOfReference.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("termOfReferenceId") UUID termOfReferenceId,
            @Valid @NotNull TermOfReferenceInput input) {
        return rows(id).replace(termOfReferenceId, input);
    }

    @PATCH
    @Path("/{termOfReferenceId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchTermOfReference",
            summary = "Change parts of a term of reference",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = TermOfReferenceInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = TermOfReference.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("termOfReferenceId") UUID termOfReferenceId, @NotNull JsonNode patch) {
        return rows(id).patch(termOfReferenceId, patch);
    }

    @DELETE
    @Path("/{termOfReferenceId}")
    @Writes
    @Operation(
            operationId = "deleteTermOfReference",
            summary = "Take a term of reference back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("termOfReferenceId") UUID termOfReferenceId) {
        return rows(id).remove(termOfReferenceId);
    }
}
