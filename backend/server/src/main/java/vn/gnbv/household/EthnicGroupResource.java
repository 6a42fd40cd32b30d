package vn.gnbv.household;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/ethnic-groups")
@Produces(Formats.JSON)
@Tag(name = "Households")
public class EthnicGroupResource {
    @Inject
    HouseholdStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listEthnicGroups",
            summary = "Ethnic groups",
            description = "The official list of 1979, by code.")
    public Page<EthnicGroup> list(@BeanParam PageParams page) {
        return store.ethnicGroups(page.request());
    }
}
