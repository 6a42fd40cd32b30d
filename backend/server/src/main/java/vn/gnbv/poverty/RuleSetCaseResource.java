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

@Path("/api/v1/rule-sets/{id}/cases")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "rule_set", part = "rule_set_case")
@Tag(name = "Poverty standards")
public class RuleSetCaseResource {
    @Inject
    RuleSetStore store;

    @Inject
    RuleSetService service;

    @Inject
    Crud crud;

    private Crud.Resource<RuleSetCaseEntity, RuleSetCaseInput, RuleSetCase> rows(UUID id) {
        return crud.of(
                RuleSetStore.CASES,
                RuleSetCaseEntity.class,
                RuleSetCaseInput.class,
                RuleSetCaseInput::id,
                () -> new RuleSetCaseEntity(id),
                service::fillCase);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listRuleSetCases",
            summary = "Cases of a poverty standard",
            description = "Households whose result is known, by title.")
    public Page<RuleSetCase> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.cases(id, page.request());
    }

    @GET
    @Path("/{ruleSetCaseId}")
    @Operation(
            operationId = "getRuleSetCase",
            summary = "One case",
            description = "The household and the result that is expected.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = RuleSetCase.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("ruleSetCaseId") UUID ruleSetCaseId) {
        return rows(id).get(ruleSetCaseId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createRuleSetCase",
            summary = "Add a case",
            description = "By an administrator, to a draft. The rule set must be able to classify it.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = RuleSetCase.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull RuleSetCaseInput input) {
        return rows(id).create(input);
    }

    @PUT
    @Path("/{ruleSetCaseId}")
    @Writes
    @Operation(
            operationId = "replaceRuleSetCase",
            summary = "Change a case",
            description = "Of a draft; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = RuleSetCase.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("ruleSetCaseId") UUID ruleSetCaseId,
            @Valid @NotNull RuleSetCaseInput input) {
        return rows(id).replace(ruleSetCaseId, input);
    }

    @PATCH
    @Path("/{ruleSetCaseId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchRuleSetCase",
            summary = "Change parts of a case",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = RuleSetCaseInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = RuleSetCase.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("ruleSetCaseId") UUID ruleSetCaseId, @NotNull JsonNode patch) {
        return rows(id).patch(ruleSetCaseId, patch);
    }

    @DELETE
    @Path("/{ruleSetCaseId}")
    @Writes
    @Operation(
            operationId = "deleteRuleSetCase",
            summary = "Take a case back",
            description = "Of a draft; it stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("ruleSetCaseId") UUID ruleSetCaseId) {
        return rows(id).remove(ruleSetCaseId);
    }
}
