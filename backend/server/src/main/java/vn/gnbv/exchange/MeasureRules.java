package vn.gnbv.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.gnbv.indicator.Measure;

/** Asks the rules of the results framework about a row, and says at the cell what they find. */
final class MeasureRules {
    private MeasureRules() {}

    static void check(ImportKind kind, CheckedRow row, ImportCodes codes) {
        Measure measure = new Measure(
                row.value("value", BigDecimal.class),
                row.value("valueLow", BigDecimal.class),
                row.value("valueHigh", BigDecimal.class),
                row.value("numerator", Long.class),
                row.value("denominator", Long.class));
        row.write("value", measure.value());
        if (kind == ImportKind.TARGETS) {
            row.write("value_low", measure.valueLow());
            row.write("value_high", measure.valueHigh());
        }
        refuseNegative(row, "numerator");
        refuseNegative(row, "denominator");
        measure.breach().ifPresent(breach -> blame(row, breach));
        String code = row.value("indicatorCode", String.class);
        if (code == null) {
            return;
        }
        try {
            ImportCodes.Indicator indicator = codes.indicator(code);
            row.write("indicator_id", indicator.id());
            if (row.isSound()) {
                checkAgainst(kind, row, measure, indicator);
            }
        } catch (CellProblem problem) {
            row.blame("indicatorCode", problem.said());
        }
    }

    private static void refuseNegative(CheckedRow row, String field) {
        Long count = row.value(field, Long.class);
        if (count != null && count < 0) {
            row.blame(field, new Said("range", "Không nhận số âm.", "Must not be negative."));
        }
    }

    private static void checkAgainst(
            ImportKind kind, CheckedRow row, Measure measure, ImportCodes.Indicator indicator) {
        measure.breach(indicator.kind(), indicator.decimals())
                .or(() -> kind == ImportKind.RESULTS
                        ? Measure.dayBreach(
                                indicator.kind(),
                                row.value("periodFrom", LocalDate.class),
                                row.value("effectiveOn", LocalDate.class))
                        : java.util.Optional.empty())
                .ifPresent(breach -> blame(row, breach));
    }

    private static void blame(CheckedRow row, Measure.Breach breach) {
        row.blame(breach.field(), Said.of(breach.error(), breach.arguments().toArray()));
    }
}
