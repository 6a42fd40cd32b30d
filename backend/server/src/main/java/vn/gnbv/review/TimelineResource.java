package vn.gnbv.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/households/{id}/timeline")
@Produces(Formats.JSON)
@Access(table = "household", part = "review")
@Tag(name = "Households")
public class TimelineResource {
    @Inject
    ReviewStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listHouseholdTimeline",
            summary = "The way of a household through the years",
            description =
                    "Its reviews, their recognitions with what it was before, and what became of it, the latest first.")
    public Page<TimelineEvent> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.timeline(id, page.request());
    }
}
