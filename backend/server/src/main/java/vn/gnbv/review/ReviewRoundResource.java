package vn.gnbv.review;

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
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/review-rounds")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, table = "review_round")
@Tag(name = "Review rounds")
public class ReviewRoundResource {
    @Inject
    ReviewStore store;

    @Inject
    ReviewService service;

    @Inject
    Crud crud;

    private Crud.Resource<ReviewRoundEntity, ReviewRoundInput, ReviewRound> rows() {
        return crud.of(
                ReviewStore.ROUNDS,
                ReviewRoundEntity.class,
                ReviewRoundInput.class,
                ReviewRoundInput::id,
                ReviewRoundEntity::new,
                service::fillRound);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listReviewRounds",
            summary = "Review rounds",
            description = "Rounds of the scope of the caller and of the units above it, the latest first.")
    public Page<ReviewRound> list(@BeanParam ReviewRoundFilter filter, @BeanParam PageParams page) {
        return store.rounds(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReviewRound",
            summary = "One review round",
            description = "Its unit, day, standard, procedure and timetable.")
    @APIResponse(
            responseCode = "200",
            description = "The round.",
            content = @Content(schema = @Schema(implementation = ReviewRound.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @GET
    @Path("/{id}/progress")
    @Operation(
            operationId = "getReviewRoundProgress",
            summary = "How far a round is",
            description =
                    "By commune and village of the scope of the caller: households, what was found so far, steps with their day, and what is late.")
    public ReviewProgress progress(@PathParam("id") UUID id) {
        return service.progress(id);
    }

    @GET
    @Path("/{id}/recomputation")
    @Operation(
            operationId = "getReviewRoundRecomputation",
            summary = "Whether stored results hold",
            description =
                    "Computes every review of the round that the caller sees anew from its inputs, and tells which differ from what is stored.")
    public ReviewRecomputation recomputation(@PathParam("id") UUID id) {
        return service.recompute(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createReviewRound",
            summary = "Open a review round",
            description =
                    "By an officer whose scope holds the unit. The day of review decides procedure and, where none is named, the standard.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(schema = @Schema(implementation = ReviewRound.class)))
    public Response post(@Valid @NotNull ReviewRoundInput input) {
        return rows().create(input, new Records.Masking<>(service::shownRound, (kept, asked) -> true));
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceReviewRound",
            summary = "Change a round",
            description = "Unit and standard until it has begun, the rest until a commune is recognised.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ReviewRound.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull ReviewRoundInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchReviewRound",
            summary = "Change parts of a round",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = ReviewRoundInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ReviewRound.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteReviewRound",
            summary = "Take a round back",
            description = "That has not begun: no step, no review, no round after it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
