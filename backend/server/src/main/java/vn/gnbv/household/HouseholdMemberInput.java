package vn.gnbv.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of a member. */
@ValidPeriod(from = "joinedOn", to = "leftOn")
@Schema(description = "What a client says of a member. A masked identity number, as it was read, leaves what is kept.")
public record HouseholdMemberInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 100) @Schema(examples = "A Nhưng")
        String name,

        @NotNull Sex sex,

        @NotNull @Min(1880) @Max(2100) Integer birthYear,

        @Schema(description = "Where more than the year is known; of the same year")
        LocalDate birthDate,

        @NotNull @Pattern(regexp = "[0-9]{2}") @Schema(examples = "14")
        String ethnicGroupCode,

        @NotNull Relation relation,

        @Pattern(regexp = "[0-9]{9}|[0-9]{12}|•••[0-9]{3}")
        @Schema(
                description = "12 digits that fit sex and birth year, or 9 of the identity card of old",
                examples = "062085000345")
        String identityNumber,

        Schooling schooling,
        Education education,
        Boolean healthInsurance,
        Work work,
        Disability disability,
        Boolean merit,
        @NotNull @PlausibleDay LocalDate joinedOn,
        @PlausibleDay LocalDate leftOn,

        @Schema(description = "Given with the day; a duplicate is merged in its case")
        LeftReason leftReason) {

    /** Not said is no. */
    public HouseholdMemberInput {
        merit = Boolean.TRUE.equals(merit);
    }
}
