package vn.gnbv.budget;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.PageParams;

@Path("/api/v1/entries")
@Tag(name = "Budgets")
public class EntryResource {
    @Inject
    EntryStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listEntries",
            summary = "Entries across budgets",
            description =
                    "Entries that take effect up to a day and were recorded up to a block, by day: the rows behind "
                            + "every figure of the matrix and the waterfall, by the same filters.")
    public Page<Entry> list(@BeanParam EntryFilter filter, @BeanParam MomentParams moment, @BeanParam PageParams page) {
        return store.page(filter, moment.moment(), page.request());
    }
}
