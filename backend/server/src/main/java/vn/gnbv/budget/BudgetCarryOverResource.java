package vn.gnbv.budget;

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

@Path("/api/v1/budget-carry-overs")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "budgets", table = "budget_carry_over")
@Tag(name = "Budgets")
public class BudgetCarryOverResource {
    @Inject
    PairStore store;

    @Inject
    Ledger ledger;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listBudgetCarryOvers",
            summary = "Money carried to a later year",
            description = "Those of which the caller sees at least one budget, by day.")
    public Page<BudgetCarryOver> list(@BeanParam PairFilter filter, @BeanParam PageParams page) {
        return store.page(PairStore.CARRY_OVERS, filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getBudgetCarryOver",
            summary = "One carry-over",
            description = "The carry-over with both budgets, as far as the caller sees them.")
    @APIResponse(
            responseCode = "200",
            description = "The carry-over.",
            content = @Content(schema = @Schema(implementation = BudgetCarryOver.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(PairStore.CARRY_OVERS, id));
    }

    @POST
    @Writes(keyRequired = true)
    @Extension(name = "x-idempotency-key-required", value = "true")
    @Operation(
            operationId = "bookBudgetCarryOver",
            summary = "Carry money to a later year",
            description =
                    "Books what goes out and what comes in together. The budget that takes is of a later fiscal year. "
                            + "Refused with the first day on which the giving budget would be short.")
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(schema = @Schema(implementation = BudgetCarryOver.class)))
    public Response post(@Valid @NotNull PairInput input) {
        return answers.created(ledger.bookPair(PairStore.CARRY_OVERS, input, CarryOverEntity::new));
    }
}
