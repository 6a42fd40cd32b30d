package vn.gnbv.completeness;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Theme;
import vn.gnbv.place.AreaType;

/** One thing that remains. */
@Schema(description = "One thing that remains to be done.")
public record Remaining(
        @NotNull RemainingCode code,

        @NotNull @Schema(description = "True where the evaluation does not move on before this is done")
        boolean blocking,

        @Schema(description = "The finding, visit, attachment or recommendation that it is about")
        UUID subjectId,

        @Schema(description = "Its code or title, Vietnamese where it has two")
        String subject,

        Theme theme,
        AreaType areaType) {}
