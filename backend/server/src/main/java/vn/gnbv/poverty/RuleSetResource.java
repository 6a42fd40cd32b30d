package vn.gnbv.poverty;

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

@Path("/api/v1/rule-sets")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "rule_set")
@Tag(name = "Poverty standards")
public class RuleSetResource {
    @Inject
    RuleSetStore store;

    @Inject
    RuleSetService service;

    @Inject
    Crud crud;

    private Crud.Resource<RuleSetEntity, RuleSetInput, RuleSet> rows() {
        return crud.of(
                RuleSetStore.RULE_SETS,
                RuleSetEntity.class,
                RuleSetInput.class,
                RuleSetInput::id,
                RuleSetEntity::new,
                service::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listRuleSets",
            summary = "Poverty standards",
            description = "National standards and those of provinces, drafts included, the latest first.")
    public Page<RuleSet> list(@BeanParam RuleSetFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRuleSet",
            summary = "One poverty standard",
            description = "Lines, score cuts and indicators, how they are combined, and by which decision.")
    @APIResponse(
            responseCode = "200",
            description = "The rule set.",
            content = @Content(schema = @Schema(implementation = RuleSet.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @GET
    @Path("/{id}/trial")
    @Operation(
            operationId = "getRuleSetTrial",
            summary = "A poverty standard, tried on its cases",
            description = "What it makes of each case beside what is expected; those that do not hold come first.")
    public RuleSetTrial trial(@PathParam("id") UUID id) {
        return service.trial(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createRuleSet",
            summary = "Draft a poverty standard",
            description = "By an administrator. It holds for nobody until it is put in force.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(schema = @Schema(implementation = RuleSet.class)))
    public Response post(@Valid @NotNull RuleSetInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceRuleSet",
            summary = "Change a draft",
            description = "One in force stays as it is; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = RuleSet.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull RuleSetInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchRuleSet",
            summary = "Change parts of a draft",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = RuleSetInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = RuleSet.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteRuleSet",
            summary = "Take a draft back",
            description = "With its cases. Refused for one in force, and while a province builds on it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
