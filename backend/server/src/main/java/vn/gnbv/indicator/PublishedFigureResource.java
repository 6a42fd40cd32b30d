package vn.gnbv.indicator;

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

@Path("/api/v1/published-figures")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "published_figure")
@Tag(name = "Results")
public class PublishedFigureResource {
    @Inject
    PublishedFigureStore store;

    @Inject
    Crud crud;

    private Crud.Resource<PublishedFigureEntity, PublishedFigureInput, PublishedFigure> rows() {
        return crud.of(
                PublishedFigureStore.FIGURES,
                PublishedFigureEntity.class,
                PublishedFigureInput.class,
                PublishedFigureInput::id,
                PublishedFigureEntity::new,
                PublishedFigureEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listPublishedFigures",
            summary = "Published figures",
            description = "Published figures, by measure.")
    public Page<PublishedFigure> list(@BeanParam PublishedFigureFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPublishedFigure",
            summary = "One published figure",
            description = "The figure with its citation.")
    @APIResponse(
            responseCode = "200",
            description = "The published figure.",
            content = @Content(schema = @Schema(implementation = PublishedFigure.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createPublishedFigure",
            summary = "Record a published figure",
            description = "By an administrator.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = PublishedFigure.class)))
    public Response post(@Valid @NotNull PublishedFigureInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replacePublishedFigure",
            summary = "Correct a published figure",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = PublishedFigure.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull PublishedFigureInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchPublishedFigure",
            summary = "Correct parts of a published figure",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Formats.MERGE_PATCH,
                            schema = @Schema(implementation = PublishedFigureInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = PublishedFigure.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deletePublishedFigure",
            summary = "Take a published figure back",
            description = "It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
