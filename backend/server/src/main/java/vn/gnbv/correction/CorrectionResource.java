package vn.gnbv.correction;

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
import vn.gnbv.evaluation.Part;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/evaluations/{id}/corrections")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(
        write = {Role.EVALUATOR, Role.OFFICER},
        table = "evaluation",
        part = "correction")
@Tag(name = "Evaluations")
public class CorrectionResource {
    @Inject
    CorrectionStore store;

    @Inject
    CorrectionService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listCorrections",
            summary = "Corrections of a published evaluation",
            description = "Those approved, and for the team and those who may approve them also those proposed.")
    public Page<Correction> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.page(id, page.request());
    }

    @GET
    @Path("/{correctionId}")
    @Operation(
            operationId = "getCorrection",
            summary = "One correction",
            description = "Why, by whom, and what became of it.")
    @APIResponse(
            responseCode = "200",
            description = "The correction.",
            content = @Content(schema = @Schema(implementation = Correction.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId) {
        return answers.row(records.get(CorrectionStore.CORRECTIONS, correctionId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createCorrection",
            summary = "Propose a correction",
            description =
                    "By the lead of a published evaluation, with a reason in both languages that strangers read beside what it "
                            + "replaces. One at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed.",
            content = @Content(schema = @Schema(implementation = Correction.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull CorrectionInput input) {
        return Part.within(id, answers.created(service.propose(id, input)));
    }

    @GET
    @Path("/{correctionId}/decisions")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listCorrectionDecisions",
            summary = "Decision on a correction",
            description = "At most one; empty while the correction waits.")
    public Page<CorrectionDecision> decisions(
            @PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId, @BeanParam PageParams page) {
        return store.decisions(correctionId, page.request());
    }

    @POST
    @Path("/{correctionId}/decisions")
    @Writes(timeoutSeconds = 600)
    @Operation(
            operationId = "createCorrectionDecision",
            summary = "Decide on a correction",
            description =
                    "An officer whose scope holds the evaluated unit approves or returns it, never whoever proposed it; its author "
                            + "withdraws it. Approval issues the report anew, as known at the last sealed block; issues before stay.")
    @APIResponse(
            responseCode = "201",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = CorrectionDecision.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("correctionId") UUID correctionId,
            @Valid @NotNull CorrectionDecisionInput input) {
        return answers.created(service.decide(correctionId, input));
    }
}
