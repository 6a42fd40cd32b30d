package vn.gnbv.budget;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams.Synthetic;

/** Filters of the lists of transfers and carry-overs. */
public class PairFilter {
    @QueryParam("budgetId")
    @Parameter(description = "Only out of or into this budget.")
    UUID budgetId;

    @QueryParam("fromBudgetId")
    @Parameter(description = "Only out of this budget.")
    UUID fromBudgetId;

    @QueryParam("toBudgetId")
    @Parameter(description = "Only into this budget.")
    UUID toBudgetId;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    Synthetic synthetic;
}
