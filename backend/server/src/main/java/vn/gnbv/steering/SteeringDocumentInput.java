package vn.gnbv.steering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.ValidPeriod;

/** What is said of a steering document. */
@ValidPeriod(from = "issuedOn", to = "reachedOn")
@Schema(description = "What is said of a steering document.")
public record SteeringDocumentInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 60) @Schema(description = "Number and symbol", examples = "1427/QĐ-UBND")
        String number,

        @NotBlank @Size(max = 500) String titleVi,
        @NotBlank @Size(max = 500) String titleEn,

        @NotBlank @Size(max = 200) @Schema(description = "Who issued it")
        String issuer,

        @NotNull @Schema(examples = "2017-12-27") LocalDate issuedOn,

        @Schema(description = "Day on which the communes had it; left out where nobody said")
        LocalDate reachedOn,

        @Size(max = 500) String citation) {}
