package vn.gnbv.quality;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/review-rounds/{id}/data-quality-cases")
@Produces(Formats.JSON)
@Access(table = "review_round", part = "household")
@Tag(name = "Review rounds")
public class DataQualityCaseResource {
    @Inject
    QualityService service;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listDataQualityCases",
            summary = "What the checks of a round found",
            description =
                    "Members, households and units, why, and what was compared, by commune; analysts get no names. Computed for each page.")
    public Page<DataQualityCase> list(
            @PathParam("id") UUID id,
            @BeanParam DataQualityFilter filter,
            @QueryParam("check") @Parameter(description = "Only what this check found.") QualityCheck check,
            @QueryParam("severity") @Parameter(description = "Only what checks of this severity found.")
                    QualitySeverity severity,
            @BeanParam PageParams page) {
        return service.cases(id, filter, check, severity, page.request());
    }
}
