package vn.gnbv.budget;

/** What happens on a budget. The kinds in and out of a transfer or carry-over come in pairs, made by those. */
public enum EntryKind {
    ALLOCATION,
    ADJUSTMENT,
    TRANSFER_IN,
    TRANSFER_OUT,
    CARRY_IN,
    CARRY_OUT,
    ADVANCE,
    PAYMENT,
    ADVANCE_SETTLEMENT,
    CANCELLATION,
    REVERSAL;

    /** Whether it is half of a pair, booked by the database with its other half. */
    public boolean paired() {
        return this == TRANSFER_IN || this == TRANSFER_OUT || this == CARRY_IN || this == CARRY_OUT;
    }
}
