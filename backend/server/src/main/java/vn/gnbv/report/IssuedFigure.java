package vn.gnbv.report;

import java.math.BigDecimal;
import java.util.List;

/** A value of the result sheet as it is issued. */
record IssuedFigure(
        String key,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        ReportSource.Provenance provenance) {

    /** Every cell of the sheet that has a value; those that only tables show are derived from the same rows. */
    static List<IssuedFigure> of(ReportSource source) {
        return source.sheet().stream()
                .flatMap(row -> row.measures().stream())
                .flatMap(measure -> measure.figures().stream())
                .filter(figure -> figure.state() == ReportSource.State.VALUE)
                .map(figure -> new IssuedFigure(
                        figure.key(), figure.value(), figure.numerator(), figure.denominator(), figure.provenance()))
                .toList();
    }
}
