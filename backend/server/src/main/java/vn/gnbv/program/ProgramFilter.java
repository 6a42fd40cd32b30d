package vn.gnbv.program;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of programs. */
public class ProgramFilter {
    @QueryParam("asOf")
    @Parameter(description = "Only programs whose period holds this day.", example = "2018-06-30")
    LocalDate asOf;
}
