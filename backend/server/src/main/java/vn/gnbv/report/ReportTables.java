package vn.gnbv.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.gnbv.report.Figures.Mark;
import vn.gnbv.report.ReportSource.Cut;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Table;

/** Tables of figures: area types side by side, each row with the number of its source, marks explained below. */
final class ReportTables {

    private final ReportSource source;
    private final Phrases phrases;
    private final Figures figures;
    private final Sources sources;

    ReportTables(ReportSource source, Phrases phrases, Figures figures, Sources sources) {
        this.source = source;
        this.phrases = phrases;
        this.figures = figures;
        this.sources = sources;
    }

    /** A table of sheet rows with all their measures. */
    Table ofRows(String number, String title, List<SheetRow> rows) {
        return ofRows(number, title, rows, false);
    }

    /** @param parts whether rates show numerator and denominator too, for the wide table of the annex */
    Table ofRows(String number, String title, List<SheetRow> rows, boolean parts) {
        List<Place> places = Figures.places(rows);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        List<Row> body = new ArrayList<>();
        boolean fullYear = false;
        for (SheetRow row : rows) {
            body.add(new Row(
                    RowKind.GROUP,
                    List.of(
                            Cell.of(row.code()),
                            Cell.of(titleOf(row)).spanning(1 + places.size(), 1),
                            Cell.of("[" + sources.number(row.code()) + "]"))));
            if (!Figures.hasValue(row)) {
                body.add(noData(phrases.say("allMeasures"), places.size()));
                continue;
            }
            for (Measure measure : row.measures()) {
                fullYear |= measure.fullYearPlan();
                body.add(ofMeasure(row, measure, places, parts, marks));
            }
        }
        return new Table(
                number,
                title,
                "",
                columns(places, parts),
                header(rows, places),
                body,
                footnotes(rows, marks, fullYear));
    }

    private static List<Column> columns(List<Place> places, boolean wide) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(13, Align.CENTER));
        columns.add(new Column(wide ? 52 : 42, Align.LEFT));
        places.forEach(place -> columns.add(new Column(wide ? 30 : 21, Align.RIGHT)));
        columns.add(new Column(18, Align.CENTER));
        return columns;
    }

    /** One line a row: its leading measure, for the summary. */
    Table ofLeading(String title, List<String> codes) {
        List<SheetRow> rows = figures.rows(codes);
        List<Place> places = Figures.places(rows);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        List<Row> body = new ArrayList<>();
        for (SheetRow row : rows) {
            Measure measure = Figures.leading(row);
            String label = row.title().in(phrases.language()) + ", "
                    + measure.title().in(phrases.language()) + " ("
                    + measure.unit().in(phrases.language()) + ")";
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.code()), Cell.of(label)));
            places.forEach(place -> cells.add(Figures.figure(measure, place)
                    .map(figure -> ofFigure(measure, figure, false, marks))
                    .orElseGet(() -> Cell.of("–"))));
            cells.add(Cell.of("[" + sources.number(row.code()) + "]"));
            body.add(new Row(RowKind.BODY, cells));
        }
        return new Table(
                "", title, "", columns(places, false), header(rows, places), body, footnotes(rows, marks, false));
    }

    private String titleOf(SheetRow row) {
        String unit = row.measures().getFirst().unit().in(phrases.language());
        return row.title().in(phrases.language()) + " (" + unit + ")";
    }

    private Row ofMeasure(SheetRow row, Measure measure, List<Place> places, boolean parts, Set<Mark> marks) {
        String unit = measure.unit().in(phrases.language());
        String common = row.measures().getFirst().unit().in(phrases.language());
        String label = measure.title().in(phrases.language()) + (unit.equals(common) ? "" : " (" + unit + ")");
        if (!Figures.hasValue(measure)) {
            return noData(label, places.size());
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(""));
        cells.add(Cell.of(label));
        for (Place place : places) {
            cells.add(Figures.figure(measure, place)
                    .map(figure -> ofFigure(measure, figure, parts, marks))
                    .orElseGet(() -> Cell.of("–")));
        }
        cells.add(Cell.of(""));
        return new Row(RowKind.BODY, cells);
    }

    private Cell ofFigure(Measure measure, Figure figure, boolean parts, Set<Mark> marks) {
        marks.addAll(Figures.marks(figure));
        String text = figures.text(measure, figure);
        if (parts && figure.state() == State.VALUE && figure.denominator() != null && figure.numerator() != null) {
            text += " (" + phrases.number(figure.numerator(), 0) + "/" + phrases.number(figure.denominator(), 0) + ")";
        }
        return Cell.marked(text, Figures.signs(figure));
    }

    private Row noData(String label, int columns) {
        return Row.of(
                Cell.of(""),
                Cell.of(label),
                Cell.of(List.of(Run.italic(phrases.say("noData")))).spanning(columns, 1),
                Cell.of(""));
    }

    private List<Row> header(List<SheetRow> rows, List<Place> places) {
        boolean line = !rows.isEmpty() && rows.stream().allMatch(row -> row.cut() == Cut.LINE);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(phrases.say("table.code")));
        cells.add(Cell.of(phrases.say("table.indicator")));
        places.forEach(place -> cells.add(Cell.of(phrases.say((line ? "line." : "Place.") + place.name()))));
        cells.add(Cell.of(phrases.say("table.source")));
        return List.of(new Row(RowKind.BODY, cells));
    }

    private List<String> footnotes(List<SheetRow> rows, Set<Mark> marks, boolean fullYear) {
        List<String> notes = new ArrayList<>();
        marks.forEach(mark -> notes.add(mark.sign() + " " + phrases.say("mark." + mark.name())));
        rows.stream()
                .map(SheetRow::cut)
                .distinct()
                .sorted()
                .forEach(cut -> notes.add(cut == Cut.NONE ? "" : cutNote(rows, cut)));
        if (fullYear) {
            Figures.shareOfYear(source.asOf())
                    .ifPresent(share -> notes.add(phrases.say(
                            "note.fullYear",
                            String.valueOf(source.asOf().getYear()),
                            phrases.day(source.asOf()),
                            phrases.number(share, 1))));
        }
        notes.removeIf(String::isEmpty);
        return notes;
    }

    private String cutNote(List<SheetRow> rows, Cut cut) {
        boolean mixed = rows.stream().map(SheetRow::cut).distinct().count() > 1;
        List<String> codes = rows.stream()
                .filter(row -> row.cut() == cut)
                .map(SheetRow::code)
                .toList();
        String which = mixed ? phrases.say("note.rows", String.join("; ", codes)) + " " : "";
        return which + phrases.say("note.cut." + cut.name());
    }

    /** A table of words; without rows it says that there is nothing. */
    Table ofTexts(String number, String title, List<Column> columns, List<String> headings, List<Row> rows) {
        List<Row> body = rows.isEmpty()
                ? List.of(Row.of(
                        Cell.of(List.of(Run.italic(phrases.say("noData")))).spanning(columns.size(), 1)))
                : rows;
        List<Cell> header = headings.stream().map(Cell::of).toList();
        List<String> notes = Stream.of(Mark.values())
                .filter(mark -> body.stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.mark().contains(mark.sign())))
                .map(mark -> mark.sign() + " " + phrases.say("mark." + mark.name()))
                .toList();
        return new Table(number, title, "", columns, List.of(new Row(RowKind.BODY, header)), body, notes);
    }
}
