package vn.gnbv.quality;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.poverty.PovertyStatus;

/** One thing that a check found. */
@Schema(
        description =
                "One thing that a check found: a member, a household or a unit, why, and the numbers that were compared. Of a misfit: the birth year; of an "
                        + "age: the birth years of member and head; of persons: those of the review and the members; of a movement: exits of start, entries "
                        + "needed beside those of the movement before; of a rate: poor of households, now and in the previous round; of a total: households of "
                        + "the status by the reviews of today, and as approved or published; of a late step: days.")
public record DataQualityCase(
        @NotNull UUID id,
        @NotNull QualityCheck check,
        @NotNull QualityReason reason,

        @Schema(description = "Whose movement, total or rate it is")
        PovertyStatus status,

        @NotNull UUID unitId,
        @NotNull String unitCode,
        @NotNull String unitName,

        @Schema(description = "District of the commune on the day of review")
        String districtName,

        UUID householdId,
        String householdCode,
        UUID memberId,

        @Schema(description = "Absent for whoever may not know names")
        String memberName,

        Long value,
        @Schema(description = "Of how many the value is") Long outOf,

        @Schema(description = "What the value was compared with")
        Long compared,

        @Schema(description = "Of how many it is") Long comparedOutOf) {}
