package vn.gnbv.resulttable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.kernel.Language;
import vn.gnbv.resulttable.ResultTable.Measure;

/**
 * Columns of a table of counts.
 *
 * @param households figures of the only row of a place, or of its first
 * @param persons figures of its second row, with the same headings; empty where it has one row
 */
record Layout(List<Figure> households, List<Figure> persons) {
    static Layout single(List<Figure> figures) {
        return new Layout(figures, List.of());
    }

    /** A row of households and one of persons. */
    static Layout paired(Function<Measure, List<Figure>> figures) {
        return new Layout(figures.apply(Measure.HOUSEHOLDS), figures.apply(Measure.PERSONS));
    }

    List<ResultTable.Column> columns(Language language) {
        return households.stream().map(figure -> figure.column(language)).toList();
    }

    List<ResultTable.Row> rows(UUID unitId, String name, Place place) {
        List<ResultTable.Row> rows = new ArrayList<>();
        boolean paired = !persons.isEmpty();
        rows.add(row(unitId, name, paired ? Measure.HOUSEHOLDS : null, households, place));
        if (paired) {
            rows.add(row(unitId, name, Measure.PERSONS, persons, place));
        }
        return rows;
    }

    private static ResultTable.Row row(UUID unitId, String name, Measure measure, List<Figure> figures, Place place) {
        return new ResultTable.Row(
                unitId,
                null,
                name,
                measure,
                figures.stream().map(figure -> figure.cell(place)).toList());
    }
}
