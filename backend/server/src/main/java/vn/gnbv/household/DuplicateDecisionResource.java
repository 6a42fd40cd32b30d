package vn.gnbv.household;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

@Path("/api/v1/duplicate-cases/{id}/decisions")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(
        write = Role.OFFICER,
        table = "duplicate_case",
        part = "duplicate_decision",
        read = {Role.OFFICER, Role.ADMIN})
@Tag(name = "Households")
public class DuplicateDecisionResource {
    @Inject
    HouseholdStore store;

    @Inject
    HouseholdService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "listDuplicateDecisions",
            summary = "Decisions on a case of two members",
            description = "What was decided, by whom and why, the latest first.")
    public Page<DuplicateDecision> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.decisions(id, page.request());
    }

    @GET
    @Path("/{duplicateDecisionId}")
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getDuplicateDecision",
            summary = "One decision on a case",
            description = "What was decided, by whom and why.")
    @APIResponse(
            responseCode = "200",
            description = "The decision.",
            content = @Content(schema = @Schema(implementation = DuplicateDecision.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("duplicateDecisionId") UUID duplicateDecisionId) {
        return answers.row(records.get(HouseholdStore.DECISIONS, duplicateDecisionId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createDuplicateDecision",
            summary = "Merge two members, dismiss a case, or reopen it",
            description =
                    "By an officer of a unit that contains both. A merge keeps both rows: reopening brings the second back.")
    @APIResponse(
            responseCode = "201",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = DuplicateDecision.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull DuplicateDecisionInput input) {
        return answers.created(service.decide(id, input));
    }
}
