package vn.gnbv.completeness;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.evaluation.Evaluation;
import vn.gnbv.evaluation.EvaluationService;
import vn.gnbv.evaluation.EvaluationState;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.web.Formats;

@Path("/api/v1/evaluations/{id}/completeness")
@Tag(name = "Evaluations")
public class CompletenessResource {
    @Inject
    CompletenessStore store;

    @Inject
    EvaluationService evaluations;

    @GET
    @Produces(Formats.JSON)
    @Operation(
            operationId = "getCompleteness",
            summary = "What remains before review",
            description =
                    "Findings without evidence or not agreed upon, cells of theme × area type without a finding, areas that "
                            + "nobody visited, visits without minutes, and the like; what blocks comes first. For those who read the "
                            + "contents of the evaluation.")
    public Completeness get(@PathParam("id") UUID id) {
        Evaluation evaluation = evaluations.get(id);
        boolean reads = evaluation.memberRole() != null
                || evaluation.state() == EvaluationState.PUBLISHED
                || (evaluation.state() == EvaluationState.REVIEW && evaluation.approver());
        if (!reads) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        List<Remaining> remaining = store.remaining(id, evaluations.moment(evaluation));
        boolean ready = remaining.stream().noneMatch(Remaining::blocking);
        return new Completeness(id, evaluation.state(), evaluation.contentVersion(), ready, remaining);
    }
}
