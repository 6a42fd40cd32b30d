package vn.gnbv.budget;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/budgets")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "budgets", table = "budget")
@Tag(name = "Budgets")
public class BudgetResource {
    @Inject
    BudgetStore store;

    @Inject
    BudgetAggregates aggregates;

    @Inject
    Crud crud;

    @Inject
    CurrentCaller current;

    private Crud.Resource<BudgetEntity, BudgetInput, Budget> rows() {
        return crud.of(
                BudgetStore.BUDGETS,
                BudgetEntity.class,
                BudgetInput.class,
                BudgetInput::id,
                BudgetEntity::new,
                this::fill);
    }

    private void fill(BudgetEntity budget, BudgetInput input) {
        if (input.capitalType() == CapitalType.MIXED) {
            throw Refusal.at("/capitalType", CommonError.INVALID_PARAMETER, current.language(), "capitalType");
        }
        budget.fill(input);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listBudgets",
            summary = "Budgets with their sums",
            description =
                    "Budgets in the caller's scope, by fiscal year, each with the sums of its entries as of today.")
    public Page<Budget> list(@BeanParam BudgetFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/matrix")
    @Operation(
            operationId = "getBudgetMatrix",
            summary = "Lines by year, source or unit",
            description =
                    "What was allotted, moved, disbursed and is available for every line of the programme, by fiscal "
                            + "year, funding source or holding unit, with totals. Every cell leads to its entries.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix.",
            content = @Content(schema = @Schema(implementation = BudgetMatrix.class)))
    public BudgetMatrix matrix(
            @BeanParam LineFilter filter,
            @BeanParam MomentParams moment,
            @QueryParam("by") @Parameter(description = "What the columns are; `year` where not given.")
                    BudgetMatrix.By by) {
        return aggregates.matrix(filter, by == null ? BudgetMatrix.By.year : by, moment.moment());
    }

    @GET
    @Path("/waterfall")
    @Operation(
            operationId = "getBudgetWaterfall",
            summary = "From allotted to available",
            description = "Allotted, adjusted, transferred, carried, cancelled, disbursed, available, for the selected "
                    + "budgets. Every step leads to its entries.")
    @APIResponse(
            responseCode = "200",
            description = "The steps.",
            content = @Content(schema = @Schema(implementation = BudgetWaterfall.class)))
    public BudgetWaterfall waterfall(@BeanParam LineFilter filter, @BeanParam MomentParams moment) {
        return aggregates.waterfall(filter, moment.moment());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getBudget",
            summary = "One budget",
            description = "The budget with its line, its holding unit and the sums of its entries as of today.")
    @APIResponse(
            responseCode = "200",
            description = "The budget.",
            content = @Content(schema = @Schema(implementation = Budget.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createBudget",
            summary = "Open a budget",
            description = "By an officer, or a partner who was granted it, for a unit in scope. A line exists once.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(schema = @Schema(implementation = Budget.class)))
    public Response post(@Valid @NotNull BudgetInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceBudget",
            summary = "Correct a budget",
            description = "The line can be corrected until the first entry is booked, the note always.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Budget.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull BudgetInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchBudget",
            summary = "Correct parts of a budget",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = BudgetInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Budget.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteBudget",
            summary = "Close a budget that has no entries",
            description = "One with entries stays.")
    @APIResponse(responseCode = "204", description = "Closed.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
