package vn.gnbv.budget;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of entries across budgets. */
public class EntryFilter extends LineFilter {
    @QueryParam("budgetId")
    @Parameter(description = "Only entries of this budget.")
    UUID budgetId;

    @QueryParam("kind")
    @Parameter(description = "Only entries of this kind.")
    EntryKind kind;

    @QueryParam("figure")
    @Parameter(
            description = "Only entries that this figure is the sum of: `disbursedChange` of DISBURSED, less "
                    + "`availableChange` of CANCELLED, `availableChange` of the others.")
    BudgetFigure figure;
}
