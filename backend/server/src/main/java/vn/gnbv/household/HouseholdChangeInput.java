package vn.gnbv.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** What becomes of a household. */
@Schema(
        description =
                "What becomes of a household. MOVE names the commune, and code, village and address there; SPLIT the members who go, "
                        + "the code of their household and, where known, its id and head; MERGE the other household; DISSOLVE nothing more.")
public record HouseholdChangeInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull HouseholdChangeKind kind,
        @NotNull @PlausibleDay LocalDate effectiveOn,
        UUID toUnitId,
        UUID toVillageId,
        @Size(min = 1, max = 300) String toAddress,
        @Pattern(regexp = "[0-9A-Za-z./-]{1,30}") String toCode,
        UUID otherHouseholdId,
        @Size(min = 1, max = 100) List<@NotNull UUID> memberIds,
        UUID headId,
        @NotBlank @Size(max = 500) String reason) {

    public HouseholdChangeInput {
        memberIds = memberIds == null
                ? null
                : List.copyOf(memberIds.stream().sorted().toList());
    }
}
