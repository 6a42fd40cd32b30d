package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a household on a day; never changed afterwards. */
@Schema(description = "What became of a household on a day; never changed afterwards.")
public record HouseholdChange(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID householdId,
        @NotNull HouseholdChangeKind kind,
        @NotNull LocalDate effectiveOn,

        @NotNull @Schema(description = "Commune where it lived before")
        UUID unitId,

        @NotNull String unitName,

        @Schema(description = "Village where it lived before")
        UUID villageId,

        String villageName,
        UUID toUnitId,
        String toUnitName,
        UUID toVillageId,
        String toVillageName,
        String toAddress,
        String toCode,

        @Schema(description = "The new household of a split; the one that took the members in a merge")
        UUID otherHouseholdId,

        @Schema(description = "Members who went to the new household")
        List<UUID> memberIds,

        UUID headId,

        @Schema(
                description =
                        "Operation by which the household followed its commune, or village, when that was replaced")
        UUID successionId,

        @NotNull String reason,
        String madeByName,
        @NotNull Instant recordedAt) {}
