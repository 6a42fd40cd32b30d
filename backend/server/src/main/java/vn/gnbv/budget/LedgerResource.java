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

@Path("/api/v1/budgets/{id}/entries")
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "budgets", table = "budget")
@Tag(name = "Budgets")
public class LedgerResource {
    @Inject
    BudgetStore budgets;

    @Inject
    EntryStore store;

    @Inject
    Ledger ledger;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listBudgetEntries",
            summary = "The ledger of one budget",
            description = "All entries by day and id, each with the balance that it left.")
    public Page<LedgerEntry> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        budgets.requireVisible(id);
        return store.ledgerPage(id, page.request());
    }

    @GET
    @Path("/{entryId}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "getBudgetEntry",
            summary = "One entry",
            description = "The entry with the balance that it left.")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(mediaType = Formats.JSON, schema = @Schema(implementation = LedgerEntry.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
        return answers.row(records.get(EntryStore.entryOf(id), entryId));
    }

    @POST
    @Produces(Formats.JSON)
    @Writes(keyRequired = true)
    @Extension(name = "x-idempotency-key-required", value = "true")
    @Operation(
            operationId = "bookEntry",
            summary = "Book an entry",
            description =
                    "Entries are only added. What would leave the budget short on any day is refused with the first "
                            + "such day (`day`) and what is available then (`available`); a mistake is taken back by a reversal.")
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = Formats.JSON, schema = @Schema(implementation = LedgerEntry.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull EntryInput input) {
        return answers.created(ledger.book(id, input));
    }
}
