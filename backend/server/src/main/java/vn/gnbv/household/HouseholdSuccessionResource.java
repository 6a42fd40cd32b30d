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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/household-successions")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "household_succession")
@Tag(name = "Households")
public class HouseholdSuccessionResource {
    @Inject
    SuccessionStore store;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @Inject
    CurrentCaller current;

    @GET
    @Access(read = Role.ADMIN)
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "listHouseholdSuccessions",
            summary = "Households that followed their commune",
            description = "Whose households followed which successor, how many and by whom, the latest first.")
    public Page<HouseholdSuccession> list(
            @QueryParam("unitChangeId") @Parameter(description = "Only those of this change of units.")
                    UUID unitChangeId,
            @BeanParam PageParams page) {
        return store.page(unitChangeId, page.request());
    }

    @GET
    @Path("/proposal")
    @Access(read = Role.ADMIN)
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getSuccessionProposal",
            summary = "Households that a change of units leaves behind",
            description =
                    "Active households that are still recorded in what was replaced, village by village, and the successor to which each "
                            + "village belongs since. Where none is named a person decides.")
    public SuccessionProposal proposal(
            @QueryParam("unitChangeId") @NotNull @Parameter(description = "The change of units.") UUID unitChangeId) {
        return new SuccessionProposal(unitChangeId, store.proposed(unitChangeId));
    }

    @GET
    @Path("/{id}")
    @Access(read = Role.ADMIN)
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getHouseholdSuccession",
            summary = "One such operation",
            description = "Whose households followed which successor, how many and by whom.")
    @APIResponse(
            responseCode = "200",
            description = "The operation.",
            content = @Content(schema = @Schema(implementation = HouseholdSuccession.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(SuccessionStore.SUCCESSIONS, id));
    }

    @POST
    @Writes(timeoutSeconds = 300)
    @Operation(
            operationId = "createHouseholdSuccession",
            summary = "Let households follow their commune",
            description =
                    "By an administrator, from the day of the change on. All active households that are still recorded in the unit, or in "
                            + "one village of a commune that was divided, come to the successor; their history keeps where they lived.")
    @APIResponse(
            responseCode = "201",
            description = "Carried out.",
            content = @Content(schema = @Schema(implementation = HouseholdSuccession.class)))
    public Response post(@Valid @NotNull HouseholdSuccessionInput input) {
        String name = current.caller().name();
        return answers.created(records.create(
                SuccessionStore.SUCCESSIONS,
                input.id(),
                input,
                () -> new HouseholdSuccessionEntity(name),
                HouseholdSuccessionEntity::fill));
    }
}
