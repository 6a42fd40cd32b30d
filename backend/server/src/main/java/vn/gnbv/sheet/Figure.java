package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands in a cell, with the rows behind it.
 *
 * @param value null unless the state is VALUE
 * @param day of a stock: the day that the value is about
 */
record Figure(
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        State state,
        LocalDate day,
        List<Contribution> contributions,
        PublishedFact published) {

    /** Why a cell has a value or none. */
    enum State {
        VALUE,
        NO_DATA,
        NOT_APPLICABLE
    }

    static final Figure NO_DATA = new Figure(null, null, null, State.NO_DATA, null, List.of(), null);
    static final Figure NOT_APPLICABLE = new Figure(null, null, null, State.NOT_APPLICABLE, null, List.of(), null);

    static Figure sum(List<Contribution> contributions, LocalDate day) {
        BigDecimal total = contributions.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(total, null, null, State.VALUE, day, contributions, null);
    }

    boolean hasValue() {
        return state == State.VALUE;
    }

    /** REAL, SYNTHETIC, MIXED or PUBLISHED; null without a value. */
    String provenance() {
        if (!hasValue()) {
            return null;
        }
        boolean onlyPublished = published != null
                && contributions.stream().allMatch(part -> part.resource().equals("published-figures"));
        if (onlyPublished) {
            return "PUBLISHED";
        }
        boolean synthetic = contributions.stream().anyMatch(Contribution::anySynthetic);
        boolean real = contributions.stream().anyMatch(Contribution::anyReal);
        return synthetic ? real ? "MIXED" : "SYNTHETIC" : published != null ? "MIXED" : "REAL";
    }

    boolean verified() {
        return contributions.stream().allMatch(Contribution::verified);
    }

    long sourceCount() {
        return contributions.stream().mapToLong(Contribution::rows).sum();
    }
}
