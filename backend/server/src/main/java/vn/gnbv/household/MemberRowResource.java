package vn.gnbv.household;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/household-members")
@Tag(name = "Households")
public class MemberRowResource {
    @Inject
    HouseholdStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listMemberRows",
            summary = "Members with their households",
            description =
                    "Present members of active households of the scope, those of one household together, in the columns of the "
                            + "import: as xlsx or csv a file that can be changed and brought back.")
    public Page<MemberRow> list(
            @QueryParam("unitId") @Parameter(description = "Only households of this unit and below.") UUID unitId,
            @QueryParam("reviewRoundId")
                    @Parameter(
                            description =
                                    "Round of which each row carries the last review of its household, in the columns of the import.")
                    UUID reviewRoundId,
            @BeanParam PageParams page) {
        return store.memberRows(unitId, reviewRoundId, page.request());
    }
}
