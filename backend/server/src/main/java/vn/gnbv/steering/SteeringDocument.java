package vn.gnbv.steering;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;

/** A document that steers the program, and how long it was on its way to the communes. */
@Schema(description = "A document that steers the program: when it was issued and when it reached the communes.")
public record SteeringDocument(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,

        @NotNull @Schema(description = "Number and symbol", examples = "1427/QĐ-UBND")
        String number,

        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull @Schema(description = "Who issued it") String issuer,
        @NotNull @Schema(examples = "2017-12-27") LocalDate issuedOn,

        @Schema(description = "Day on which the communes had it; absent where nobody said")
        LocalDate reachedOn,

        @Schema(description = "Where this was read") String citation,
        @NotNull boolean synthetic)
        implements Part {}
