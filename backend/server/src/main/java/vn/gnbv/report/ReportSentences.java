package vn.gnbv.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gnbv.report.ReportSource.Cut;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Run;

/** Rows of the sheet told in sentences, each number with its unit and each sentence with its source. */
final class ReportSentences {

    private final Phrases phrases;
    private final Figures figures;
    private final Sources sources;

    ReportSentences(Phrases phrases, Figures figures, Sources sources) {
        this.phrases = phrases;
        this.figures = figures;
        this.sources = sources;
    }

    /** One item a row: its leading measure in each area type and in the whole. */
    BulletList byArea(List<String> codes) {
        return new BulletList(figures.rows(codes).stream().map(this::byArea).toList());
    }

    private List<Run> byArea(SheetRow row) {
        Measure measure = Figures.hasValue(row)
                ? Stream.concat(Stream.of(Figures.leading(row)), row.measures().stream())
                        .filter(Figures::hasValue)
                        .findFirst()
                        .orElseThrow()
                : Figures.leading(row);
        List<String> parts = new ArrayList<>();
        for (Place place : Place.values()) {
            if (place == Place.NOT_BY_AREA && row.cut() != Cut.LINE) {
                continue;
            }
            Figures.figure(measure, place)
                    .filter(figure -> figure.state() != State.NOT_APPLICABLE)
                    .ifPresent(figure -> parts.add(inPlace(row, measure, place, figure)));
        }
        String told = Figures.hasValue(row) ? String.join("; ", parts) : phrases.say("noData");
        String label = row.title().in(phrases.language()) + ", "
                + lowerFirst(measure.title().in(phrases.language())) + ": ";
        return List.of(Run.bold(label), Run.plain(told), Run.source(sources.number(row.code())), Run.plain("."));
    }

    /** '30a 2.871 hộ (92,6 % kế hoạch)'. */
    private String inPlace(SheetRow row, Measure measure, Place place, Figure figure) {
        String name = phrases.say("inline." + place.name());
        if (figure.state() == State.NO_DATA) {
            return name + " " + phrases.say("noData");
        }
        String percent = Figures.measure(row, "percent")
                .filter(rate -> !rate.key().equals(measure.key()))
                .flatMap(rate -> Figures.figure(rate, place)
                        .filter(share -> share.state() == State.VALUE)
                        .map(share -> " (" + figures.spoken(rate, share) + " " + lastPart(rate) + ")"))
                .orElse("");
        return name + " " + figures.spoken(measure, figure) + " " + unit(measure) + percent;
    }

    /** 'Đối ứng, % giải ngân' is '% giải ngân' beside a number of the same row. */
    private String lastPart(Measure measure) {
        String title = measure.title().in(phrases.language());
        return title.substring(title.lastIndexOf(", ") < 0 ? 0 : title.lastIndexOf(", ") + 2);
    }

    private String unit(Measure measure) {
        return measure.unit().in(phrases.language());
    }

    /** One item a row: all its measures for one project line. */
    BulletList ofLine(Place place, List<String> codes) {
        List<List<Run>> items = new ArrayList<>();
        for (SheetRow row : figures.rows(codes)) {
            List<String> parts = new ArrayList<>();
            for (Measure measure : row.measures()) {
                Optional<Figure> figure = Figures.figure(measure, place).filter(it -> it.state() == State.VALUE);
                figure.ifPresent(it -> parts.add(lowerFirst(measure.title().in(phrases.language())) + " "
                        + figures.spoken(measure, it) + " " + unit(measure)));
            }
            String told = parts.isEmpty() ? phrases.say("noData") : String.join("; ", parts);
            items.add(List.of(
                    Run.bold(row.title().in(phrases.language()) + ": "),
                    Run.plain(told),
                    Run.source(sources.number(row.code())),
                    Run.plain(".")));
        }
        return new BulletList(items);
    }

    /** A capital at the start becomes small, unless it opens an abbreviation. */
    private static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
