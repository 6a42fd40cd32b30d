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

@Path("/api/v1/budget-transfers")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "budgets", table = "budget_transfer")
@Tag(name = "Budgets")
public class BudgetTransferResource {
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
            operationId = "listBudgetTransfers",
            summary = "Transfers between budgets",
            description = "Those of which the caller sees at least one budget, by day.")
    public Page<BudgetTransfer> list(@BeanParam PairFilter filter, @BeanParam PageParams page) {
        return store.page(PairStore.TRANSFERS, filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getBudgetTransfer",
            summary = "One transfer",
            description = "The transfer with both budgets, as far as the caller sees them.")
    @APIResponse(
            responseCode = "200",
            description = "The transfer.",
            content = @Content(schema = @Schema(implementation = BudgetTransfer.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(PairStore.TRANSFERS, id));
    }

    @POST
    @Writes(keyRequired = true)
    @Extension(name = "x-idempotency-key-required", value = "true")
    @Operation(
            operationId = "bookBudgetTransfer",
            summary = "Move money between budgets",
            description = "Books what goes out and what comes in together. Both budgets are of one fiscal year. "
                    + "Refused with the first day on which the giving budget would be short.")
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(schema = @Schema(implementation = BudgetTransfer.class)))
    public Response post(@Valid @NotNull PairInput input) {
        return answers.created(ledger.bookPair(PairStore.TRANSFERS, input, TransferEntity::new));
    }
}
