package vn.gnbv.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.FundingSource;

/** What a client says of a budget. */
@Schema(description = "What a client says of a budget. The line can't change once it has entries.")
public record BudgetInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID projectId,

        @Schema(description = "Needed where the project has sub-projects")
        UUID subProjectId,

        @NotNull @Min(1990) @Max(2100) Integer fiscalYear,
        @NotNull FundingSource fundingSource,

        @NotNull @Schema(description = "INVESTMENT or RECURRENT: a budget is one of them")
        CapitalType capitalType,

        @NotNull UUID unitId,
        UUID activityId,
        @Size(max = 1000) String note,

        @NotNull @Schema(description = "Illustrative, not real")
        Boolean synthetic) {}
