package vn.gnbv.quality;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.movement.MovementBalance;
import vn.gnbv.movement.MovementFlow;

/** When a movement can hardly be, and when a rate is far from the one before. The bounds are ours: no rule of law gives any. */
final class QualityRules {
    /** So many times the entries of the movement before are too many. */
    private static final long TIMES = 4;
    /** A rate that moved less is never far, percentage points. */
    private static final double POINTS = 0.10;
    /** Standard errors of the difference: chance alone goes further 27 times in 10,000. */
    private static final double ERRORS = 3;

    private QualityRules() {}

    /**
     * What speaks against a balance of one status. Exits are judged by what they need: so many entries that the end is what it is. Of Kon
     * Tum's published 25,230 exits of 2018, with 26,164 at the start and 22,851 at the end, that is 21,917, against 2,273 the year before.
     *
     * @param previousEntries of the movement before, all kinds together; null where it is not known
     */
    static List<QualityReason> doubts(MovementFlow flow, Long previousEntries) {
        List<QualityReason> reasons = new ArrayList<>();
        if (!flow.closes()) {
            reasons.add(QualityReason.NOT_CLOSING);
        }
        for (MovementBalance.Implausibility doubt : flow.implausible()) {
            reasons.add(QualityReason.valueOf(doubt.name()));
        }
        if (previousEntries != null
                && flow.neededEntries() >= MovementBalance.LEAST_ENTRIES
                && flow.neededEntries() > TIMES * previousEntries) {
            reasons.add(QualityReason.ENTRIES_FAR_ABOVE_PREVIOUS);
        }
        return reasons;
    }

    /**
     * Whether a rate is far from the one before: by more than 10 points, and by more than 3 standard errors of the difference of two
     * shares, {@code sqrt(p(1 − p)(1/n + 1/m))} with the pooled p, so that a hamlet of ten households is not blamed for one of them.
     * Without households in one of the rounds: never. Two shares that are both none or all have no error and do not differ either.
     * A. Agresti, Categorical Data Analysis, 3rd ed. 2013, 3.1.
     */
    static boolean far(long poor, long households, long poorBefore, long householdsBefore) {
        if (households == 0 || householdsBefore == 0) {
            return false;
        }
        double difference = Math.abs((double) poor / households - (double) poorBefore / householdsBefore);
        double pooled = (double) (poor + poorBefore) / (households + householdsBefore);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / households + 1.0 / householdsBefore));
        return difference > POINTS && difference > ERRORS * error;
    }
}
