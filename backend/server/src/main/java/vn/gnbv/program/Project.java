package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.AreaType;

/** A project: what a program consists of. */
@Schema(description = "A project: what a program consists of.")
public record Project(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID programId,
        @NotNull String programCode,
        @NotNull @Schema(examples = "DA1") String code,
        @NotNull String titleVi,
        @NotNull String titleEn,

        @NotNull @Schema(description = "Column of the project line in money and support")
        AreaType areaType,

        @NotNull CapitalType capitalType,

        @NotNull @Schema(description = "False where the project itself is the line that budgets and activities name")
        boolean hasSubProjects,

        UUID leadAgencyId,
        @Schema(examples = "MOLISA") String leadAgencyCode,

        @Schema(examples = "Quyết định 1722/QĐ-TTg (2-9-2016)")
        String legalBasis,

        @NotNull Evidence evidence) {}
