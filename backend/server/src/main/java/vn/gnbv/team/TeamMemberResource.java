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

@Path("/api/v1/evaluations/{id}/team")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "evaluation", part = "evaluation_member")
@Tag(name = "Evaluations")
public class TeamMemberResource {
    @Inject
    TeamStore store;

    @Inject
    Crud crud;

    private Crud.Resource<TeamMemberEntity, TeamMemberInput, TeamMember> rows(UUID id) {
        return crud.of(
                TeamStore.MEMBERS,
                TeamMemberEntity.class,
                TeamMemberInput.class,
                TeamMemberInput::id,
                () -> new TeamMemberEntity(id),
                TeamMemberEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listTeamMembers",
            summary = "Team of an evaluation",
            description = "Lead first; who sees the evaluation sees its team.")
    public Page<TeamMember> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.members(id, page.request());
    }

    @GET
    @Path("/{evaluationMemberId}")
    @Operation(operationId = "getTeamMember", summary = "One team member", description = "A person on the team.")
    @APIResponse(
            responseCode = "200",
            description = "The team member.",
            content = @Content(schema = @Schema(implementation = TeamMember.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("evaluationMemberId") UUID evaluationMemberId) {
        return rows(id).get(evaluationMemberId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createTeamMember",
            summary = "Add a team member",
            description = "By an administrator, until publication. A team has one lead.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = TeamMember.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull TeamMemberInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{evaluationMemberId}")
    @Writes
    @Operation(
            operationId = "replaceTeamMember",
            summary = "Change a team member",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = TeamMember.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("evaluationMemberId") UUID evaluationMemberId,
            @Valid @NotNull TeamMemberInput input) {
        return rows(id).replace(evaluationMemberId, input);
    }

    @PATCH
    @Path("/{evaluationMemberId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchTeamMember",
            summary = "Change parts of a team member",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = TeamMemberInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = TeamMember.class)))
    public Response patch(
            @PathParam("id") UUID id,
            @PathParam("evaluationMemberId") UUID evaluationMemberId,
            @NotNull JsonNode patch) {
        return rows(id).patch(evaluationMemberId, patch);
    }

    @DELETE
    @Path("/{evaluationMemberId}")
    @Writes
    @Operation(
            operationId = "deleteTeamMember",
            summary = "Take a team member back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("evaluationMemberId") UUID evaluationMemberId) {
        return rows(id).remove(evaluationMemberId);
    }
}
