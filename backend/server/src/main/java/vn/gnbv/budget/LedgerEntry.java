package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A movement on one budget with what it left there. */
@Schema(description = "An append-only movement on a budget, with the balance that it left. Whole đồng.")
public record LedgerEntry(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID budgetId,
        @NotNull EntryKind kind,

        @NotNull @Schema(description = "Of a reversal, the kind of what it reverses; else the entry's own kind")
        EntryKind effectiveKind,

        @NotNull @Schema(description = "Positive, except that an adjustment may be negative", examples = "150000000")
        long amount,

        @NotNull @Schema(description = "The day it holds for", examples = "2018-03-15")
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

        @NotNull
        @Schema(
                description =
                        "Available after this entry, in the order of day and id; of a day's last entry never negative")
        long balance,

        @NotNull @Schema(description = "When it was recorded")
        Instant recordedAt,

        @Schema(description = "Who recorded it; absent for what the product loaded", examples = "Nguyễn Thị Lan")
        String recordedByName) {}
