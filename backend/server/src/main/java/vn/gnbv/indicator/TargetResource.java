package vn.gnbv.indicator;

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
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.KnownParams;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/targets")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "targets", table = "target")
@Tag(name = "Results")
public class TargetResource {
    @Inject
    TargetStore store;

    @Inject
    Crud crud;

    @Inject
    Records records;

    @Inject
    Answers answers;

    private Crud.Resource<TargetEntity, TargetInput, Target> rows() {
        return crud.of(
                TargetStore.TARGETS,
                TargetEntity.class,
                TargetInput.class,
                TargetInput::id,
                TargetEntity::new,
                store::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listTargets",
            summary = "Targets",
            description = "Targets in the scope of the caller, the latest period first.")
    public Page<Target> list(@BeanParam TargetFilter filter, @BeanParam KnownParams known, @BeanParam PageParams page) {
        return store.page(filter, known.block(), page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTarget",
            summary = "One target",
            description = "The target with its indicator, unit and line.")
    @APIResponse(
            responseCode = "200",
            description = "The target.",
            content = @Content(schema = @Schema(implementation = Target.class)))
    public Response get(@PathParam("id") UUID id, @BeanParam KnownParams known) {
        return answers.row(records.get(store.at(known.block()), id));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createTarget",
            summary = "Record a target",
            description = "By an officer for a unit of the scope, or a partner granted targets.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Target.class)))
    public Response post(@Valid @NotNull TargetInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceTarget",
            summary = "Correct a target",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Target.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull TargetInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchTarget",
            summary = "Correct parts of a target",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = TargetInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Target.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteTarget",
            summary = "Take a target back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
