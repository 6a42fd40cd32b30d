package vn.gnbv.review;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import vn.gnbv.web.Writes;

@Path("/api/v1/review-rounds/{id}/approvals")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, table = "review_round", part = "review_approval")
@Tag(name = "Review rounds")
public class ReviewApprovalResource {
    @Inject
    ReviewStore store;

    @Inject
    ReviewService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listReviewApprovals",
            summary = "Approvals of the totals of a round",
            description = "The totals that the province approved, beside what they are now.")
    public Page<ReviewApproval> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.approvals(id, page.request());
    }

    @GET
    @Path("/{reviewApprovalId}")
    @Operation(
            operationId = "getReviewApproval",
            summary = "One approval",
            description = "What was approved, and how it differs from today.")
    @APIResponse(
            responseCode = "200",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = ReviewApproval.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("reviewApprovalId") UUID reviewApprovalId) {
        return answers.row(records.get(ReviewStore.APPROVALS, reviewApprovalId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createReviewApproval",
            summary = "Approve the totals of a round",
            description =
                    "By an officer of the province, once each commune with reviews is recognised; the totals are computed then and kept.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReviewApproval.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull ReviewApprovalInput input) {
        return answers.created(service.approve(id, input));
    }
}
