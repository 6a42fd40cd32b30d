package vn.gnbv.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** What a client says of a transfer or carry-over. */
@Schema(
        name = "BudgetPairInput",
        description = "What a client says of a transfer or carry-over: the database books both halves. Whole đồng.")
public record PairInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID fromBudgetId,
        @NotNull UUID toBudgetId,

        @NotNull @Min(1) @Max(EntryInput.GREATEST_AMOUNT) @Schema(examples = "150000000")
        Long amount,

        @NotNull @PlausibleDay @Schema(examples = "2018-05-10")
        LocalDate effectiveOn,

        @NotBlank @Size(max = 300) @Schema(examples = "Quyết định 123/QĐ-UBND ngày 10/5/2018")
        String decision,

        @Size(max = 1000) String note) {}
