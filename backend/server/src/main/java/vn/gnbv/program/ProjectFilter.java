package vn.gnbv.program;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.AreaType;

/** Filters of the list of projects. */
public class ProjectFilter {
    @QueryParam("programId")
    @Parameter(description = "Only projects of this program.")
    UUID programId;

    @QueryParam("areaType")
    @Parameter(description = "Only projects of this column of the project line.")
    AreaType areaType;
}
