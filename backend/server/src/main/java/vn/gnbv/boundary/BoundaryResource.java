package vn.gnbv.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;
import vn.gnbv.web.Writes;

/** Shapes of places. */
@Path("/api/v1/administrative-units")
@Produces(Formats.JSON)
@Access(write = Role.ADMIN)
@Tag(name = "Places")
public class BoundaryResource {
    @Inject
    Boundaries boundaries;

    @GET
    @Path("/map")
    @Operation(
            operationId = "getUnitMap",
            summary = "A map of units as of a day",
            description =
                    "Imported boundaries, and where there is none a cell around the unit's middle. A picture is never alone: the same units are had as a list.")
    public UnitMap map(
            @NotNull
                    @Parameter(description = "Level of the units that are drawn.", required = true)
                    @QueryParam("level")
                    UnitLevel level,
            @Parameter(description = "Only units below this one on the day asked for.") @QueryParam("withinId")
                    UUID withinId,
            @BeanParam MomentParams moment) {
        return boundaries.map(level, withinId, moment.moment());
    }

    @POST
    @Path("/boundaries")
    @Consumes({Formats.JSON, "application/geo+json"})
    @Writes
    @Operation(
            operationId = "importBoundaries",
            summary = "Import boundaries",
            description =
                    "By an administrator: a GeoJSON FeatureCollection whose features name a unit by the property code. An invalid geometry is refused with the reason and the place; all features are taken or none.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT, description = "GeoJSON, RFC 7946")))
    @APIResponse(
            responseCode = "200",
            description = "Imported.",
            content = @Content(schema = @Schema(implementation = BoundaryImport.class)))
    public Response take(
            @NotNull
                    @Parameter(description = "Day whose units the codes mean.", required = true, example = "2018-06-30")
                    @QueryParam("day")
                    LocalDate day,
            @NotNull
                    @Size(min = 1, max = 300)
                    @Parameter(description = "Where the boundaries come from.", required = true)
                    @QueryParam("source")
                    String source,
            @NotNull JsonNode collection) {
        return Response.ok(boundaries.take(collection, day, source)).build();
    }
}
