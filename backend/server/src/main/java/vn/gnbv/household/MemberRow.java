package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member with its household, as a row of the file that the import of households reads. */
@Schema(
        description =
                "A present member with its household, in the columns of the template of the import: what comes out can be brought "
                        + "back. Personal data is masked, and masked values are taken for unchanged.")
public record MemberRow(
        @NotNull UUID id,
        @NotNull UUID householdId,
        @NotNull String householdCode,
        @NotNull String communeCode,
        @NotNull String communeName,
        String villageName,
        String address,

        @Schema(description = "Masked but for the last three digits", examples = "•••345")
        String phone,

        @NotNull LocalDate establishedOn,
        @NotNull Relation relation,
        String name,
        @NotNull Sex sex,

        @NotNull @Schema(description = "Date, or the year alone", examples = "1985-03-15")
        String birth,

        @NotNull String ethnicGroup,

        @Schema(description = "Masked but for the last three digits", examples = "•••345")
        String identityNumber,

        Schooling schooling,
        Education education,
        Boolean healthInsurance,
        Work work,
        Disability disability,
        @NotNull boolean merit,
        @NotNull LocalDate joinedOn,

        @Schema(description = "Đồng per person and month; of the round that was asked for, as all that follows")
        Long reviewIncome,

        @Schema(description = "Points of the income form") Integer reviewIncomeScore,

        @Schema(description = "Points of the deprivation form")
        Integer reviewDeprivationScore,

        @Schema(description = "Codes of the deprivations, 0 for none", examples = "TOILET; WATER")
        String reviewDeprivations,

        @Schema(description = "Status by the review", examples = "POOR")
        String reviewStatus,

        @Schema(description = "Codes of the causes of poverty", examples = "LAND; CAPITAL")
        String reviewCauses,

        @Schema(description = "Codes of the support that is needed", examples = "HEALTH; CREDIT")
        String reviewNeeds,

        String reviewNote) {}
