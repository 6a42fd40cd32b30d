package vn.gnbv.recommendation;

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
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Etags;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/evaluations/{id}/recommendations")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "recommendation")
@Tag(name = "Evaluations")
public class RecommendationResource {
    @Inject
    RecommendationStore store;

    @Inject
    Crud crud;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @Inject
    Etags etags;

    private Crud.Resource<RecommendationEntity, RecommendationInput, Recommendation> rows(UUID id) {
        return crud.of(
                RecommendationStore.RECOMMENDATIONS,
                RecommendationEntity.class,
                RecommendationInput.class,
                RecommendationInput::id,
                () -> new RecommendationEntity(id),
                store::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listEvaluationRecommendations",
            summary = "Recommendations of an evaluation",
            description =
                    "With the findings that they follow from and what the addressed answered; officers see those to their units from review on.")
    public Page<Recommendation> list(
            @PathParam("id") UUID id, @BeanParam RecommendationFilter filter, @BeanParam PageParams page) {
        return store.page(id, filter, page.request());
    }

    @GET
    @Path("/{recommendationId}")
    @Operation(
            operationId = "getRecommendation",
            summary = "One recommendation",
            description = "The recommendation with its findings and response.")
    @APIResponse(
            responseCode = "200",
            description = "The recommendation.",
            content = @Content(schema = @Schema(implementation = Recommendation.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("recommendationId") UUID recommendationId) {
        return rows(id).get(recommendationId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createRecommendation",
            summary = "Add a recommendation",
            description = "By the team, in field work and drafting.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = Recommendation.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull RecommendationInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{recommendationId}")
    @Writes
    @Operation(
            operationId = "replaceRecommendation",
            summary = "Change a recommendation",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Recommendation.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("recommendationId") UUID recommendationId,
            @Valid @NotNull RecommendationInput input) {
        return rows(id).replace(recommendationId, input);
    }

    @PATCH
    @Path("/{recommendationId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchRecommendation",
            summary = "Change parts of a recommendation",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = RecommendationInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Recommendation.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("recommendationId") UUID recommendationId, @NotNull JsonNode patch) {
        return rows(id).patch(recommendationId, patch);
    }

    @DELETE
    @Path("/{recommendationId}")
    @Writes
    @Operation(
            operationId = "deleteRecommendation",
            summary = "Take a recommendation back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("recommendationId") UUID recommendationId) {
        store.removeLinks(recommendationId);
        return rows(id).remove(recommendationId);
    }

    @PUT
    @Path("/{recommendationId}/response")
    @Writes
    @Access(
            write = {Role.OFFICER, Role.EVALUATOR},
            table = "evaluation",
            part = "recommendation")
    @Operation(
            operationId = "respondToRecommendation",
            summary = "Answer a recommendation",
            description =
                    "By an officer in whose scope the addressed unit lies, once the evaluation is in review or published; the "
                            + "team closes what was done, or takes that back. Nothing else of the recommendation changes.")
    @APIResponse(
            responseCode = "200",
            description = "Answered.",
            content = @Content(schema = @Schema(implementation = Recommendation.class)))
    public Response respond(
            @PathParam("id") UUID id,
            @PathParam("recommendationId") UUID recommendationId,
            @Valid @NotNull RecommendationResponse response) {
        return answers.row(records.replace(
                RecommendationStore.RECOMMENDATIONS,
                RecommendationEntity.class,
                recommendationId,
                etags.expected(),
                response,
                RecommendationEntity::fill));
    }
}
