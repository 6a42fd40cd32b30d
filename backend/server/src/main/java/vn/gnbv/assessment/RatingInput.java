package vn.gnbv.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating with its reason; each criterion once. */
@Schema(description = "A rating with its reason; each criterion once.")
public record RatingInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull Criterion criterion,

        @NotNull @Min(1) @Max(6) @Schema(description = "1 is the worst, 6 the best")
        Integer score,

        @NotBlank @Size(max = 4000) String reasonVi,
        @NotBlank @Size(max = 4000) String reasonEn) {}
