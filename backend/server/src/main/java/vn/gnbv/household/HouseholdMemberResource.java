package vn.gnbv.household;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/households/{id}/members")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "households", table = "household", part = "household_member")
@Tag(name = "Households")
public class HouseholdMemberResource {
    @Inject
    HouseholdStore store;

    @Inject
    HouseholdService service;

    @Inject
    Crud crud;

    @Inject
    Answers answers;

    private Crud.Resource<HouseholdMemberEntity, HouseholdMemberInput, HouseholdMember> rows(UUID id) {
        return crud.of(
                HouseholdStore.MEMBERS,
                HouseholdMemberEntity.class,
                HouseholdMemberInput.class,
                HouseholdMemberInput::id,
                () -> new HouseholdMemberEntity(id),
                service::fillMember);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listHouseholdMembers",
            summary = "Members of a household",
            description = "Who lives in it and who has left; identity numbers are masked.")
    public Page<HouseholdMember> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.members(id, page.request());
    }

    @GET
    @Path("/{householdMemberId}")
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getHouseholdMember",
            summary = "One member",
            description = "What is known of the person; masked, unless an officer asks otherwise and says why.")
    @APIResponse(
            responseCode = "200",
            description = "The member.",
            content = @Content(schema = @Schema(implementation = HouseholdMember.class)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("householdMemberId") UUID householdMemberId,
            @QueryParam("unmask")
                    @Parameter(
                            description = "What an officer needs in clear. Recorded.",
                            schema = @Schema(enumeration = "identityNumber"))
                    String unmask,
            @QueryParam("reason")
                    @Parameter(
                            description = "Why it is needed, where `unmask` is given.",
                            schema = @Schema(minLength = 3, maxLength = 500))
                    String reason) {
        return unmask == null
                ? rows(id).get(householdMemberId)
                : answers.row(service.unmaskedMember(id, householdMemberId, unmask, reason));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createHouseholdMember",
            summary = "Enter a member",
            description =
                    "An identity number that is active elsewhere is accepted like any other; the lowest unit that contains both "
                            + "households gets a duplicate case.")
    @APIResponse(
            responseCode = "201",
            description = "Entered.",
            content = @Content(schema = @Schema(implementation = HouseholdMember.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull HouseholdMemberInput input) {
        return rows(id).create(input, new Records.Masking<>(service::maskedMember, service::isSameMember));
    }

    @PUT
    @Path("/{householdMemberId}")
    @Writes
    @Operation(
            operationId = "replaceHouseholdMember",
            summary = "Correct a member",
            description =
                    "Or say that the person has left, and why; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = HouseholdMember.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("householdMemberId") UUID householdMemberId,
            @Valid @NotNull HouseholdMemberInput input) {
        return rows(id).replace(householdMemberId, input);
    }

    @PATCH
    @Path("/{householdMemberId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchHouseholdMember",
            summary = "Correct parts of a member",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = HouseholdMemberInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = HouseholdMember.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("householdMemberId") UUID householdMemberId, @NotNull JsonNode patch) {
        return rows(id).patch(householdMemberId, patch);
    }

    @DELETE
    @Path("/{householdMemberId}")
    @Writes
    @Operation(
            operationId = "deleteHouseholdMember",
            summary = "Take a member back",
            description = "Who was entered by mistake; who leaves is told with day and reason instead.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("householdMemberId") UUID householdMemberId) {
        return rows(id).remove(householdMemberId);
    }
}
