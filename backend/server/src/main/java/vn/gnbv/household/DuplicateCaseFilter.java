package vn.gnbv.household;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of duplicate cases. */
public class DuplicateCaseFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only cases of this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("state")
    @Parameter(description = "Only cases that stand so.")
    DuplicateState state;

    @QueryParam("kind")
    @Parameter(description = "Only cases of this kind.")
    DuplicateKind kind;
}
