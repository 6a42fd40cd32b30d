package vn.gnbv.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/**
 * The numbers of a target or result. What they must be like follows from the kind of the indicator: a ratio is given by its
 * counts or by its value, anything else by a value, or by a band of values where it is a target. Checked in the order in which
 * a reader doubts; the same rules stand behind forms, the API and files.
 */
public record Measure(BigDecimal value, BigDecimal valueLow, BigDecimal valueHigh, Long numerator, Long denominator) {

    /** The rule that is broken, at the field where a form or a file shows it, with what its text names. */
    public record Breach(String field, IndicatorError error, List<Object> arguments) {
        private Breach(String field, IndicatorError error) {
            this(field, error, List.of());
        }

        Refusal refusal(Language language) {
            return Refusal.at("/" + field, error, language, arguments.toArray());
        }
    }

    /** The first rule that the numbers themselves break, whatever they measure. */
    public Optional<Breach> breach() {
        if ((numerator == null) != (denominator == null)) {
            return broken(numerator == null ? "numerator" : "denominator", IndicatorError.RATIO_HALF);
        }
        if (valueLow != null && valueHigh != null && valueHigh.compareTo(valueLow) < 0) {
            return broken("valueHigh", IndicatorError.BAND_REVERSED);
        }
        return Optional.empty();
    }

    /**
     * The first rule that the numbers break for an indicator.
     *
     * @param decimals the most digits after the point that the indicator's values have
     */
    public Optional<Breach> breach(IndicatorKind kind, int decimals) {
        return breach().or(() -> counts(kind)).or(() -> value == null ? Optional.empty() : digits(kind, decimals));
    }

    private Optional<Breach> counts(IndicatorKind kind) {
        if (numerator != null && kind != IndicatorKind.RATIO) {
            return broken("numerator", IndicatorError.COUNTS_ONLY_OF_RATIO);
        }
        if (numerator != null && value != null) {
            return broken("value", IndicatorError.VALUE_AND_COUNTS);
        }
        if (numerator == null && value == null && valueLow == null && valueHigh == null) {
            return broken("value", IndicatorError.VALUE_MISSING);
        }
        return Optional.empty();
    }

    private Optional<Breach> digits(IndicatorKind kind, int decimals) {
        boolean counted = switch (kind) {
            case STOCK, FLOW, MONEY, LIST -> true;
            case RATIO, SURVEY -> false;
        };
        if (counted && value.signum() < 0) {
            return broken("value", IndicatorError.VALUE_NEGATIVE);
        }
        if (counted && value.stripTrailingZeros().scale() > decimals) {
            return Optional.of(new Breach("value", IndicatorError.TOO_MANY_DECIMALS, List.of(decimals)));
        }
        return Optional.empty();
    }

    /** A stock is of one day; a flow of the days from first to last. */
    public static Optional<Breach> dayBreach(IndicatorKind kind, LocalDate periodFrom, LocalDate effectiveOn) {
        return kind == IndicatorKind.STOCK && !periodFrom.equals(effectiveOn)
                ? broken("periodFrom", IndicatorError.STOCK_HAS_ONE_DAY)
                : Optional.empty();
    }

    private static Optional<Breach> broken(String field, IndicatorError error) {
        return Optional.of(new Breach(field, error));
    }
}
