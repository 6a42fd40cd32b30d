package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.FundingSource;

/** One line of money with its sums as of today. */
@Schema(
        description =
                "One line: sub-project (or a project that has none) × fiscal year × funding source × capital type × "
                        + "holding unit (× activity), with the sums of its entries as of today. Whole đồng.")
public record Budget(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID programId,
        @NotNull UUID projectId,
        UUID subProjectId,

        @NotNull @Schema(description = "Code of the sub-project, or of the project that has none", examples = "DA1.1")
        String lineCode,

        @NotNull String lineTitleVi,
        @NotNull String lineTitleEn,
        @NotNull @Schema(examples = "2018") int fiscalYear,
        @NotNull FundingSource fundingSource,
        @NotNull CapitalType capitalType,

        @NotNull @Schema(description = "The holding unit") UUID unitId,

        @NotNull String unitCode,
        @NotNull String unitName,
        UUID activityId,
        String note,

        @NotNull @Schema(description = "Illustrative, not real")
        boolean synthetic,

        @NotNull @Schema(description = "Allocations") long allotted,

        @NotNull @Schema(description = "Adjustments, signed")
        long adjusted,

        @NotNull @Schema(description = "Transfers in less transfers out")
        long transferred,

        @NotNull @Schema(description = "Carried in less carried out")
        long carried,

        @NotNull @Schema(description = "Payments and advances")
        long disbursed,

        @NotNull @Schema(description = "Cancellations") long cancelled,

        @NotNull
        @Schema(description = "allotted + adjusted + transferred + carried - disbursed - cancelled; never negative")
        long available,

        @NotNull @Schema(description = "Advances not yet settled")
        long advanceOutstanding) {}
