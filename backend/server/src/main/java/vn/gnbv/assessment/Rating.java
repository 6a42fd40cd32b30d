package vn.gnbv.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;

/** How the program does by one criterion, and why. */
@Schema(description = "How the program does by one criterion of the OECD-DAC, and why.")
public record Rating(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull Criterion criterion,

        @NotNull @Schema(description = "1 is the worst, 6 the best")
        int score,

        @NotNull String reasonVi,
        @NotNull String reasonEn,
        @NotNull boolean synthetic)
        implements Part {}
