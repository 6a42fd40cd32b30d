package vn.gnbv.program;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of lines that do not apply. */
public class LineExclusionFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only lines that this unit itself leaves out.")
    UUID unitId;

    @QueryParam("programId")
    @Parameter(description = "Only lines of this program.")
    UUID programId;

    @QueryParam("projectId")
    @Parameter(description = "Only this project and its sub-projects.")
    UUID projectId;

    @QueryParam("subProjectId")
    @Parameter(description = "Only this sub-project.")
    UUID subProjectId;
}
