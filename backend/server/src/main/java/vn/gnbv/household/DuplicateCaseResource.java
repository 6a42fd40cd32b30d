package vn.gnbv.household;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/duplicate-cases")
@Produces(Formats.JSON)
@Access(table = "duplicate_case")
@Tag(name = "Households")
public class DuplicateCaseResource {
    @Inject
    HouseholdStore store;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Access(read = {Role.OFFICER, Role.ADMIN})
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "listDuplicateCases",
            summary = "Members who may be one person",
            description = "For officers of a unit that contains both, those for which most speaks first.")
    public Page<DuplicateCase> list(@BeanParam DuplicateCaseFilter filter, @BeanParam PageParams page) {
        return store.cases(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDuplicateCase",
            summary = "One case of two members",
            description = "Both members, what they have in common, and where the case stands.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = DuplicateCase.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(HouseholdStore.CASES, id));
    }
}
