package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.AreaType;

/** A sub-project: a line of the tree that budgets and activities name. */
@Schema(description = "A sub-project: a line of the tree that budgets and activities name.")
public record SubProject(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID projectId,
        @NotNull String projectCode,
        @NotNull UUID programId,
        @NotNull String programCode,
        @NotNull @Schema(examples = "DA1.1") String code,
        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull @Schema(description = "Of its project") AreaType areaType,
        @NotNull CapitalType capitalType,
        UUID leadAgencyId,
        @Schema(examples = "MOLISA") String leadAgencyCode,

        @Schema(examples = "Quyết định 1722/QĐ-TTg (2-9-2016)")
        String legalBasis,

        @NotNull Evidence evidence) {}
