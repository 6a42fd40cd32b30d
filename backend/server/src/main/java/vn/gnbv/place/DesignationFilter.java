package vn.gnbv.place;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.kernel.Evidence;

/** Filters of the list of designations. */
public class DesignationFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only designations of this unit.")
    UUID unitId;

    @QueryParam("kind")
    @Parameter(description = "Only designations of this kind.")
    DesignationKind kind;

    @QueryParam("evidence")
    @Parameter(description = "Only designations of this state of evidence.")
    Evidence evidence;

    @QueryParam("asOf")
    @Parameter(description = "Only designations that hold on this day.", example = "2018-06-30")
    LocalDate asOf;
}
