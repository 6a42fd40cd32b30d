package vn.gnbv.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of a unit. */
@ValidPeriod(from = "validFrom", to = "validTo")
@Schema(description = "What a client says of a unit. What became of it later is a change, not a correction.")
public record UnitInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Pattern(regexp = "[0-9]{2,10}") @Schema(examples = "23473")
        String code,

        @NotNull UnitLevel level,
        @NotNull UnitKind kind,
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "Unit above on the first day; required except for a province")
        UUID parentId,

        @NotNull LocalDate validFrom,
        @NotNull Evidence validFromEvidence,

        @Schema(description = "Last day; absent where it still holds")
        LocalDate validTo) {}
