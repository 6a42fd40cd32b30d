package vn.gnbv.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.evaluation.Part;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/evaluations/{id}/ratings")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "rating")
@Tag(name = "Evaluations")
public class RatingResource {
    @Inject
    AssessmentStore store;

    @Inject
    Crud crud;

    private Crud.Resource<RatingEntity, RatingInput, Rating> rows(UUID id) {
        return crud.of(
                AssessmentStore.RATINGS,
                RatingEntity.class,
                RatingInput.class,
                RatingInput::id,
                () -> new RatingEntity(id),
                RatingEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listRatings",
            summary = "Ratings of an evaluation",
            description = "By the six criteria of the OECD-DAC, each with its reason; optional.")
    public Page<Rating> list(@PathParam("id") UUID id, @BeanParam AssessmentFilter filter, @BeanParam PageParams page) {
        return store.ratings(id, filter, page.request());
    }

    @GET
    @Path("/{ratingId}")
    @Operation(operationId = "getRating", summary = "One rating", description = "The rating with its reason.")
    @APIResponse(
            responseCode = "200",
            description = "The rating.",
            content = @Content(schema = @Schema(implementation = Rating.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("ratingId") UUID ratingId) {
        return rows(id).get(ratingId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createRating",
            summary = "Add a rating",
            description = "By the team, in field work and drafting. Each criterion once.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = Rating.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull RatingInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{ratingId}")
    @Writes
    @Operation(
            operationId = "replaceRating",
            summary = "Change a rating",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Rating.class)))
    public Response put(
            @PathParam("id") UUID id, @PathParam("ratingId") UUID ratingId, @Valid @NotNull RatingInput input) {
        return rows(id).replace(ratingId, input);
    }

    @PATCH
    @Path("/{ratingId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchRating",
            summary = "Change parts of a rating",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content = @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = RatingInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Rating.class)))
    public Response patch(@PathParam("id") UUID id, @PathParam("ratingId") UUID ratingId, @NotNull JsonNode patch) {
        return rows(id).patch(ratingId, patch);
    }

    @DELETE
    @Path("/{ratingId}")
    @Writes
    @Operation(
            operationId = "deleteRating",
            summary = "Take a rating back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("ratingId") UUID ratingId) {
        return rows(id).remove(ratingId);
    }
}
