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

@Path("/api/v1/duplicate-searches")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, table = "duplicate_search")
@Tag(name = "Households")
public class DuplicateSearchResource {
    @Inject
    HouseholdStore store;

    @Inject
    HouseholdService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Access(read = {Role.OFFICER, Role.ADMIN})
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "listDuplicateSearches",
            summary = "Searches for members who are alike",
            description = "Where, by whom and what came of it, the latest first.")
    public Page<DuplicateSearch> list(@BeanParam PageParams page) {
        return store.searches(page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDuplicateSearch",
            summary = "One search",
            description = "Where, by whom, and how many cases it opened.")
    @APIResponse(
            responseCode = "200",
            description = "The search.",
            content = @Content(schema = @Schema(implementation = DuplicateSearch.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(HouseholdStore.SEARCHES, id));
    }

    @POST
    @Writes(timeoutSeconds = 300)
    @Operation(
            operationId = "createDuplicateSearch",
            summary = "Look for members who are alike",
            description =
                    "Opens a case for every two members of one commune with one name and birth year, and enough else in common: a score "
                            + "from 80 on. Pairs that have a case already are left.")
    @APIResponse(
            responseCode = "201",
            description = "Searched.",
            content = @Content(schema = @Schema(implementation = DuplicateSearch.class)))
    public Response post(@Valid @NotNull DuplicateSearchInput input) {
        return answers.created(service.search(input));
    }
}
