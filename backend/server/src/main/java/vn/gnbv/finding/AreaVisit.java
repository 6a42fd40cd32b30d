package vn.gnbv.finding;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.AreaType;

/** Whether the team was at a site of an area type that a finding speaks of. */
@Schema(
        description =
                "Whether the team was at a site of an area type that a finding speaks of, by place at the cut-off day.")
public record AreaVisit(
        @NotNull AreaType areaType,
        @NotNull boolean visited,

        @Schema(
                description =
                        "False where all its sites rest on unverified designations; absent where none was visited")
        Boolean verified) {}
