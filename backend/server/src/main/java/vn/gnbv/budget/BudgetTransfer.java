package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money moved between two budgets of one year. */
@Schema(
        description = "Money moved between two budgets of one year; both halves are booked together. "
                + "What is said of a budget is absent where that budget lies outside the caller's scope.")
public record BudgetTransfer(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID fromBudgetId,
        String fromLineCode,
        Integer fromFiscalYear,
        String fromUnitName,
        @NotNull UUID toBudgetId,
        String toLineCode,
        Integer toFiscalYear,
        String toUnitName,
        @NotNull @Schema(examples = "150000000") long amount,
        @NotNull LocalDate effectiveOn,
        @NotNull String decision,
        String note,

        @NotNull @Schema(description = "Illustrative, not real")
        boolean synthetic,

        @NotNull @Schema(description = "When it was recorded")
        Instant recordedAt,

        @Schema(description = "Who recorded it; absent for what the product loaded", examples = "Nguyễn Thị Lan")
        String recordedByName) {}
