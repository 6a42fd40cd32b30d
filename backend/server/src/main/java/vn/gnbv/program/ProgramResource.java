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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/api/v1/programs")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "program")
@Tag(name = "Programs")
public class ProgramResource {
    @Inject
    ProgramStore store;

    @Inject
    Crud crud;

    @Inject
    ProgramTrees trees;

    private Crud.Resource<ProgramEntity, ProgramInput, Program> rows() {
        return crud.of(
                ProgramStore.PROGRAMS,
                ProgramEntity.class,
                ProgramInput.class,
                ProgramInput::id,
                ProgramEntity::new,
                ProgramEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(operationId = "listPrograms", summary = "Programs", description = "Programs, by code.")
    public Page<Program> list(@BeanParam ProgramFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProgram", summary = "One program", description = "The program with its lead agency.")
    @APIResponse(
            responseCode = "200",
            description = "The program.",
            content = @Content(schema = @Schema(implementation = Program.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @GET
    @Path("/{id}/tree")
    @Operation(
            operationId = "getProgramTree",
            summary = "A program with all its lines",
            description =
                    "Projects and sub-projects by code, with lead agency and successor, area type, capital type, legal basis and evidence; with a unit, also which lines it leaves out and why.")
    public ProgramTree tree(
            @PathParam("id") UUID id,
            @Parameter(description = "Unit whose exclusions are asked for; one recorded for a unit above counts.")
                    @QueryParam("unitId")
                    UUID unitId) {
        return trees.tree(id, unitId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createProgram",
            summary = "Record a program",
            description = "By an administrator. Codes are never used twice.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Program.class)))
    public Response post(@Valid @NotNull ProgramInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceProgram",
            summary = "Correct a program",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Program.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull ProgramInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchProgram",
            summary = "Correct parts of a program",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = ProgramInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Program.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteProgram",
            summary = "Take a program back",
            description = "Refused while something names it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
