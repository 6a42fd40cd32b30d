package vn.gnbv.publication;

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

@Path("/api/v1/publications/{id}/transitions")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.OFFICER, table = "publication", part = "publication_transition")
@Tag(name = "Publications")
public class PublicationTransitionResource {
    @Inject
    PublicationStore store;

    @Inject
    PublicationService service;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listPublicationTransitions",
            summary = "Steps of an article",
            description = "When it was published and withdrawn, by whom and why, in the order in which it happened.")
    public Page<PublicationTransition> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.transitions(id, page.request());
    }

    @GET
    @Path("/{publicationTransitionId}")
    @Operation(operationId = "getPublicationTransition", summary = "One step", description = "A step that was taken.")
    @APIResponse(
            responseCode = "200",
            description = "The step.",
            content = @Content(schema = @Schema(implementation = PublicationTransition.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("publicationTransitionId") UUID publicationTransitionId) {
        return answers.row(records.get(PublicationStore.TRANSITIONS, publicationTransitionId));
    }

    @POST
    @Writes
    @Operation(
            operationId = "createPublicationTransition",
            summary = "Publish or withdraw an article",
            description =
                    "By an officer whose scope holds the evaluated unit, never by whoever wrote it last, on the version that was "
                            + "read. Published once its evaluation is; withdrawn with a reason that strangers read at its address.")
    @APIResponse(
            responseCode = "201",
            description = "The step was taken.",
            content = @Content(schema = @Schema(implementation = PublicationTransition.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull PublicationTransitionInput input) {
        return answers.created(service.step(id, input));
    }
}
