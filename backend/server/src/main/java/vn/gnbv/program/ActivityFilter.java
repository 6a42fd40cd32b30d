package vn.gnbv.program;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams;

/** Filters of the list of activities. */
public class ActivityFilter {
    @QueryParam("programId")
    @Parameter(description = "Only activities under this program, or financed by it.")
    UUID programId;

    @QueryParam("projectId")
    @Parameter(description = "Only activities of this project.")
    UUID projectId;

    @QueryParam("subProjectId")
    @Parameter(description = "Only activities of this sub-project.")
    UUID subProjectId;

    @QueryParam("unitId")
    @Parameter(
            description = "Only activities held by, or at, this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("kind")
    @Parameter(description = "Only activities of this kind.")
    ActivityKind kind;

    @QueryParam("year")
    @Parameter(
            description = "Only activities that run in this year.",
            example = "2017",
            schema = @Schema(minimum = "1900", maximum = "2200"))
    Integer year;

    @QueryParam("q")
    @Parameter(description = "Part of code or title, with or without diacritics.", example = "nuoi bo")
    String q;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
