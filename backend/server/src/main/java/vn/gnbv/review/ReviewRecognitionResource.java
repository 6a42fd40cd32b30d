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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/api/v1/review-rounds/{id}/recognitions")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, table = "review_round", part = "review_recognition")
@Tag(name = "Review rounds")
public class ReviewRecognitionResource {
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
            operationId = "listReviewRecognitions",
            summary = "Recognitions of a round",
            description = "Decisions of commune chairs in the scope, the latest first.")
    public Page<ReviewRecognition> list(
            @PathParam("id") UUID id,
            @QueryParam("unitId") @Parameter(description = "Only in this unit, or one below it.") UUID unitId,
            @BeanParam PageParams page) {
        return store.recognitions(id, unitId, page.request());
    }

    @GET
    @Path("/{reviewRecognitionId}")
    @Operation(
            operationId = "getReviewRecognition",
            summary = "One recognition",
            description = "By whom it was signed, and how many reviews it made count.")
    @APIResponse(
            responseCode = "200",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = ReviewRecognition.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("reviewRecognitionId") UUID reviewRecognitionId) {
        return answers.row(records.get(ReviewStore.RECOGNITIONS, reviewRecognitionId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createReviewRecognition",
            summary = "Recognise reviews",
            description =
                    "By an officer of the commune, once all steps are done: its reviews count from the day of signing, and are corrected only by a further decision from then on.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReviewRecognition.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull ReviewRecognitionInput input) {
        return answers.created(service.recognise(id, input));
    }
}
