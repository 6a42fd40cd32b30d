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

@Path("/api/v1/households")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "households", table = "household")
@Tag(name = "Households")
public class HouseholdResource {
    @Inject
    HouseholdService service;

    @Inject
    Crud crud;

    @Inject
    Answers answers;

    private Crud.Resource<HouseholdEntity, HouseholdInput, Household> rows() {
        return crud.of(
                HouseholdStore.HOUSEHOLDS,
                HouseholdEntity.class,
                HouseholdInput.class,
                HouseholdInput::id,
                HouseholdEntity::new,
                service::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listHouseholds",
            summary = "Households",
            description =
                    "Households of the scope of the caller, by code. Personal data is masked; analysts get no names and find nobody by one.")
    public Page<Household> list(@BeanParam HouseholdFilter filter, @BeanParam PageParams page) {
        return service.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getHousehold",
            summary = "One household",
            description =
                    "Where it lives, its head and what is known of it; masked, unless an officer asks otherwise and says why.")
    @APIResponse(
            responseCode = "200",
            description = "The household.",
            content = @Content(schema = @Schema(implementation = Household.class)))
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("unmask")
                    @Parameter(
                            description =
                                    "What an officer needs in clear: `phone`, `position`, or both with a comma between. Recorded.",
                            schema = @Schema(pattern = "(phone|position)(,(phone|position))?"))
                    String unmask,
            @QueryParam("reason")
                    @Parameter(
                            description = "Why it is needed, where `unmask` is given.",
                            schema = @Schema(minLength = 3, maxLength = 500))
                    String reason) {
        return unmask == null ? rows().get(id) : answers.row(service.unmasked(id, unmask, reason));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createHousehold",
            summary = "Enter a household",
            description =
                    "By an officer for a commune of the scope, or a partner granted households. Members come after it.")
    @APIResponse(
            responseCode = "201",
            description = "Entered.",
            content = @Content(schema = @Schema(implementation = Household.class)))
    public Response post(@Valid @NotNull HouseholdInput input) {
        return rows().create(input, new Records.Masking<>(service::masked, service::isSame));
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceHousehold",
            summary = "Correct a household",
            description = "Where it lives is changed by a change; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Household.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull HouseholdInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchHousehold",
            summary = "Correct parts of a household",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = HouseholdInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Household.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteHousehold",
            summary = "Take a household back",
            description = "That was entered by mistake, with its members. One of which a change is known stays.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
