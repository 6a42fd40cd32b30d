package vn.gnbv.poverty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.PlausibleDay;
import vn.gnbv.kernel.ValidPeriod;

/** What an administrator says of a rule set. */
@ValidPeriod(from = "validFrom", to = "validTo")
@Schema(description = "What an administrator says of a rule set.")
public record RuleSetInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Pattern(regexp = "[A-Z0-9.-]{2,40}") @Schema(examples = "CN-1620")
        String code,

        @NotBlank @Size(max = 300) String titleVi,
        @NotBlank @Size(max = 300) String titleEn,

        @Schema(description = "A province with higher lines of its own; then the national rule set is named too")
        UUID unitId,

        @Schema(description = "The national rule set whose lines a province raises")
        UUID baseId,

        @NotNull @PlausibleDay LocalDate validFrom,
        @PlausibleDay LocalDate validTo,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotNull Evidence evidence,
        @NotNull PovertyLogic logic,
        @NotNull @Min(1) @Max(30) Integer minDeprivations,
        @NotNull @Min(1) @Max(100) Integer pointsPerDeprivation,

        @NotNull @Size(min = 2, max = 2) @Schema(description = "One for rural, one for urban residence")
        List<@NotNull @Valid RuleSetLine> lines,

        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid RuleSetIndicator> indicators) {}
