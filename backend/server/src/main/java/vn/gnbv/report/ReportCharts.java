package vn.gnbv.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.document.Document.Chart;
import vn.gnbv.report.document.Document.ChartKind;
import vn.gnbv.report.document.Document.Pattern;
import vn.gnbv.report.document.Document.Series;

/** Charts of sheet rows, one series an area type. A chart that would have fewer than two numbers is left out. */
final class ReportCharts {

    private static final List<Place> AREAS = List.of(Place.P30A, Place.P135, Place.OUTSIDE);

    private final Phrases phrases;
    private final Figures figures;
    private int drawn;

    ReportCharts(Phrases phrases, Figures figures) {
        this.phrases = phrases;
        this.figures = figures;
    }

    /** Measures of one row, in which all have the same unit, beside each other. */
    Optional<Chart> ofMeasures(String titleKey, String code, List<String> measureKeys) {
        List<Measure> measures = figures.row(code)
                .map(row -> measureKeys.stream()
                        .map(key -> Figures.measure(row, key))
                        .flatMap(Optional::stream)
                        .filter(Figures::hasValue)
                        .toList())
                .orElse(List.of());
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        List<String> categories =
                measures.stream().map(it -> it.title().in(phrases.language())).toList();
        return chart(titleKey, measures.getFirst(), ChartKind.COLUMN, categories, measures);
    }

    /** The same measure of several rows, such as the share of the plan. */
    Optional<Chart> ofRows(String titleKey, List<String> codes, String measureKey) {
        List<String> categories = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (SheetRow row : figures.rows(codes)) {
            Figures.measure(row, measureKey).filter(ReportCharts::hasAreaValue).ifPresent(measure -> {
                categories.add(row.title().in(phrases.language()));
                measures.add(measure);
            });
        }
        return measures.isEmpty()
                ? Optional.empty()
                : chart(titleKey, measures.getFirst(), ChartKind.BAR, categories, measures);
    }

    private static boolean hasAreaValue(Measure measure) {
        return AREAS.stream()
                .anyMatch(place -> Figures.figure(measure, place)
                        .filter(figure -> figure.state() == State.VALUE)
                        .isPresent());
    }

    private Optional<Chart> chart(
            String titleKey, Measure first, ChartKind kind, List<String> categories, List<Measure> measures) {
        List<Series> series =
                AREAS.stream().map(place -> series(place, measures)).toList();
        long numbers = series.stream()
                .flatMap(it -> it.labels().stream())
                .filter(label -> !label.isEmpty())
                .count();
        if (numbers < 2) {
            return Optional.empty();
        }
        drawn++;
        String unit = first.unit().in(phrases.language());
        String number = phrases.say("chart.number", String.valueOf(drawn));
        return Optional.of(new Chart(number, phrases.say(titleKey), unit, kind, categories, series));
    }

    private Series series(Place place, List<Measure> measures) {
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Measure measure : measures) {
            Optional<Figure> figure = Figures.figure(measure, place).filter(it -> it.state() == State.VALUE);
            values.add(figure.map(it -> Figures.plotted(measure, it)).orElse(null));
            labels.add(figure.map(it -> figures.spoken(measure, it)).orElse(""));
        }
        return new Series(phrases.say("inline." + place.name()), colour(place), pattern(place), values, labels);
    }

    /** The colours of the screens; the patterns keep area types apart in grey print. */
    private static String colour(Place place) {
        return switch (place) {
            case P30A -> "6D2A5C";
            case P135 -> "945A00";
            case OUTSIDE -> "38908A";
            case NOT_BY_AREA, ALL -> "4D4B55";
        };
    }

    private static Pattern pattern(Place place) {
        return switch (place) {
            case P30A -> Pattern.SOLID;
            case P135 -> Pattern.DIAGONAL;
            case OUTSIDE -> Pattern.OUTLINE;
            case NOT_BY_AREA, ALL -> Pattern.DOTTED;
        };
    }
}
