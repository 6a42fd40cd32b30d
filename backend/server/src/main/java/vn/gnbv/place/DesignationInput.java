package vn.gnbv.place;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of a designation. */
@ValidPeriod(from = "validFrom", to = "validTo")
@Schema(description = "What a client says of a designation.")
public record DesignationInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID unitId,
        @NotNull DesignationKind kind,
        @NotNull @Min(1) @Max(100) Integer supportNormPercent,
        @NotBlank @Size(max = 300) String decision,
        @NotNull Evidence evidence,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 1000) String note) {}
