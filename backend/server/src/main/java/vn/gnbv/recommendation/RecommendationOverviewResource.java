package vn.gnbv.recommendation;

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

@Path("/api/v1/recommendations")
@Tag(name = "Evaluations")
public class RecommendationOverviewResource {
    @Inject
    RecommendationStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listRecommendations",
            summary = "Recommendations across evaluations",
            description =
                    "Those of every evaluation that the caller reads, and for officers those to their units, by code.")
    public Page<Recommendation> list(@BeanParam RecommendationFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }
}
