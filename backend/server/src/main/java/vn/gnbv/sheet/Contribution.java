package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one row, or the sum of several, adds to a figure.
 *
 * @param side what it adds to: VALUE, or NUMERATOR or DENOMINATOR of a ratio
 * @param id of the row; null for a sum
 * @param ownerId of what the row belongs to and is shown with: budget of an entry, program of an activity, indicator of a
 *     target, result or published figure, evaluation of a finding or need; null for a sum
 */
record Contribution(
        String resource,
        UUID id,
        UUID ownerId,
        Side side,
        BigDecimal amount,
        UUID unitId,
        String label,
        String line,
        LocalDate periodFrom,
        LocalDate periodTo,
        boolean verified,
        boolean anySynthetic,
        boolean anyReal,
        long rows,
        String citation) {

    private static final String ENTRIES = "entries";

    /** Whether it is a sum of entries, whose rows are read page by page. */
    boolean isOfEntries() {
        return resource.equals(ENTRIES);
    }

    /** Part of the figure. */
    enum Side {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    static Contribution of(String resource, Fact fact, Side side, BigDecimal amount, boolean byPlace) {
        return new Contribution(
                resource,
                fact.id(),
                fact.indicatorId(),
                side,
                amount,
                fact.unitId(),
                fact.unitName(),
                fact.line(),
                fact.periodFrom(),
                fact.periodTo(),
                !byPlace || fact.verified(),
                fact.anySynthetic(),
                fact.anyReal(),
                fact.rows(),
                fact.citation());
    }

    /** Of some entries of a line, summed. */
    static Contribution of(LedgerFact fact, Side side, BigDecimal amount, long rows) {
        return new Contribution(
                ENTRIES,
                null,
                null,
                side,
                amount,
                null,
                null,
                fact.line(),
                null,
                null,
                true,
                fact.anySynthetic(),
                fact.anyReal(),
                rows,
                null);
    }

    static Contribution of(LedgerRow row, Side side) {
        return new Contribution(
                ENTRIES,
                row.id(),
                row.budgetId(),
                side,
                row.amount(),
                row.unitId(),
                row.unitName(),
                row.line(),
                row.effectiveOn(),
                row.effectiveOn(),
                true,
                row.synthetic(),
                !row.synthetic(),
                1,
                row.citation());
    }

    static Contribution of(ActivityFact fact, Side side, BigDecimal amount) {
        return new Contribution(
                "activities",
                fact.id(),
                fact.programId(),
                side,
                amount,
                fact.unitId(),
                fact.title() + " · " + fact.unitName(),
                fact.line(),
                fact.startsOn(),
                null,
                true,
                fact.synthetic(),
                !fact.synthetic(),
                1,
                fact.citation());
    }

    static Contribution of(PublishedFact fact, BigDecimal amount) {
        return new Contribution(
                "published-figures",
                fact.id(),
                fact.indicatorId(),
                Side.VALUE,
                amount,
                fact.unitId(),
                fact.unitName(),
                null,
                fact.periodFrom(),
                fact.periodTo(),
                true,
                false,
                true,
                1,
                fact.citation());
    }

    static Contribution ofEvaluation(
            String resource,
            UUID id,
            UUID evaluationId,
            String label,
            Side side,
            BigDecimal amount,
            boolean synthetic) {
        return new Contribution(
                resource,
                id,
                evaluationId,
                side,
                amount,
                null,
                label,
                null,
                null,
                null,
                true,
                synthetic,
                !synthetic,
                1,
                null);
    }

    /** A theme without evidence from a visit in an area type: its code is the label, the area type stands for the line. */
    static Contribution ofTheme(UUID evaluationId, String theme, String areaType) {
        return new Contribution(
                "themes",
                null,
                evaluationId,
                Side.VALUE,
                BigDecimal.ONE,
                null,
                theme,
                areaType,
                null,
                null,
                true,
                false,
                true,
                1,
                null);
    }

    Contribution as(Side other) {
        return new Contribution(
                resource,
                id,
                ownerId,
                other,
                amount,
                unitId,
                label,
                line,
                periodFrom,
                periodTo,
                verified,
                anySynthetic,
                anyReal,
                rows,
                citation);
    }

    /**
     * What the rows of a figure changed between two moments: a new row by all that it adds, one that was taken back by all that
     * it no longer does, a corrected one by the difference.
     */
    static List<Contribution> changes(List<Contribution> before, List<Contribution> after) {
        Map<List<Object>, Contribution> old = new LinkedHashMap<>();
        before.forEach(part -> old.put(part.identity(), part));
        List<Contribution> changes = new ArrayList<>();
        for (Contribution part : after) {
            Contribution was = old.remove(part.identity());
            BigDecimal change = was == null ? part.amount() : part.amount().subtract(was.amount());
            if (was == null || change.signum() != 0) {
                changes.add(part.of(change));
            }
        }
        old.values().forEach(gone -> changes.add(gone.of(gone.amount().negate())));
        return changes;
    }

    private List<Object> identity() {
        return List.of(resource, id == null ? label + " " + line : id, side);
    }

    private Contribution of(BigDecimal otherAmount) {
        return new Contribution(
                resource,
                id,
                ownerId,
                side,
                otherAmount,
                unitId,
                label,
                line,
                periodFrom,
                periodTo,
                verified,
                anySynthetic,
                anyReal,
                rows,
                citation);
    }
}
