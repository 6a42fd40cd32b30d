package vn.gnbv.budget;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams.Synthetic;

/** Filters of the list of budgets. */
public class BudgetFilter extends LineFilter {
    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    Synthetic synthetic;
}
