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

@Path("/api/v1/activities")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "activities", table = "activity")
@Tag(name = "Programs")
public class ActivityResource {
    @Inject
    ActivityStore store;

    @Inject
    Crud crud;

    private Crud.Resource<ActivityEntity, ActivityInput, Activity> rows() {
        return crud.of(
                ActivityStore.ACTIVITIES,
                ActivityEntity.class,
                ActivityInput.class,
                ActivityInput::id,
                ActivityEntity::new,
                store::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listActivities",
            summary = "Activities",
            description = "Activities in the scope of the caller, the latest first.")
    public Page<Activity> list(@BeanParam ActivityFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getActivity",
            summary = "One activity",
            description = "The activity with its places and financings.")
    @APIResponse(
            responseCode = "200",
            description = "The activity.",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createActivity",
            summary = "Record an activity",
            description =
                    "By an officer for a unit of the scope, or a partner granted activities. Money of several programs may meet in one.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    public Response post(@Valid @NotNull ActivityInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceActivity",
            summary = "Correct an activity",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull ActivityInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchActivity",
            summary = "Correct parts of an activity",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = ActivityInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteActivity",
            summary = "Take an activity back",
            description = "With its places and financings; refused while something names it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
