package vn.gnbv.program;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of an agency. */
@ValidPeriod(from = "validFrom", to = "validTo")
@Schema(description = "What a client says of an agency.")
public record AgencyInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,40}") String code,
        @NotBlank @Size(max = 300) String nameVi,
        @NotBlank @Size(max = 300) String nameEn,
        @NotNull AgencyLevel level,
        LocalDate validFrom,
        LocalDate validTo,
        UUID successorId,
        @NotNull Evidence evidence) {}
