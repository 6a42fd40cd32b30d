package vn.gnbv.visit;

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

@Path("/api/v1/evaluations/{id}/site-visits")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "site_visit")
@Tag(name = "Evaluations")
public class SiteVisitResource {
    @Inject
    SiteVisitStore store;

    @Inject
    Crud crud;

    private Crud.Resource<SiteVisitEntity, SiteVisitInput, SiteVisit> rows(UUID id) {
        return crud.of(
                store.listing(id),
                SiteVisitEntity.class,
                SiteVisitInput.class,
                SiteVisitInput::id,
                () -> new SiteVisitEntity(id),
                store::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listSiteVisits",
            summary = "Itinerary of an evaluation",
            description =
                    "Where the team was, in the order of days; with participants by group and the area type of the place at the cut-off day.")
    public Page<SiteVisit> list(
            @PathParam("id") UUID id, @BeanParam SiteVisitFilter filter, @BeanParam PageParams page) {
        return store.page(id, filter, page.request());
    }

    @GET
    @Path("/{siteVisitId}")
    @Operation(
            operationId = "getSiteVisit",
            summary = "One site visit",
            description = "The visit with its participants.")
    @APIResponse(
            responseCode = "200",
            description = "The site visit.",
            content = @Content(schema = @Schema(implementation = SiteVisit.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("siteVisitId") UUID siteVisitId) {
        return rows(id).get(siteVisitId);
    }

    @POST
    @Writes
    @Operation(
            operationId = "createSiteVisit",
            summary = "Add a site visit",
            description = "By the team, before review.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = SiteVisit.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull SiteVisitInput input) {
        return Part.within(id, rows(id).create(input));
    }

    @PUT
    @Path("/{siteVisitId}")
    @Writes
    @Operation(
            operationId = "replaceSiteVisit",
            summary = "Change a site visit",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = SiteVisit.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("siteVisitId") UUID siteVisitId,
            @Valid @NotNull SiteVisitInput input) {
        return rows(id).replace(siteVisitId, input);
    }

    @PATCH
    @Path("/{siteVisitId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchSiteVisit",
            summary = "Change parts of a site visit",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = SiteVisitInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = SiteVisit.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("siteVisitId") UUID siteVisitId, @NotNull JsonNode patch) {
        return rows(id).patch(siteVisitId, patch);
    }

    @DELETE
    @Path("/{siteVisitId}")
    @Writes
    @Operation(
            operationId = "deleteSiteVisit",
            summary = "Take a site visit back",
            description = "With its participants; what findings cite is kept. It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("siteVisitId") UUID siteVisitId) {
        store.removeParticipants(siteVisitId);
        return rows(id).remove(siteVisitId);
    }
}
