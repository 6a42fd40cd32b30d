package vn.gnbv.evaluation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams;

/** Filters of the list of evaluations. */
public class EvaluationFilter {
    @QueryParam("state")
    @Parameter(description = "Only evaluations in this state.")
    EvaluationState state;

    @QueryParam("kind")
    @Parameter(description = "Only evaluations of this kind.")
    EvaluationKind kind;

    @QueryParam("programId")
    @Parameter(description = "Only evaluations of this program.")
    UUID programId;

    @QueryParam("unitId")
    @Parameter(description = "Only evaluations of this unit.")
    UUID unitId;

    @QueryParam("mine")
    @Parameter(description = "`true`: only those whose team the caller is on.")
    Boolean mine;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
