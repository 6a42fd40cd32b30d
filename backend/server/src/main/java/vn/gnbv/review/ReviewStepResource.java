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

@Path("/api/v1/review-rounds/{id}/steps")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, table = "review_round", part = "review_step")
@Tag(name = "Review rounds")
public class ReviewStepResource {
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
            operationId = "listReviewSteps",
            summary = "Steps of a round",
            description = "What was recorded in communes and villages of the scope, the latest first.")
    public Page<ReviewStep> list(
            @PathParam("id") UUID id,
            @QueryParam("unitId") @Parameter(description = "Only in this unit, or one below it.") UUID unitId,
            @BeanParam PageParams page) {
        return store.steps(id, unitId, page.request());
    }

    @GET
    @Path("/{reviewStepId}")
    @Operation(
            operationId = "getReviewStep",
            summary = "One step",
            description = "Where, when and by which minutes it was taken.")
    @APIResponse(
            responseCode = "200",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = ReviewStep.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("reviewStepId") UUID reviewStepId) {
        return answers.row(records.get(ReviewStore.STEPS, reviewStepId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createReviewStep",
            summary = "Record a step, or take one back",
            description =
                    "By an officer of the level that decides it, once the steps before it are done; until the commune is recognised.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReviewStep.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull ReviewStepInput input) {
        return answers.created(service.step(id, input));
    }
}
