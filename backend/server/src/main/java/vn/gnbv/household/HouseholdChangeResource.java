package vn.gnbv.household;

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

@Path("/api/v1/households/{id}/changes")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "households", table = "household", part = "household_change")
@Tag(name = "Households")
public class HouseholdChangeResource {
    @Inject
    HouseholdStore store;

    @Inject
    HouseholdService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listHouseholdChanges",
            summary = "What became of a household",
            description =
                    "Its moves, splits and merges and its end, the latest first; those of others that it took part in too.")
    public Page<HouseholdChange> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.changes(id, page.request());
    }

    @GET
    @Path("/{householdChangeId}")
    @Operation(
            operationId = "getHouseholdChange",
            summary = "One change of a household",
            description = "What became of it, on which day and why.")
    @APIResponse(
            responseCode = "200",
            description = "The change.",
            content = @Content(schema = @Schema(implementation = HouseholdChange.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("householdChangeId") UUID householdChangeId) {
        return answers.row(records.get(HouseholdStore.CHANGES, householdChangeId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createHouseholdChange",
            summary = "Move, split, merge or dissolve a household",
            description =
                    "By whoever writes the household where it is; it may move out of that scope. Rows of household and members follow. A "
                            + "change is never taken back: another one follows it.")
    @APIResponse(
            responseCode = "201",
            description = "Carried out.",
            content = @Content(schema = @Schema(implementation = HouseholdChange.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull HouseholdChangeInput input) {
        return answers.created(service.change(id, input));
    }
}
