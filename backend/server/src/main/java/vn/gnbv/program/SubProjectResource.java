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

@Path("/api/v1/sub-projects")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "sub_project")
@Tag(name = "Programs")
public class SubProjectResource {
    @Inject
    ProgramStore store;

    @Inject
    Crud crud;

    private Crud.Resource<SubProjectEntity, SubProjectInput, SubProject> rows() {
        return crud.of(
                ProgramStore.SUB_PROJECTS,
                SubProjectEntity.class,
                SubProjectInput.class,
                SubProjectInput::id,
                SubProjectEntity::new,
                SubProjectEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listSubProjects",
            summary = "Sub-projects",
            description = "Sub-projects of the projects, by code.")
    public Page<SubProject> list(@BeanParam SubProjectFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSubProject",
            summary = "One sub-project",
            description = "The sub-project with its project, program and lead agency.")
    @APIResponse(
            responseCode = "200",
            description = "The sub-project.",
            content = @Content(schema = @Schema(implementation = SubProject.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createSubProject",
            summary = "Record a sub-project",
            description = "By an administrator. A code is used once in a project.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = SubProject.class)))
    public Response post(@Valid @NotNull SubProjectInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceSubProject",
            summary = "Correct a sub-project",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = SubProject.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull SubProjectInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchSubProject",
            summary = "Correct parts of a sub-project",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = SubProjectInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = SubProject.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteSubProject",
            summary = "Take a sub-project back",
            description = "Refused while something names it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
