package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Provenance;

/** The sums of some entries. */
@Schema(description = "Sums of entries, whole đồng; absent where there is no entry at all, for no data is not zero.")
public record BudgetSums(
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

        @NotNull @Schema(description = "allotted + adjusted + transferred + carried - disbursed - cancelled")
        long available,

        @NotNull Provenance provenance) {

    /** Every figure as one pass over {@code entry_sums(…) e} or {@code entries_by_today() e}; zero where there are none. */
    static final String SQL =
            "coalesce(sum(e.available_change) filter (where e.effective_kind = 'ALLOCATION'), 0)::bigint as allotted, "
                    + "coalesce(sum(e.available_change) filter (where e.effective_kind = 'ADJUSTMENT'), 0)::bigint as adjusted, "
                    + "coalesce(sum(e.available_change) filter (where e.effective_kind in ('TRANSFER_IN', 'TRANSFER_OUT')), 0)::bigint as transferred, "
                    + "coalesce(sum(e.available_change) filter (where e.effective_kind in ('CARRY_IN', 'CARRY_OUT')), 0)::bigint as carried, "
                    + "coalesce(sum(e.disbursed_change), 0)::bigint as disbursed, "
                    + "coalesce(-sum(e.available_change) filter (where e.effective_kind = 'CANCELLATION'), 0)::bigint as cancelled, "
                    + "coalesce(sum(e.available_change), 0)::bigint as available, "
                    + "coalesce(sum(e.advance_change), 0)::bigint as advance_outstanding";

    long of(BudgetFigure figure) {
        return switch (figure) {
            case ALLOTTED -> allotted;
            case ADJUSTED -> adjusted;
            case TRANSFERRED -> transferred;
            case CARRIED -> carried;
            case DISBURSED -> disbursed;
            case CANCELLED -> cancelled;
            case AVAILABLE -> available;
        };
    }
}
