package vn.gnbv.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the addressed unit answers, or the team's word that what was done is closed. */
@Schema(
        description =
                "What the addressed unit answers; CLOSED, and back to IN_PROGRESS, is the team's word on what was done.")
public record RecommendationResponse(
        @NotNull RecommendationStatus status,
        @Size(max = 8000) String responseVi,
        @Size(max = 8000) String responseEn,

        @Schema(description = "Today where not given") LocalDate respondedOn) {}
