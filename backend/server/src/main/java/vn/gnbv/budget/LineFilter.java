package vn.gnbv.budget;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.FundingSource;

/** Which budgets: the same parameters on budgets, on entries and on the aggregates of both. */
public class LineFilter {
    @QueryParam("programId")
    @Parameter(description = "Only budgets of this program.")
    UUID programId;

    @QueryParam("projectId")
    @Parameter(description = "Only budgets of this project, its sub-projects included.")
    UUID projectId;

    @QueryParam("subProjectId")
    @Parameter(description = "Only budgets of this sub-project.")
    UUID subProjectId;

    @QueryParam("fiscalYear")
    @Parameter(description = "Only budgets of this fiscal year.", example = "2018")
    Integer fiscalYear;

    @QueryParam("fundingSource")
    @Parameter(description = "Only budgets of this funding source.")
    FundingSource fundingSource;

    @QueryParam("capitalType")
    @Parameter(description = "Only budgets of this capital type.")
    CapitalType capitalType;

    @QueryParam("unitId")
    @Parameter(
            description =
                    "Only budgets held by this unit, by units that ever lay below it, or by the predecessors of these.")
    UUID unitId;

    @QueryParam("holderId")
    @Parameter(description = "Only budgets held by this unit itself.")
    UUID holderId;
}
