package vn.gnbv.poverty;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.web.Formats;

@Path("/api/v1/classifications")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Tag(name = "Poverty standards")
public class ClassificationResource {
    @Inject
    RuleSetService service;

    @POST
    @Operation(
            operationId = "classifyHouseholds",
            summary = "Classify households",
            description =
                    "For every account; stores nothing. One household or ten thousand: each answer tells the status, what it rests "
                            + "on, and every comparison that was made.")
    public ClassificationAnswer classify(@Valid @NotNull ClassificationInput input) {
        return service.classify(input);
    }
}
