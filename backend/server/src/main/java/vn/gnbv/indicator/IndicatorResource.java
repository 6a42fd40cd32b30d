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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/indicators")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.ADMIN, table = "indicator")
@Tag(name = "Results")
public class IndicatorResource {
    @Inject
    IndicatorStore store;

    @Inject
    Crud crud;

    @Inject
    IndicatorSeriesFinder series;

    @Inject
    FigureCarrier carrier;

    private Crud.Resource<IndicatorEntity, IndicatorInput, Indicator> rows() {
        return crud.of(
                IndicatorStore.INDICATORS,
                IndicatorEntity.class,
                IndicatorInput.class,
                IndicatorInput::id,
                IndicatorEntity::new,
                IndicatorEntity::fill);
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listIndicators",
            summary = "Indicators",
            description = "Definitions of indicators, by code.")
    public Page<Indicator> list(@BeanParam IndicatorFilter filter, @BeanParam PageParams page) {
        return store.page(filter, page.request());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIndicator", summary = "One indicator", description = "The definition.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator.",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Response get(@PathParam("id") UUID id) {
        return rows().get(id);
    }

    @GET
    @Path("/{id}/series")
    @Operation(
            operationId = "getIndicatorSeries",
            summary = "An indicator at a unit over time",
            description =
                    "Values by source and, where the indicator may be added over places, rolled up from below; targets; published figures. For the caller's scope and the units above it; elsewhere empty.")
    public IndicatorSeries series(
            @PathParam("id") UUID id,
            @NotNull @Parameter(description = "Unit that the series is about.", required = true) @QueryParam("unitId")
                    UUID unitId,
            @BeanParam MomentParams moment) {
        return series.series(id, unitId, moment.moment());
    }

    @GET
    @Path("/{id}/carried")
    @Operation(
            operationId = "getCarriedFigures",
            summary = "Figures at the places then or now",
            description =
                    "Official figures of one day, where they were or carried through mergers and splits to the places of asOf: whole to a single successor, else by recorded shares with largest remainder; the rest is not attributable.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content = @Content(schema = @Schema(implementation = CarriedFigures.class)))
    @APIResponse(
            responseCode = "409",
            description = "The indicator is not added over places.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public CarriedFigures carried(
            @PathParam("id") UUID id, @BeanParam CarriedFilter filter, @BeanParam MomentParams moment) {
        return carrier.carried(id, filter, moment.moment());
    }

    @POST
    @Writes
    @Operation(operationId = "createIndicator", summary = "Record an indicator", description = "By an administrator.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Response post(@Valid @NotNull IndicatorInput input) {
        return rows().create(input);
    }

    @PUT
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "replaceIndicator",
            summary = "Correct an indicator",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Response put(@PathParam("id") UUID id, @Valid @NotNull IndicatorInput input) {
        return rows().replace(id, input);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchIndicator",
            summary = "Correct parts of an indicator",
            description = "RFC 7396 merge patch: null removes, what is absent stays.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = IndicatorInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Response patch(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        return rows().patch(id, patch);
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteIndicator",
            summary = "Take an indicator back",
            description = "Refused while targets, results or figures name it.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id) {
        return rows().remove(id);
    }
}
