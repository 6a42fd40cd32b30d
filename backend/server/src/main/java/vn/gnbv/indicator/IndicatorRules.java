package vn.gnbv.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import vn.gnbv.kernel.Refusal;

/** What a definition and a value must be like for the kind of the indicator. Checked in the order in which a reader doubts. */
final class IndicatorRules {
    private IndicatorRules() {}

    static void check(IndicatorInput input) {
        boolean ratio = input.kind() == IndicatorKind.RATIO;
        if (ratio && (input.numeratorVi() == null || input.denominatorVi() == null)) {
            throw new Refusal(IndicatorError.RATIO_UNDEFINED);
        }
        boolean additive = input.additiveOverPlaces() || input.additiveOverTime() || input.additiveOverGroups();
        if (additive && (ratio || input.kind() == IndicatorKind.SURVEY)) {
            throw new Refusal(IndicatorError.NEVER_ADDITIVE);
        }
        if (input.additiveOverTime() && input.kind() == IndicatorKind.STOCK) {
            throw new Refusal(IndicatorError.STOCK_OVER_TIME);
        }
    }

    static void check(Indicator indicator, TargetInput target) {
        checkLine(target.projectId(), target.subProjectId());
        boolean band = target.valueLow() != null || target.valueHigh() != null;
        checkValue(indicator, target.value(), target.numerator(), target.denominator(), band);
        if (target.valueLow() != null
                && target.valueHigh() != null
                && target.valueHigh().compareTo(target.valueLow()) < 0) {
            throw new Refusal(IndicatorError.BAND_REVERSED);
        }
    }

    static void check(Indicator indicator, ResultInput result) {
        checkLine(result.projectId(), result.subProjectId());
        checkValue(indicator, result.value(), result.numerator(), result.denominator(), false);
        if (indicator.kind() == IndicatorKind.STOCK && !result.periodFrom().equals(result.effectiveOn())) {
            throw new Refusal(IndicatorError.STOCK_HAS_ONE_DAY);
        }
    }

    private static void checkLine(UUID projectId, UUID subProjectId) {
        if (subProjectId != null && projectId == null) {
            throw new Refusal(IndicatorError.PROJECT_MISSING);
        }
    }

    private static void checkValue(
            Indicator indicator, BigDecimal value, Long numerator, Long denominator, boolean band) {
        boolean counts = numerator != null || denominator != null;
        if (counts && (numerator == null || denominator == null)) {
            throw new Refusal(IndicatorError.RATIO_HALF);
        }
        if (counts && indicator.kind() != IndicatorKind.RATIO) {
            throw new Refusal(IndicatorError.COUNTS_ONLY_OF_RATIO);
        }
        if (counts && value != null) {
            throw new Refusal(IndicatorError.VALUE_AND_COUNTS);
        }
        if (!counts && value == null && !band) {
            throw new Refusal(IndicatorError.VALUE_MISSING);
        }
        if (value == null) {
            return;
        }
        boolean counted = switch (indicator.kind()) {
            case STOCK, FLOW, MONEY, LIST -> true;
            case RATIO, SURVEY -> false;
        };
        if (counted && value.signum() < 0) {
            throw new Refusal(IndicatorError.VALUE_NEGATIVE);
        }
        if (counted && value.stripTrailingZeros().scale() > indicator.decimals()) {
            throw new Refusal(IndicatorError.TOO_MANY_DECIMALS, indicator.decimals());
        }
    }
}
