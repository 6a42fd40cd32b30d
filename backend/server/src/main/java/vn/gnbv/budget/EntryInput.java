package vn.gnbv.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** What a client says of an entry. */
@Bookable
@Schema(description = "What a client says of an entry. Whole đồng.")
public record EntryInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                description = "Transfers and carry-overs are booked as pairs, at their own addresses.",
                enumeration = {
                    "ALLOCATION",
                    "ADJUSTMENT",
                    "ADVANCE",
                    "PAYMENT",
                    "ADVANCE_SETTLEMENT",
                    "CANCELLATION",
                    "REVERSAL"
                })
        EntryKind kind,

        @NotNull
        @Min(-EntryInput.GREATEST_AMOUNT)
        @Max(EntryInput.GREATEST_AMOUNT)
        @Schema(description = "Positive, except that an adjustment may be negative", examples = "150000000")
        Long amount,

        @NotNull @PlausibleDay @Schema(description = "The day it holds for", examples = "2018-03-15")
        LocalDate effectiveOn,

        @Size(max = 300) @Schema(description = "Decision, voucher or contract behind it")
        String document,

        @Size(max = 1000) String note,

        @Schema(description = "The entry of the same budget that a reversal takes back, in whole or in part")
        UUID reversesId) {
    /** A thousand times a thousand milliard đồng: more than any line was ever given, and exact in every JSON reader. */
    static final long GREATEST_AMOUNT = 1_000_000_000_000_000L;
}
