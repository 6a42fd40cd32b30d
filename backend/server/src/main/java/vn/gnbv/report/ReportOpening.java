package vn.gnbv.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.Evaluation;
import vn.gnbv.report.ReportSource.Level;
import vn.gnbv.report.ReportSource.Visit;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;

/** Chapter I: on what the evaluation rests, how the team worked, where it was and where not. */
final class ReportOpening {

    private final ReportSource source;
    private final Phrases phrases;
    private final ReportTables tables;
    private final ReportSentences sentences;
    private final Sources sources;
    private final List<Block> blocks = new ArrayList<>();

    ReportOpening(
            ReportSource source, Phrases phrases, ReportTables tables, ReportSentences sentences, Sources sources) {
        this.source = source;
        this.phrases = phrases;
        this.tables = tables;
        this.sentences = sentences;
        this.sources = sources;
    }

    List<Block> write() {
        blocks.add(new Heading(1, phrases.say("general.number"), phrases.say("general")));
        basis();
        method();
        areas();
        return blocks;
    }

    private String text(ReportSource.Text text) {
        return text.in(phrases.language());
    }

    private void section(int number, String key) {
        blocks.add(new Heading(2, number + ".", phrases.say(key)));
    }

    private void say(String key, String... arguments) {
        blocks.add(Paragraph.of(Run.plain(phrases.say(key, arguments))));
    }

    /** A sentence with the number of its source. */
    private void say(int sourceNumber, String key, String... arguments) {
        blocks.add(Paragraph.of(Run.plain(phrases.say(key, arguments)), Run.source(sourceNumber)));
    }

    private void basis() {
        section(1, "general.basis");
        Evaluation evaluation = source.evaluation();
        if (!evaluation.legalGrounds().isEmpty()) {
            say("general.grounds");
            blocks.add(new BulletList(text(evaluation.legalGrounds())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(Run.plain(line.strip())))
                    .toList()));
        }
        say(
                "general.scope",
                text(evaluation.program()),
                text(evaluation.unit()),
                phrases.proseDay(evaluation.periodFrom()),
                phrases.proseDay(evaluation.periodTo()));
        say("general.cutOff", phrases.proseDay(source.asOf()), phrases.number(source.block()));
        if (source.seal() != null) {
            say(
                    "general.seal",
                    phrases.number(source.block()),
                    inGroups(source.seal().hash()),
                    inGroups(source.seal().signature()),
                    source.seal().keyId());
        }
        say(source.syntheticIncluded() ? "general.synthetic" : "general.noSynthetic");
        blocks.add(new BulletList(source.terms().stream()
                .map(term -> List.of(Run.bold(phrases.say(term.theme()) + ": "), Run.plain(text(term.question()))))
                .toList()));
    }

    /** Eight digits and a space: lines break between them, and whoever compares keeps the place. */
    private static String inGroups(String hex) {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }

    private void method() {
        section(2, "general.method");
        say(
                sources.number("visits"),
                "general.visits",
                phrases.number(source.visits().size()),
                phrases.number(persons()));
        List<Area> missing =
                Arrays.stream(Area.values()).filter(area -> !visited(area)).toList();
        if (!missing.isEmpty()) {
            say("general.unvisited", phrases.areas(missing));
        }
        blocks.add(sentences.byArea(List.of("7.1", "7.2")));
        blocks.add(visitTable());
    }

    private void areas() {
        section(3, "general.areas");
        say("general.cuts");
        if (!source.communes().isEmpty()) {
            say(sources.number("places"), "general.communes", joined(source.communes(), this::communes));
        }
        if (!source.changedUnits().isEmpty()) {
            say(sources.number("places"), "general.changed", joined(source.changedUnits(), this::change));
        }
        blocks.add(sentences.byArea(List.of("1.1", "1.2", "1.5", "1.7")));
    }

    private static <T> String joined(List<T> things, Function<T, String> told) {
        return things.stream().map(told).collect(Collectors.joining("; "));
    }

    private String communes(ReportSource.Communes it) {
        String sign = it.unverified() ? " " + Figures.Mark.UNVERIFIED.sign() : "";
        return phrases.say("Place." + it.area()) + " " + phrases.number(it.count()) + sign;
    }

    private String change(ReportSource.ChangedUnit it) {
        return phrases.say(
                "general.change", it.name(), phrases.say("Place." + it.from()), phrases.say("Place." + it.to()));
    }

    private long persons() {
        return source.visits().stream().mapToInt(Visit::persons).sum();
    }

    private Document.Table visitTable() {
        List<Row> rows = new ArrayList<>();
        for (Area area : Area.values()) {
            visitGroup(
                    rows,
                    phrases.say(area),
                    source.visits().stream()
                            .filter(visit -> visit.areas().equals(Set.of(area)))
                            .toList());
        }
        List<Visit> several = source.visits().stream()
                .filter(visit -> visit.areas().size() != 1)
                .toList();
        if (!several.isEmpty()) {
            visitGroup(rows, phrases.say("visits.several"), several);
        }
        List<Column> columns = List.of(
                new Column(40, Align.LEFT),
                new Column(16, Align.LEFT),
                new Column(26, Align.CENTER),
                new Column(20, Align.LEFT),
                new Column(38, Align.LEFT),
                new Column(18, Align.RIGHT));
        List<String> headings = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> phrases.say("table.visits." + i))
                .toList();
        return tables.ofTexts(phrases.say("table.number", "1"), phrases.say("table.1"), columns, headings, rows);
    }

    private void visitGroup(List<Row> rows, String title, List<Visit> visits) {
        rows.add(new Row(RowKind.GROUP, List.of(Cell.of(title).spanning(6, 1))));
        if (visits.isEmpty()) {
            rows.add(Row.of(
                    Cell.of(List.of(Run.italic(phrases.say("areaNotVisited")))).spanning(6, 1)));
        }
        for (Visit visit : visits) {
            String met = visit.participants().stream()
                    .map(group -> phrases.say(group.group()) + " " + phrases.number(group.persons()))
                    .collect(Collectors.joining("; "));
            String sign = visit.synthetic() ? Figures.Mark.SYNTHETIC.sign() : "";
            String unverified = visit.dateUnverified() ? " " + phrases.say("unverifiedDay") : "";
            rows.add(Row.of(
                    Cell.marked(text(visit.title()), sign),
                    Cell.of(phrases.say(visit.level())),
                    Cell.of(phrases.day(visit.visitedOn()) + unverified),
                    Cell.of(phrases.say(visit.sampled() ? "selection.sampled" : "selection.purposive")),
                    Cell.of(met.isEmpty() ? phrases.say("noData") : met),
                    Cell.of(met.isEmpty() ? phrases.say("noData") : phrases.number(visit.persons()))));
        }
    }

    /** What a heading on an area type adds where nobody was. */
    String visitedNote(Area area) {
        return visited(area) ? "" : " (" + phrases.say("areaNotVisited") + ")";
    }

    /** Only a visit below the district is evidence from the field of one area type. */
    private boolean visited(Area area) {
        return source.visits().stream()
                .filter(visit -> visit.level().compareTo(Level.COMMUNE) >= 0)
                .anyMatch(visit -> visit.areas().contains(area));
    }
}
