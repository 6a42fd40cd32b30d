package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two members who may be one person. */
@Schema(description = "Two members who may be one person, seen by whoever sees both places.")
public record DuplicateCase(
        @NotNull UUID id,
        @NotNull int version,

        @Schema(description = "The lowest unit that contains both; absent where only the country does")
        UUID unitId,

        String unitName,
        @NotNull DuplicateKind kind,
        @NotNull DuplicateState state,

        @NotNull @Schema(description = "How much speaks for one person, in hundredths", minimum = "0", maximum = "100")
        int score,

        @NotNull List<DuplicateReason> reasons,
        @NotNull UUID memberId,
        @NotNull UUID householdId,
        String householdCode,
        String name,
        Integer birthYear,
        String communeName,
        @NotNull UUID otherMemberId,
        @NotNull UUID otherHouseholdId,
        String otherHouseholdCode,
        String otherName,
        Integer otherBirthYear,
        String otherCommuneName,
        @NotNull Instant recordedAt) {}
