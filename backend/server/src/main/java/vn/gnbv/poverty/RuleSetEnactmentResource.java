package vn.gnbv.poverty;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/rule-sets/{id}/enactments")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "rule_set", part = "rule_set_enactment")
@Tag(name = "Poverty standards")
public class RuleSetEnactmentResource {
    @Inject
    RuleSetStore store;

    @Inject
    RuleSetService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listRuleSetEnactments",
            summary = "When a poverty standard was put in force",
            description = "One, or none for a draft and for what the product brings.")
    public Page<RuleSetEnactment> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.enactments(id, page.request());
    }

    @GET
    @Path("/{ruleSetEnactmentId}")
    @Operation(
            operationId = "getRuleSetEnactment",
            summary = "One putting in force",
            description = "When, by whom and on how many cases.")
    @APIResponse(
            responseCode = "200",
            description = "The putting in force.",
            content = @Content(schema = @Schema(implementation = RuleSetEnactment.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("ruleSetEnactmentId") UUID ruleSetEnactmentId) {
        return answers.row(records.get(RuleSetStore.ENACTMENTS, ruleSetEnactmentId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createRuleSetEnactment",
            summary = "Put a poverty standard in force",
            description =
                    "By an administrator, on the version that was read, once it has cases and each gives the expected result. It "
                            + "stays as it is from then on. A province's lines are not below those of the national one.")
    @APIResponse(
            responseCode = "201",
            description = "In force.",
            content = @Content(schema = @Schema(implementation = RuleSetEnactment.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull RuleSetEnactmentInput input) {
        return answers.created(service.enact(id, input));
    }
}
