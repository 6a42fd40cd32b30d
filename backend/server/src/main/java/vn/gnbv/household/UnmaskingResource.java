package vn.gnbv.household;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/households/{id}/unmaskings")
@Produces(Formats.JSON)
@Access(
        table = "household",
        part = "unmasking",
        read = {Role.OFFICER, Role.ADMIN})
@Tag(name = "Households")
public class UnmaskingResource {
    @Inject
    HouseholdStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "listUnmaskings",
            summary = "Who read personal data of a household in clear",
            description = "By whom, what and why, the latest first.")
    public Page<Unmasking> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.unmaskings(id, page.request());
    }
}
