package vn.gnbv.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/review-procedures")
@Produces(Formats.JSON)
@Access(table = "review_procedure")
@Tag(name = "Review rounds")
public class ReviewProcedureResource {
    @Inject
    ReviewStore store;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listReviewProcedures",
            summary = "Procedures of review",
            description = "How a review runs: who decides at which step and by when, the latest first.")
    public Page<ReviewProcedure> list(@BeanParam PageParams page) {
        return store.procedures(page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReviewProcedure",
            summary = "One procedure of review",
            description = "Its steps in order, each with who decides, its legal basis and whether that was read.")
    @APIResponse(
            responseCode = "200",
            description = "The procedure.",
            content = @Content(schema = @Schema(implementation = ReviewProcedure.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(ReviewStore.PROCEDURES, id));
    }
}
