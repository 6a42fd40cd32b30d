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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

@Path("/api/v1/reviews")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, grant = "households", table = "review")
@Tag(name = "Review rounds")
public class ReviewResource {
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
            operationId = "listReviews",
            summary = "Reviews of households",
            description = "What was found in the scope of the caller, the latest first; analysts get no names.")
    public Page<Review> list(@BeanParam ReviewFilter filter, @BeanParam PageParams page) {
        return store.reviews(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getReview",
            summary = "One review",
            description = "What was found, what it was compared with, and since when it counts.")
    @APIResponse(
            responseCode = "200",
            description = "The review.",
            content = @Content(schema = @Schema(implementation = Review.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(records.get(ReviewStore.REVIEWS, id));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createReview",
            summary = "Review a household, or correct a review",
            description =
                    "By an officer, or a partner granted households. The result is computed by the standard of the round; another one needs a decision. After recognition only a correction is taken, which counts once it is recognised.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Review.class)))
    public Response post(@Valid @NotNull ReviewInput input) {
        return answers.created(service.review(input));
    }
}
