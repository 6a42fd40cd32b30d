package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.FundingSource;

/** A movement on a budget, with the line it moves. */
@Schema(description = "An append-only movement on a budget. Whole đồng.")
public record Entry(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID budgetId,
        @NotNull UUID programId,
        @NotNull UUID projectId,
        UUID subProjectId,

        @NotNull @Schema(description = "Code of the sub-project, or of the project that has none", examples = "DA1.1")
        String lineCode,

        @NotNull int fiscalYear,
        @NotNull FundingSource fundingSource,
        @NotNull CapitalType capitalType,

        @NotNull @Schema(description = "The unit that holds the budget")
        UUID unitId,

        @NotNull String unitCode,
        @NotNull String unitName,
        @NotNull EntryKind kind,

        @NotNull @Schema(description = "Of a reversal, the kind of what it reverses; else the entry's own kind")
        EntryKind effectiveKind,

        @NotNull @Schema(description = "Positive, except that an adjustment may be negative", examples = "150000000")
        long amount,

        @NotNull @Schema(description = "The day it holds for")
        LocalDate effectiveOn,

        @Schema(description = "Decision, voucher or contract behind it")
        String document,

        String note,

        @Schema(description = "The entry that a reversal takes back")
        UUID reversesId,

        UUID transferId,
        UUID carryOverId,

        @NotNull @Schema(description = "Signed effect on what is available")
        long availableChange,

        @NotNull @Schema(description = "Signed effect on what is disbursed")
        long disbursedChange,

        @NotNull @Schema(description = "Illustrative, not real")
        boolean synthetic,

        @NotNull @Schema(description = "When it was recorded")
        Instant recordedAt) {}
