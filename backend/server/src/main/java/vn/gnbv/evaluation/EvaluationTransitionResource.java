package vn.gnbv.evaluation;

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

@Path("/api/v1/evaluations/{id}/transitions")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(
        write = {Role.EVALUATOR, Role.OFFICER},
        table = "evaluation",
        part = "evaluation_transition")
@Tag(name = "Evaluations")
public class EvaluationTransitionResource {
    @Inject
    EvaluationStore store;

    @Inject
    EvaluationService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listEvaluationTransitions",
            summary = "Steps of an evaluation",
            description =
                    "From where to where, by whom, on which content and why, in the order in which they were taken.")
    public Page<EvaluationTransition> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.transitions(id, page.request());
    }

    @GET
    @Path("/{evaluationTransitionId}")
    @Operation(operationId = "getEvaluationTransition", summary = "One step", description = "A step that was taken.")
    @APIResponse(
            responseCode = "200",
            description = "The step.",
            content = @Content(schema = @Schema(implementation = EvaluationTransition.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("evaluationTransitionId") UUID evaluationTransitionId) {
        return answers.row(records.get(EvaluationStore.TRANSITIONS, evaluationTransitionId));
    }

    @POST
    @Writes(timeoutSeconds = 600)
    @Operation(
            operationId = "createEvaluationTransition",
            summary = "Move an evaluation on",
            description =
                    "PLANNED → FIELD_WORK → DRAFTING → REVIEW by the team, with every finding agreed before review; back from "
                            + "REVIEW with a reason; PUBLISHED in two steps: the lead proposes, an officer whose scope holds the "
                            + "evaluated unit approves, never the same person. A contentVersion that is not the current one is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The step was taken.",
            content = @Content(schema = @Schema(implementation = EvaluationTransition.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull EvaluationTransitionInput input) {
        return Part.within(id, answers.created(service.step(id, input)));
    }
}
