package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** How a review runs, by the day on which it is made. */
@Schema(description = "How a review of poor households runs, by the day on which it is made.")
public record ReviewProcedure(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "QT-2225") String code,
        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotNull @Schema(description = "In their order") List<ProcedureStepRule> steps,
        @NotNull String legalBasis,
        @NotNull Evidence evidence) {}
