package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person in a household. */
@Schema(
        description =
                "A person in a household. The identity number is masked; analysts get neither it nor name and birth date.")
public record HouseholdMember(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID householdId,
        String name,
        @NotNull Sex sex,
        @NotNull int birthYear,

        @Schema(description = "Where more than the year is known")
        LocalDate birthDate,

        @NotNull @Schema(description = "By the list of 1979 (Decision 121-TCTK/PPCĐ)", examples = "01")
        String ethnicGroupCode,

        @NotNull @Schema(examples = "Xơ-đăng") String ethnicGroupVi,
        @NotNull @Schema(examples = "Xo Dang") String ethnicGroupEn,
        @NotNull Relation relation,

        @Schema(description = "Masked but for the last three digits", examples = "•••345")
        String identityNumber,

        Schooling schooling,
        Education education,
        Boolean healthInsurance,
        Work work,
        Disability disability,

        @NotNull @Schema(description = "Person of merit (người có công)")
        boolean merit,

        @NotNull LocalDate joinedOn,
        LocalDate leftOn,
        LeftReason leftReason,

        @Schema(description = "Member that a duplicate was merged into")
        UUID mergedIntoId,

        @NotNull @Schema(description = "Illustrative, not a fact")
        boolean synthetic) {

    /** The same with the identity number in clear, for whoever has said why. */
    HouseholdMember unmasked(String clearIdentityNumber) {
        return new HouseholdMember(
                id,
                version,
                householdId,
                name,
                sex,
                birthYear,
                birthDate,
                ethnicGroupCode,
                ethnicGroupVi,
                ethnicGroupEn,
                relation,
                clearIdentityNumber,
                schooling,
                education,
                healthInsurance,
                work,
                disability,
                merit,
                joinedOn,
                leftOn,
                leftReason,
                mergedIntoId,
                synthetic);
    }
}
