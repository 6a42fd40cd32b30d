package vn.gnbv.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Recommendation;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.ReportSource.Visit;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Annex;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Picture;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Table;
import vn.gnbv.report.document.Document.Wide;

/** The annexes: programme of work, team, minutes, all figures, the source of each, answers received, photos. */
final class ReportAnnexes {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII");

    private final ReportSource source;
    private final Phrases phrases;
    private final Figures figures;
    private final ReportTables tables;
    private final Sources sources;
    private final String reference;
    private final List<Block> blocks = new ArrayList<>();
    private int annexes;

    /** @param reference number of the report to which the annexes belong */
    ReportAnnexes(
            ReportSource source,
            Phrases phrases,
            Figures figures,
            ReportTables tables,
            Sources sources,
            String reference) {
        this.source = source;
        this.phrases = phrases;
        this.figures = figures;
        this.tables = tables;
        this.sources = sources;
        this.reference = reference;
    }

    List<Block> write() {
        blocks.add(annex("itinerary"));
        blocks.add(itinerary());
        blocks.add(annex("team"));
        blocks.add(team());
        blocks.add(annex("minutes"));
        minutes();
        Annex sheet = annex("sheet");
        Table allRows = tables.ofRows("", "", source.sheet(), true);
        Annex origin = annex("sources");
        blocks.add(new Wide(List.of(
                sheet,
                allRows,
                origin,
                Paragraph.of(Run.plain(
                        phrases.say("sources.lead", phrases.day(source.asOf()), phrases.number(source.block())))),
                origins())));
        blocks.add(annex("answers"));
        blocks.add(answers());
        blocks.add(annex("photos"));
        photos();
        return blocks;
    }

    private Annex annex(String key) {
        String number = phrases.say("annex.number", ROMAN.get(annexes++));
        return new Annex(number, phrases.say("annex." + key), phrases.say("annex.attached", reference));
    }

    private String text(ReportSource.Text text) {
        return text.in(phrases.language());
    }

    private List<String> headings(String key, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> phrases.say(key + "." + i))
                .toList();
    }

    private Table itinerary() {
        List<Row> rows = source.visits().stream()
                .sorted(Comparator.comparing(Visit::visitedOn).thenComparing(Visit::id))
                .map(visit -> Row.of(
                        Cell.of(phrases.day(visit.visitedOn())
                                + (visit.dateUnverified() ? " " + phrases.say("unverifiedDay") : "")),
                        Cell.of(text(visit.title())),
                        Cell.of(text(visit.unit())),
                        Cell.of(phrases.say(visit.level())),
                        Cell.of(selection(visit))))
                .toList();
        List<Column> columns = List.of(
                new Column(22, Align.CENTER),
                new Column(44, Align.LEFT),
                new Column(32, Align.LEFT),
                new Column(18, Align.LEFT),
                new Column(34, Align.LEFT));
        return tables.ofTexts("", "", columns, headings("annex.itinerary", 5), rows);
    }

    private String selection(Visit visit) {
        String how = phrases.say(visit.sampled() ? "selection.sampled" : "selection.purposive");
        return visit.selectionReason().isEmpty() ? how : how + ": " + text(visit.selectionReason());
    }

    private Table team() {
        List<Row> rows = source.team().stream()
                .sorted(Comparator.comparing(member -> !member.lead()))
                .map(member -> Row.of(
                        Cell.of(member.name()),
                        Cell.of(text(member.position())),
                        Cell.of(phrases.say(member.lead() ? "team.lead" : "team.member"))))
                .toList();
        List<Column> columns =
                List.of(new Column(40, Align.LEFT), new Column(60, Align.LEFT), new Column(30, Align.LEFT));
        return tables.ofTexts("", "", columns, headings("annex.team", 3), rows);
    }

    private void minutes() {
        List<Visit> written = source.visits().stream()
                .filter(visit -> !visit.minutes().isEmpty())
                .toList();
        if (written.isEmpty()) {
            blocks.add(Paragraph.of(Run.italic(phrases.say("noMinutes"))));
        }
        for (Visit visit : written) {
            blocks.add(new Paragraph(
                    List.of(Run.bold(text(visit.title()) + ", " + phrases.day(visit.visitedOn()))), Align.LEFT));
            text(visit.minutes())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(Paragraph.of(Run.plain(line.strip()))));
        }
    }

    /** One row a source that the report leans on; under a row of the sheet one line a measure. */
    private Table origins() {
        Map<String, Integer> numbers = sources.all();
        List<Row> rows = new ArrayList<>();
        numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            String number = "[" + entry.getValue() + "]";
            figures.row(entry.getKey())
                    .ifPresentOrElse(
                            row -> ofRow(rows, number, row),
                            () -> group(rows, number, phrases.say("source." + entry.getKey())));
        });
        List<Column> columns = List.of(
                new Column(10, Align.CENTER),
                new Column(34, Align.LEFT),
                new Column(52, Align.LEFT),
                new Column(120, Align.LEFT));
        return tables.ofTexts("", "", columns, headings("annex.sources", 4), rows);
    }

    private void ofRow(List<Row> rows, String number, SheetRow row) {
        rows.add(new Row(
                RowKind.GROUP,
                List.of(
                        Cell.of(number),
                        Cell.of(row.code() + ". " + text(row.title())).spanning(3, 1))));
        // Measures that come from the same rows are told together.
        Map<String, List<Measure>> byOrigin = row.measures().stream()
                .collect(Collectors.groupingBy(
                        measure -> origin(measure.figures()), LinkedHashMap::new, Collectors.toList()));
        byOrigin.forEach((origin, measures) -> rows.add(Row.of(
                Cell.of(""),
                Cell.of(joined(measures, measure -> row.code() + "." + measure.key())),
                Cell.of(joined(measures, measure -> text(measure.title()))),
                Cell.of(origin))));
    }

    private static void group(List<Row> rows, String number, String text) {
        rows.add(new Row(RowKind.GROUP, List.of(Cell.of(number), Cell.of(text).spanning(3, 1))));
    }

    private static String joined(List<Measure> measures, Function<Measure, String> name) {
        return measures.stream().map(name).collect(Collectors.joining("; "));
    }

    /** 'minh họa: 30a 23 dòng, 135 31 dòng; công bố: toàn tỉnh 1 dòng. Căn cứ: …'. */
    private String origin(List<Figure> figures) {
        Map<ReportSource.Provenance, List<Figure>> kinds = figures.stream()
                .filter(figure -> figure.state() == State.VALUE)
                .collect(Collectors.groupingBy(
                        figure -> figure.provenance() == null ? ReportSource.Provenance.REAL : figure.provenance(),
                        TreeMap::new,
                        Collectors.toList()));
        if (kinds.isEmpty()) {
            return phrases.say("noData");
        }
        String told = kinds.entrySet().stream()
                .map(kind -> phrases.say(kind.getKey()) + ": "
                        + kind.getValue().stream()
                                .map(this::rowsBehind)
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        Set<String> citations = figures.stream()
                .flatMap(figure -> figure.citations().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return citations.isEmpty()
                ? told + "."
                : told + ". " + phrases.say("sources.citations", String.join("; ", citations)) + ".";
    }

    private String rowsBehind(Figure figure) {
        String place = phrases.say("inline." + figure.column());
        return phrases.say("sources.rows", place, phrases.number(figure.sourceCount()));
    }

    private Table answers() {
        List<Row> rows = source.recommendations().stream()
                .filter(it -> !it.response().isEmpty())
                .sorted(Comparator.comparing(Recommendation::code))
                .map(it -> Row.of(
                        Cell.of(it.code()),
                        Cell.of(text(it.addressee())),
                        Cell.of(text(it.response())),
                        Cell.of(phrases.say(it.status()))))
                .toList();
        List<Column> columns = List.of(
                new Column(12, Align.CENTER),
                new Column(36, Align.LEFT),
                new Column(70, Align.LEFT),
                new Column(30, Align.LEFT));
        return tables.ofTexts("", "", columns, headings("annex.answers", 4), rows);
    }

    private void photos() {
        if (source.photos().isEmpty()) {
            blocks.add(Paragraph.of(Run.italic(phrases.say("noPhotos"))));
        }
        for (ReportSource.Photo photo : source.photos()) {
            String caption = text(photo.caption());
            blocks.add(
                    photo.bytes().length > 0
                            ? new Picture(photo.bytes(), caption)
                            : Paragraph.of(Run.plain(caption + " "), Run.italic(phrases.say("photoLeftOut"))));
        }
    }
}
