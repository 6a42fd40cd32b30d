package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gnbv.sheet.Contribution.Side;

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

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Figure sum(List<Contribution> contributions, LocalDate day) {
        BigDecimal total = contributions.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(total, null, null, State.VALUE, day, contributions, null);
    }

    /** 100 · Σ numerators / Σ denominators; without either, or with a denominator of zero, there is no figure. */
    static Figure ratio(List<Contribution> contributions, LocalDate day, int decimals) {
        Optional<BigDecimal> top = sum(contributions, Side.NUMERATOR);
        Optional<BigDecimal> bottom = sum(contributions, Side.DENOMINATOR);
        if (top.isEmpty() || bottom.isEmpty() || bottom.get().signum() == 0) {
            return Figure.NO_DATA;
        }
        BigDecimal value = top.get().multiply(HUNDRED).divide(bottom.get(), decimals, RoundingMode.HALF_UP);
        return new Figure(value, top.get(), bottom.get(), State.VALUE, day, contributions, null);
    }

    private static Optional<BigDecimal> sum(List<Contribution> contributions, Side side) {
        return contributions.stream()
                .filter(contribution -> contribution.side() == side)
                .map(Contribution::amount)
                .reduce(BigDecimal::add);
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
