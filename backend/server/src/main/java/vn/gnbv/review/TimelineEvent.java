package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.HouseholdChangeKind;
import vn.gnbv.poverty.PovertyKind;
import vn.gnbv.poverty.PovertyStatus;

/** Something that happened to a household. */
@Schema(description = "A review of a household, its recognition, or a change of the household.")
public record TimelineEvent(
        @NotNull UUID id,
        @NotNull LocalDate effectiveOn,
        @NotNull TimelineKind kind,
        UUID reviewId,
        UUID reviewRoundId,
        String reviewRoundCode,
        PovertyStatus status,
        PovertyKind statusKind,

        @Schema(description = "What the household was the day before it was recognised; absent where nothing was known")
        PovertyStatus statusBefore,

        @Schema(description = "A correction follows it") Boolean superseded,
        UUID changeId,
        HouseholdChangeKind changeKind,
        @NotNull UUID unitId,
        @NotNull String unitName,
        String reason) {}
