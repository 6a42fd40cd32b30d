package vn.gnbv.poverty;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filter of rule sets. */
public class RuleSetFilter {
    @QueryParam("asOf")
    @Parameter(description = "Holding on this day.", example = "2018-06-30")
    LocalDate asOf;

    @QueryParam("state")
    @Parameter(description = "Drafts, or those in force.")
    RuleSetState state;

    @QueryParam("unitId")
    @Parameter(description = "National ones, and those of provinces in which this unit lies.")
    UUID unitId;
}
