package vn.gnbv.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.ValidPeriod;

/** What is said of an evaluation. The team changes only what stands from {@code decision} on. */
@ValidPeriod(from = "periodFrom", to = "periodTo")
@CutOffInPeriod
@Schema(
        description =
                "What is said of an evaluation. The administrator writes all of it, its team what stands from `decision` on, "
                        + "both before review.")
public record EvaluationInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 500) String titleVi,
        @NotBlank @Size(max = 500) String titleEn,
        @NotNull EvaluationKind kind,
        @NotNull UUID programId,
        @NotNull UUID unitId,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @NotNull LocalDate cutOffOn,
        @Size(max = 500) String decision,
        @Size(max = 300) String agencyAboveVi,
        @Size(max = 300) String agencyAboveEn,
        @Size(max = 300) String agencyVi,
        @Size(max = 300) String agencyEn,
        @Size(max = 60) String agencyAbbreviation,
        @Size(max = 40) String reportNumber,
        @Size(max = 100) String reportPlace,
        LocalDate reportDate,
        @Size(max = 200) String signerTitleVi,
        @Size(max = 200) String signerTitleEn,
        @Size(max = 200) String signerName,
        @Size(max = 4000) String recipientsVi,
        @Size(max = 8000) String legalGroundsVi,
        @Size(max = 8000) String legalGroundsEn) {}
