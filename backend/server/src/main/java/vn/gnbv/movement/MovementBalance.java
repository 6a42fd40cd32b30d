package vn.gnbv.movement;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One balance of the official forms on movement, with what it says about itself. */
@Schema(
        description =
                "end = start − becameOther − exceededLine − otherDecrease + otherBecame + relapsed + newlyArisen + otherIncrease; the other status is "
                        + "near-poor for the poor and poor for the near-poor.")
public record MovementBalance(
        @NotNull @Schema(description = "In the previous round")
        long start,

        @NotNull @Schema(description = "Now of the other status")
        long becameOther,

        @NotNull @Schema(description = "Now above the near-poor line")
        long exceededLine,

        @NotNull
        @Schema(
                description =
                        "Not in this round, or not in this unit: moved out, split, merged, dissolved, no longer reviewed; of persons also members that left")
        long otherDecrease,

        @NotNull @Schema(description = "Were of the other status")
        long otherBecame,

        @NotNull @Schema(description = "Not in the previous round, but in an earlier regular round of the period")
        long relapsed,

        @NotNull @Schema(description = "In no earlier regular round of the period")
        long newlyArisen,

        @NotNull
        @Schema(
                description =
                        "Not in the previous round, or not in this unit then: moved in, split off, new; of persons also members that joined")
        long otherIncrease,

        @NotNull @Schema(description = "In this round, counted by itself")
        long end,

        @NotNull @Schema(description = "What was counted at the end less what the movement gives")
        long difference,

        @NotNull @Schema(description = "The difference is 0")
        boolean closes,

        @NotNull @Schema(description = "Why it cannot well be so; empty where nothing speaks against it")
        List<Implausibility> implausible) {

    /**
     * Fewer entries than these are never too many: in 2017 the 102 communes of Kon Tum had 178 that relapsed and 2,095 that newly arose, 22
     * a commune, and of a few poor households one bad year, or one hamlet that is split, easily makes more than half as many again.
     */
    public static final long LEAST_ENTRIES = 30;

    /** What cannot well be. */
    public enum Implausibility {
        /** More left than there were. */
        EXITS_ABOVE_START,
        /** So many left that, to arrive at the end, more than half as many as there were must have come, and at least 30. */
        ENTRIES_ABOVE_HALF_OF_START
    }

    public MovementBalance {
        implausible = List.copyOf(implausible);
    }

    /** The balance of counts, each 0 or more; start and end are counted apart from what lies between. */
    static MovementBalance of(
            long start,
            long becameOther,
            long exceededLine,
            long otherDecrease,
            long otherBecame,
            long relapsed,
            long newlyArisen,
            long otherIncrease,
            long end) {
        long exits = becameOther + exceededLine + otherDecrease;
        long entries = otherBecame + relapsed + newlyArisen + otherIncrease;
        long difference = end - (start - exits + entries);
        return new MovementBalance(
                start,
                becameOther,
                exceededLine,
                otherDecrease,
                otherBecame,
                relapsed,
                newlyArisen,
                otherIncrease,
                end,
                difference,
                difference == 0,
                implausible(start, exits, end));
    }

    static List<Implausibility> implausible(long start, long exits, long end) {
        List<Implausibility> reasons = new ArrayList<>();
        if (exits > start) {
            reasons.add(Implausibility.EXITS_ABOVE_START);
        }
        long needed = end - start + exits;
        if (exits > 0 && needed >= LEAST_ENTRIES && 2 * needed > start) {
            reasons.add(Implausibility.ENTRIES_ABOVE_HALF_OF_START);
        }
        return reasons;
    }
}
