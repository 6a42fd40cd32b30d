package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the tree that does not apply to a unit and the units below it. */
@Schema(description = "A line of the tree that does not apply to a unit and the units below it.")
public record LineExclusion(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID unitId,
        @NotNull @Schema(examples = "62") String unitCode,
        @NotNull String unitName,
        @NotNull UUID programId,
        @NotNull @Schema(examples = "NTPSPR-1620") String programCode,
        @NotNull UUID projectId,
        @NotNull @Schema(examples = "DA1") String projectCode,

        @Schema(description = "Absent where the whole project is left out")
        UUID subProjectId,

        @Schema(examples = "DA1.2") String subProjectCode,
        @NotNull String reason) {}
