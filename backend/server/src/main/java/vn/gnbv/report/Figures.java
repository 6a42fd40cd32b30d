package vn.gnbv.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.Provenance;
import vn.gnbv.report.ReportSource.Qualifier;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;

/** Finds figures of the sheet and writes them; the only place where a number of the sheet becomes text. */
final class Figures {

    /** Measures that stand for a row where only one can be told, best first. */
    private static final List<String> LEADING =
            List.of("result", "latest", "disbursed", "recovered", "total", "allSteps");

    /** What a reader has to know about a number; the footnote of each is {@code mark.*} in the phrases. */
    enum Mark {
        SYNTHETIC("†"),
        PUBLISHED("‡"),
        MIXED("§"),
        UNVERIFIED("¶");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    private final Phrases phrases;
    private final Map<String, SheetRow> rows;

    Figures(ReportSource source, Phrases phrases) {
        this.phrases = phrases;
        this.rows = Stream.concat(source.sheet().stream(), source.tables().stream())
                .collect(Collectors.toMap(SheetRow::code, Function.identity()));
    }

    Optional<SheetRow> row(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /** The rows with these codes that the sheet has, in this order. */
    List<SheetRow> rows(List<String> codes) {
        return codes.stream().map(this::row).flatMap(Optional::stream).toList();
    }

    static Optional<Measure> measure(SheetRow row, String key) {
        return row.measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    static Measure leading(SheetRow row) {
        return LEADING.stream()
                .map(key -> measure(row, key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> row.measures().getFirst());
    }

    static Optional<Figure> figure(Measure measure, Place place) {
        return measure.figures().stream()
                .filter(figure -> figure.column() == place)
                .findFirst();
    }

    static boolean hasValue(Measure measure) {
        return measure.figures().stream().anyMatch(figure -> figure.state() == State.VALUE);
    }

    static boolean hasValue(SheetRow row) {
        return row.measures().stream().anyMatch(Figures::hasValue);
    }

    /** The number as printed, without marks: '> 415.000', '23,48', 'không có số liệu', '–'. */
    String text(Measure measure, Figure figure) {
        return switch (figure.state()) {
            case NO_DATA -> phrases.say("noData");
            case NOT_APPLICABLE -> "–";
            case VALUE -> sign(figure.qualifier()) + phrases.number(shown(measure, figure), measure.decimals());
        };
    }

    private static String sign(Qualifier qualifier) {
        return switch (qualifier == null ? Qualifier.EQ : qualifier) {
            case EQ -> "";
            case GT -> "> ";
            case LT -> "< ";
            case APPROX -> "≈ ";
        };
    }

    private static BigDecimal shown(Measure measure, Figure figure) {
        return figure.value().divide(measure.scale(), measure.decimals(), RoundingMode.HALF_UP);
    }

    static double plotted(Measure measure, Figure figure) {
        return shown(measure, figure).doubleValue();
    }

    static Set<Mark> marks(Figure figure) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (figure.state() == State.VALUE) {
            switch (figure.provenance() == null ? Provenance.REAL : figure.provenance()) {
                case REAL -> {}
                case SYNTHETIC -> marks.add(Mark.SYNTHETIC);
                case MIXED -> marks.add(Mark.MIXED);
                case PUBLISHED -> marks.add(Mark.PUBLISHED);
            }
            if (figure.unverified()) {
                marks.add(Mark.UNVERIFIED);
            }
        }
        return marks;
    }

    static String signs(Figure figure) {
        return marks(figure).stream().map(Mark::sign).collect(Collectors.joining());
    }

    /** The number with its signs, for a sentence. */
    String spoken(Measure measure, Figure figure) {
        String signs = signs(figure);
        return text(measure, figure) + (signs.isEmpty() ? "" : "\u00A0" + signs);
    }

    /** Part of the cut-off day's year that is gone, in percent; empty on the last day of a year. */
    static Optional<BigDecimal> shareOfYear(LocalDate asOf) {
        int days = asOf.lengthOfYear();
        return asOf.getDayOfYear() == days
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * asOf.getDayOfYear())
                        .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP));
    }

    /** Columns that these rows need: area types first, the whole last. */
    static List<Place> places(List<SheetRow> rows) {
        return Stream.of(Place.values())
                .filter(place ->
                        place != Place.NOT_BY_AREA || rows.stream().anyMatch(row -> row.cut() == ReportSource.Cut.LINE))
                .toList();
    }
}
