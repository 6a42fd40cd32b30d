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

@Path("/api/v1/projects")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "project")
@Tag(name = "Programs")
public class ProjectResource {
    @Inject
    ProgramStore store;

    @Inject
    Crud crud;

    private Crud.Resource<ProjectEntity, ProjectInput, Project> rows() {
        return crud.of(
                ProgramStore.PROJECTS,
                ProjectEntity.class,
                ProjectInput.class,
                ProjectInput::id,
                ProjectEntity::new,
                ProjectEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(operationId = "listProjects", summary = "Projects", description = "Projects of the programs, by code.")
    public Page<Project> list(@BeanParam ProjectFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProject",
            summary = "One project",
            description = "The project with its program and lead agency.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = Project.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createProject",
            summary = "Record a project",
            description = "By an administrator. A code is used once in a program.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Project.class)))
    public Response post(@Valid @NotNull ProjectInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceProject",
            summary = "Correct a project",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Project.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull ProjectInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchProject",
            summary = "Correct parts of a project",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = ProjectInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Project.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteProject",
            summary = "Take a project back",
            description = "Refused while something names it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
