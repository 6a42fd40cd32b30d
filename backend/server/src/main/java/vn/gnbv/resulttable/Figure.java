package vn.gnbv.resulttable;

import java.util.List;
import java.util.function.ToLongFunction;
import vn.gnbv.kernel.Language;

/**
 * A column of figures.
 *
 * @param groups headings above it, from the top
 * @param of what the number is divided by; null for a count
 */
record Figure(String key, List<Words> groups, Words title, ToLongFunction<Place> number, ToLongFunction<Place> of) {

    static Figure count(String key, Words title, ToLongFunction<Place> number, Words... groups) {
        return new Figure(key, List.of(groups), title, number, null);
    }

    static Figure rate(
            String key, Words title, ToLongFunction<Place> number, ToLongFunction<Place> of, Words... groups) {
        return new Figure(key, List.of(groups), title, number, of);
    }

    ResultTable.Cell cell(Place place) {
        long value = number.applyAsLong(place);
        return of == null ? ResultTable.Cell.count(value) : ResultTable.Cell.rate(value, of.applyAsLong(place));
    }

    ResultTable.Column column(Language language) {
        return new ResultTable.Column(
                key,
                title.in(language),
                groups.stream().map(group -> group.in(language)).toList(),
                of == null ? ResultTable.ColumnKind.COUNT : ResultTable.ColumnKind.PERCENT);
    }
}
