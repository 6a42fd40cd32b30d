package vn.gnbv.evaluation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mission with terms, team, itinerary and a cut-off day, and what its report says of itself. */
@Schema(description = "A mission with terms, team, itinerary and a cut-off day, and what its report says of itself.")
public record Evaluation(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "KT-2018-GK") String code,
        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull EvaluationKind kind,
        @NotNull UUID programId,
        @NotNull String programCode,
        @NotNull String programTitleVi,
        @NotNull String programTitleEn,
        @NotNull UUID unitId,
        @NotNull String unitCode,
        @NotNull String unitName,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,

        @NotNull @Schema(description = "Facts dated up to this day count", examples = "2018-06-30")
        LocalDate cutOffOn,

        @NotNull EvaluationState state,

        @Schema(description = "Decision that set the team up")
        String decision,

        @Schema(description = "Agency over the issuing one, first line of the report's head")
        String agencyAboveVi,

        String agencyAboveEn,

        @Schema(description = "Issuing agency") String agencyVi,

        String agencyEn,

        @Schema(description = "Short name of the issuing agency in the report's number", examples = "SLĐTBXH")
        String agencyAbbreviation,

        @Schema(description = "Left out until the registry gives it")
        String reportNumber,

        String reportPlace,
        LocalDate reportDate,
        String signerTitleVi,
        String signerTitleEn,
        String signerName,

        @Schema(description = "Nơi nhận, one a line") String recipientsVi,

        String legalGroundsVi,
        String legalGroundsEn,

        @Schema(description = "Block that publication froze: the report holds what was recorded up to it")
        Long frozenBlock,

        @Schema(description = "Subject of the lead who proposed publication")
        String proposedBy,

        @NotNull boolean synthetic,

        @Schema(description = "What the caller is in the team; absent for others")
        MemberRole memberRole,

        @NotNull @Schema(description = "True where the caller is an officer who may approve the publication")
        boolean approver,

        @NotNull @Schema(description = "Greatest version of the evaluation and its parts; transitions name it")
        long contentVersion,

        @NotNull EvaluationCounts counts) {}
