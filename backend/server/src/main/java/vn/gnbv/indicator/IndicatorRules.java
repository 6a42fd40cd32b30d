package vn.gnbv.indicator;

import java.util.UUID;
import java.util.function.Consumer;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/** What a definition, a target and a result must be like. Checked in the order in which a reader doubts. */
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

    static void check(Indicator indicator, TargetInput target, Language language) {
        checkLine(target.projectId(), target.subProjectId());
        new Measure(target.value(), target.valueLow(), target.valueHigh(), target.numerator(), target.denominator())
                .breach(indicator.kind(), indicator.decimals())
                .ifPresent(refuse(language));
    }

    static void check(Indicator indicator, ResultInput result, Language language) {
        checkLine(result.projectId(), result.subProjectId());
        new Measure(result.value(), null, null, result.numerator(), result.denominator())
                .breach(indicator.kind(), indicator.decimals())
                .or(() -> Measure.dayBreach(indicator.kind(), result.periodFrom(), result.effectiveOn()))
                .ifPresent(refuse(language));
    }

    private static Consumer<Measure.Breach> refuse(Language language) {
        return breach -> {
            throw breach.refusal(language);
        };
    }

    private static void checkLine(UUID projectId, UUID subProjectId) {
        if (subProjectId != null && projectId == null) {
            throw new Refusal(IndicatorError.PROJECT_MISSING);
        }
    }
}
