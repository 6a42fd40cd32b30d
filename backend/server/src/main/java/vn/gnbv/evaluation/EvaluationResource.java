package vn.gnbv.evaluation;

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
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/evaluations")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(
        write = {Role.ADMIN, Role.EVALUATOR},
        table = "evaluation")
@Tag(name = "Evaluations")
public class EvaluationResource {
    @Inject
    EvaluationStore store;

    @Inject
    Crud crud;

    private Crud.Resource<EvaluationEntity, EvaluationInput, Evaluation> rows() {
        return crud.of(
                EvaluationStore.EVALUATIONS,
                EvaluationEntity.class,
                EvaluationInput.class,
                EvaluationInput::id,
                EvaluationEntity::new,
                EvaluationEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listEvaluations",
            summary = "Evaluations",
            description =
                    "Those published, those of the caller's teams, those in review that concern the caller; the latest cut-off day first.")
    public Page<Evaluation> list(@BeanParam EvaluationFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvaluation",
            summary = "One evaluation",
            description = "The evaluation with its state, what the caller is in it, and how much it holds.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation.",
            content = @Content(schema = @Schema(implementation = Evaluation.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Access(write = Role.ADMIN)
    @Operation(
            operationId = "createEvaluation",
            summary = "Create an evaluation",
            description = "By an administrator; it starts as planned.")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = Evaluation.class)))
    public Response post(@Valid @NotNull EvaluationInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceEvaluation",
            summary = "Change an evaluation",
            description = "Before review: all by an administrator, what the report says of itself by the team.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Evaluation.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull EvaluationInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchEvaluation",
            summary = "Change parts of an evaluation",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = EvaluationInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Evaluation.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Access(write = Role.ADMIN, table = "evaluation")
    @Operation(
            operationId = "deleteEvaluation",
            summary = "Take an evaluation back",
            description = "By an administrator, while it is planned and has no parts.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
