package vn.gnbv.program;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of agencies. */
public class AgencyFilter {
    @QueryParam("level")
    @Parameter(description = "Only agencies of this level.")
    AgencyLevel level;

    @QueryParam("asOf")
    @Parameter(description = "Only agencies that exist on this day.", example = "2018-06-30")
    LocalDate asOf;

    @QueryParam("q")
    @Parameter(description = "Part of the code or a name, with or without diacritics.", example = "lao dong")
    String q;
}
