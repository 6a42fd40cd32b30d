package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Households followed the commune, or the village, in which they live when it was replaced. */
@Schema(description = "Households followed the commune, or the village, in which they live when it was replaced.")
public record HouseholdSuccession(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID unitChangeId,

        @NotNull @Schema(description = "Commune or village that was replaced")
        UUID unitId,

        @NotNull String unitName,

        @Schema(description = "Village whose households followed, where a commune was divided")
        UUID villageId,

        String villageName,
        @NotNull UUID toUnitId,
        @NotNull String toUnitName,

        @NotNull @Schema(description = "All households followed, for there was one successor")
        boolean whole,

        @NotNull @Schema(description = "First day in the successor")
        LocalDate effectiveOn,

        @NotNull @Schema(minimum = "0") int householdCount,

        @NotNull
        @Schema(
                description = "Of them, those before whose code the old commune's stands now: theirs was taken there",
                minimum = "0")
        int recodedCount,

        String madeByName,
        @NotNull Instant recordedAt) {}
