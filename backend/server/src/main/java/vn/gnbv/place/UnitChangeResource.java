package vn.gnbv.place;

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
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

/** What became of a unit. */
@Path("/api/v1/administrative-units/{id}")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "administrative_unit")
@Tag(name = "Places")
public class UnitChangeResource {
    @Inject
    UnitChangeStore store;

    @Inject
    UnitChanges changes;

    @Inject
    AdministrativeUnitStore units;

    @Inject
    Records records;

    @Inject
    Answers answers;

    @GET
    @Path("/ancestors")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listUnitAncestors",
            summary = "Units above a unit",
            description = "The units under which it lay on the day asked for.")
    public Page<AdministrativeUnit> ancestors(
            @PathParam("id") UUID id, @BeanParam MomentParams moment, @BeanParam PageParams page) {
        return units.ancestors(standing(id), moment.momentOrStanding(), page.request());
    }

    @GET
    @Path("/descendants")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listUnitDescendants",
            summary = "Units below a unit",
            description = "All units that lay under it on the day asked for.")
    public Page<AdministrativeUnit> descendants(
            @PathParam("id") UUID id, @BeanParam MomentParams moment, @BeanParam PageParams page) {
        return units.descendants(standing(id), moment.momentOrStanding(), page.request());
    }

    @GET
    @Path("/successors")
    @Operation(
            operationId = "listUnitSuccessors",
            summary = "What a unit became",
            description = "Through all changes up to the day asked for, as known at the block asked for.")
    public UnitSuccession successors(@PathParam("id") UUID id, @BeanParam MomentParams moment) {
        return store.successors(standing(id), moment.momentOrStanding());
    }

    @GET
    @Path("/predecessors")
    @Operation(
            operationId = "listUnitPredecessors",
            summary = "What a unit came from",
            description = "Through all changes up to the day asked for, as known at the block asked for.")
    public UnitSuccession predecessors(@PathParam("id") UUID id, @BeanParam MomentParams moment) {
        return store.predecessors(standing(id), moment.momentOrStanding());
    }

    @GET
    @Path("/changes")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listUnitChanges",
            summary = "Changes of a unit",
            description = "Changes in which the unit ended, began or took part, the earliest first.")
    public Page<UnitChange> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.page(standing(id), page.request());
    }

    @GET
    @Path("/changes/{changeId}")
    @Operation(
            operationId = "getUnitChange",
            summary = "One change of a unit",
            description = "The change with its links.")
    @APIResponse(
            responseCode = "200",
            description = "The change.",
            content = @Content(schema = @Schema(implementation = UnitChange.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("changeId") UUID changeId) {
        return answers.row(change(id, changeId));
    }

    @POST
    @Path("/changes")
    @Writes
    @Operation(
            operationId = "createUnitChange",
            summary = "Record a change of units",
            description =
                    "By an administrator: merger, split, renaming, re-parenting, change of rank, abolition. The old units end the day before, those given begin; shares of one predecessor sum to at most 1.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = UnitChange.class)))
    public Response post(@PathParam("id") UUID id, @Valid @NotNull UnitChangeInput input) {
        UnitChanges.Recorded recorded = changes.record(id, input);
        return answers.created(new Records.Created<>(change(id, recorded.id()), recorded.anew()));
    }

    private UnitChange change(UUID id, UUID changeId) {
        return store.find(id, changeId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** The unit's id, if there is such a unit at any time. */
    private UUID standing(UUID id) {
        return units.exists(id).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }
}
