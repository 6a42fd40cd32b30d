package vn.gnbv.movement;

import java.util.List;

/**
 * Households of one status at the start and at the end, each counted by itself, and how many left and came between.
 *
 * @param exits all that left, of whatever kind
 * @param entries all that came
 */
public record MovementFlow(long start, long exits, long entries, long end) {
    /** Whether the end is what start and movement give. */
    public boolean closes() {
        return end == start - exits + entries;
    }

    /** How many must have come for the end to be what it is, with such a start and such exits. */
    public long neededEntries() {
        return end - start + exits;
    }

    /** Why it cannot well be so; judged by exits and both ends alone, for published figures often give no more. */
    public List<MovementBalance.Implausibility> implausible() {
        return MovementBalance.implausible(start, exits, end);
    }
}
