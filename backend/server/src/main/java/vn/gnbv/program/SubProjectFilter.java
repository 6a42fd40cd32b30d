package vn.gnbv.program;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of sub-projects. */
public class SubProjectFilter {
    @QueryParam("projectId")
    @Parameter(description = "Only sub-projects of this project.")
    UUID projectId;

    @QueryParam("programId")
    @Parameter(description = "Only sub-projects of this program.")
    UUID programId;
}
