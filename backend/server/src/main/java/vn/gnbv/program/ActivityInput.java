package vn.gnbv.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of an activity; places and financings are replaced together. */
@ValidPeriod(from = "startsOn", to = "endsOn")
@Schema(description = "What a client says of an activity; places and financings are replaced together.")
public record ActivityInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID projectId,

        @Schema(description = "Required where the project has sub-projects")
        UUID subProjectId,

        @NotNull UUID unitId,
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 500) String title,
        @NotNull ActivityKind kind,
        @Size(max = 300) String decision,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,

        @NotNull @Min(0) @Max(Financing.GREATEST_AMOUNT) @Schema(description = "Whole đồng")
        Long plannedCost,

        @Min(0) @Max(1_000_000) Integer plannedHouseholds,
        Proposer proposedBy,
        Boolean communeIsInvestor,
        @Size(max = 1000) String recoveryRule,
        @Size(max = 500) String citation,

        @NotEmpty @Size(max = 200) @Schema(description = "Places: the holding unit or units below it")
        List<@NotNull UUID> unitIds,

        @Size(max = 50) List<@Valid @NotNull Financing> financings) {

    /** Places and financings have no order of their own: one is given to them, so that the same input looks the same. */
    public ActivityInput {
        unitIds = unitIds == null
                ? null
                : unitIds.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        financings = financings == null
                ? List.of()
                : financings.stream()
                        .sorted(Comparator.nullsFirst(Financing.ORDER))
                        .toList();
    }
}
