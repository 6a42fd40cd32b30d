package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.AreaType;

/** A program with its projects and their sub-projects. */
@Schema(description = "A program with its projects and their sub-projects, and what a unit leaves out of it.")
public record ProgramTree(
        @NotNull Program program,

        @Schema(description = "With its successor, where it has one")
        Agency leadAgency,

        @Schema(description = "Unit whose exclusions are shown")
        UUID unitId,

        @NotNull List<Node> projects,

        @NotNull @Schema(description = "Every agency that leads a line of the tree, and their successors")
        List<Agency> agencies) {

    /** A project with its sub-projects, or a sub-project. */
    @Schema(name = "ProgramTreeNode", description = "A project with its sub-projects, or a sub-project.")
    public record Node(
            @NotNull UUID id,

            @NotNull @Schema(description = "The project that this is, or that it belongs to")
            UUID projectId,

            @Schema(description = "Absent for a project") UUID subProjectId,
            @NotNull @Schema(examples = "DA1.1") String code,
            @NotNull String titleVi,
            @NotNull String titleEn,

            @NotNull @Schema(description = "Column of the project line")
            AreaType areaType,

            @NotNull CapitalType capitalType,
            UUID leadAgencyId,
            String legalBasis,
            @NotNull Evidence evidence,

            @NotNull @Schema(description = "Whether the unit asked for leaves this line out")
            boolean excluded,

            String exclusionReason,

            @NotNull @Schema(description = "Empty for a sub-project, and for a project that is a line itself")
            List<Node> subProjects) {}
}
