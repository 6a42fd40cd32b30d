package vn.gnbv.budget;

import java.util.EnumSet;
import java.util.Set;

/** The figures of a budget, and the kinds of entries (a reversal counts with what it reverses) that each is the sum of. */
public enum BudgetFigure {
    ALLOTTED(EntryKind.ALLOCATION),
    ADJUSTED(EntryKind.ADJUSTMENT),
    TRANSFERRED(EntryKind.TRANSFER_IN, EntryKind.TRANSFER_OUT),
    CARRIED(EntryKind.CARRY_IN, EntryKind.CARRY_OUT),
    DISBURSED(EntryKind.ADVANCE, EntryKind.PAYMENT),
    CANCELLED(EntryKind.CANCELLATION),
    AVAILABLE(
            EntryKind.ALLOCATION,
            EntryKind.ADJUSTMENT,
            EntryKind.TRANSFER_IN,
            EntryKind.TRANSFER_OUT,
            EntryKind.CARRY_IN,
            EntryKind.CARRY_OUT,
            EntryKind.ADVANCE,
            EntryKind.PAYMENT,
            EntryKind.CANCELLATION);

    private final Set<EntryKind> kinds;

    BudgetFigure(EntryKind first, EntryKind... others) {
        kinds = EnumSet.of(first, others);
    }

    public Set<EntryKind> kinds() {
        return kinds;
    }
}
