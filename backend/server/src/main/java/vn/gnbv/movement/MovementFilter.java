package vn.gnbv.movement;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked of a round and its previous one. */
public class MovementFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only households reviewed in this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("by")
    @Parameter(description = "By what units are told apart; only all together where not given.")
    PovertyMovement.Grouping by;
}
