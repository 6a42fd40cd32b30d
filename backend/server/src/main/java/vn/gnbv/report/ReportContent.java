package vn.gnbv.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.CauseNature;
import vn.gnbv.report.ReportSource.Evaluation;
import vn.gnbv.report.ReportSource.FindingKind;
import vn.gnbv.report.ReportSource.Level;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.Theme;
import vn.gnbv.report.ReportSource.Visit;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Closing;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Language;
import vn.gnbv.report.document.Document.Letterhead;
import vn.gnbv.report.document.Document.PageBreak;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Recipients;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.SignatureBlock;

/**
 * Writes the chapters I to XII, Tables 1 to 19 and the annexes of the mid-term report. The order of headings and tables
 * is fixed; a chapter for which there is nothing says so instead of vanishing.
 */
public final class ReportContent {

    private static final String NUMBER_BLANK = "\u00A0".repeat(8);

    private final ReportSource source;
    private final Phrases phrases;
    private final Sources sources = new Sources();
    private final ReportTables tables;
    private final ReportSentences sentences;
    private final ReportFindings findings;
    private final ReportCharts charts;
    private final List<Block> blocks = new ArrayList<>();

    private ReportContent(ReportSource source, Language language) {
        this.source = source;
        this.phrases = new Phrases(language);
        Figures figures = new Figures(source.sheet(), phrases);
        this.tables = new ReportTables(source, phrases, figures, sources);
        this.sentences = new ReportSentences(phrases, figures, sources);
        this.findings = new ReportFindings(source, phrases, tables, sources);
        this.charts = new ReportCharts(phrases, figures);
    }

    public static Document write(ReportSource source, Language language) {
        return new ReportContent(source, language).document();
    }

    private Document document() {
        blocks.add(letterhead());
        summary();
        general();
        steering();
        money();
        results();
        projects();
        production();
        policies();
        integration();
        participation();
        assessment();
        directions();
        recommendations();
        blocks.add(closing());
        blocks.addAll(new ReportAnnexes(source, phrases, tables, sources, reportReference()).write());
        Evaluation evaluation = source.evaluation();
        String draft = source.draftedOn() == null ? null : phrases.say("draft", phrases.day(source.draftedOn()));
        return new Document(
                phrases.language(),
                phrases.say("letter.kind") + ": " + text(evaluation.title()),
                text(evaluation.title()) + ", " + text(evaluation.unit()) + ", " + evaluation.code(),
                draft,
                evaluation.dated() == null ? source.draftedOn() : evaluation.dated(),
                blocks);
    }

    private String text(ReportSource.Text text) {
        return text.in(phrases.language());
    }

    private String reportReference() {
        Evaluation evaluation = source.evaluation();
        String number = evaluation.number() == null ? NUMBER_BLANK : evaluation.number();
        return number + "/BC-" + evaluation.abbreviation();
    }

    private Letterhead letterhead() {
        Evaluation evaluation = source.evaluation();
        boolean translation = phrases.language() == Language.EN;
        String dated = evaluation.dated() == null
                ? phrases.say("letter.placeBlank", evaluation.place())
                : phrases.longDay(evaluation.place(), evaluation.dated());
        return new Letterhead(
                upper(text(evaluation.agencyAbove())),
                upper(text(evaluation.agency())),
                translation ? "" : phrases.say("letter.stateTitle"),
                translation ? "" : phrases.say("letter.motto"),
                phrases.say("letter.number", reportReference()),
                dated,
                translation ? phrases.say("letter.translation") : "",
                phrases.say("letter.kind"),
                text(evaluation.title()));
    }

    private String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }

    private void chapter(String key) {
        blocks.add(new Heading(1, phrases.say(key + ".number"), phrases.say(key)));
    }

    private void section(int number, String key) {
        blocks.add(new Heading(2, number + ".", phrases.say(key)));
    }

    private void say(String key, String... arguments) {
        blocks.add(Paragraph.of(Run.plain(phrases.say(key, arguments))));
    }

    private void addOrNone(List<Block> given) {
        blocks.addAll(given.isEmpty() ? List.of(Paragraph.of(Run.italic(phrases.say("noFinding")))) : given);
    }

    private void table(int number, String... codes) {
        blocks.add(tables.ofRows(tableNumber(number), phrases.say("table." + number), List.of(codes)));
    }

    private String tableNumber(int number) {
        return phrases.say("table.number", String.valueOf(number));
    }

    /** The breakdown of that code where there is one. */
    private Optional<ReportSource.Breakdown> breakdown(String code) {
        return source.tables().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** A breakdown as the table, or rows of the sheet where nobody broke them down. */
    private void breakdownOrRows(int number, String... codes) {
        breakdown(String.valueOf(number))
                .ifPresentOrElse(
                        it -> blocks.add(tables.ofBreakdown(tableNumber(number), it)), () -> table(number, codes));
    }

    private void summary() {
        blocks.add(new Heading(1, "", phrases.say("summary")));
        say(
                "summary.lead",
                text(source.evaluation().program()),
                text(source.evaluation().unit()),
                day(),
                block());
        blocks.add(tables.ofLeading(phrases.say("summary.table"), List.of("1.1", "1.3", "2.2", "3.1", "4.5")));
        for (Area area : Area.values()) {
            List<List<Run>> items = new ArrayList<>();
            Set<FindingKind> limits = EnumSet.of(FindingKind.LIMITATION, FindingKind.OBSTACLE);
            findings.some(area, EnumSet.of(FindingKind.ACHIEVEMENT), "summary.achieved", 2)
                    .ifPresent(items::add);
            findings.some(area, limits, "summary.limited", 1).ifPresent(items::add);
            findings.someRecommendations(area, "summary.recommended", 1).ifPresent(items::add);
            blocks.add(new Heading(2, "", phrases.say(area) + visitedNote(area)));
            blocks.add(items.isEmpty() ? Paragraph.of(Run.italic(phrases.say("noFinding"))) : new BulletList(items));
        }
        blocks.add(new PageBreak());
    }

    private String day() {
        return phrases.day(source.asOf());
    }

    private String block() {
        return phrases.number(source.block());
    }

    private String visitedNote(Area area) {
        return visited(area) ? "" : " (" + phrases.say("areaNotVisited") + ")";
    }

    /** Only a visit below the district is evidence from the field of one area type. */
    private boolean visited(Area area) {
        return source.visits().stream()
                .filter(visit -> visit.level().compareTo(Level.COMMUNE) >= 0)
                .anyMatch(visit -> visit.areas().contains(area));
    }

    private void general() {
        chapter("general");
        section(1, "general.basis");
        Evaluation evaluation = source.evaluation();
        if (!evaluation.legalGrounds().isEmpty()) {
            text(evaluation.legalGrounds())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(Paragraph.of(Run.italic(line.strip()))));
        }
        say(
                "general.scope",
                text(evaluation.program()),
                text(evaluation.unit()),
                phrases.day(evaluation.periodFrom()),
                phrases.day(evaluation.periodTo()));
        say("general.cutOff", day(), block());
        say(source.syntheticIncluded() ? "general.synthetic" : "general.noSynthetic");
        blocks.add(new BulletList(source.terms().stream()
                .map(term -> List.of(Run.bold(phrases.say(term.theme()) + ": "), Run.plain(text(term.question()))))
                .toList()));
        section(2, "general.method");
        say("general.visits", phrases.number(source.visits().size()), phrases.number(persons()));
        sourced("visits");
        List<Area> missing =
                Arrays.stream(Area.values()).filter(area -> !visited(area)).toList();
        if (!missing.isEmpty()) {
            say("general.unvisited", phrases.areas(missing));
        }
        blocks.add(sentences.byArea(List.of("7.1", "7.2")));
        blocks.add(visitTable());
        section(3, "general.areas");
        say("general.cuts");
        blocks.add(sentences.byArea(List.of("1.1", "1.2", "1.5", "1.7")));
    }

    private long persons() {
        return source.visits().stream().mapToInt(Visit::persons).sum();
    }

    /** Hangs the number of a source on the paragraph that was just written. */
    private void sourced(String key) {
        if (blocks.removeLast() instanceof Paragraph paragraph) {
            List<Run> runs = new ArrayList<>(paragraph.runs());
            runs.add(Run.source(sources.number(key)));
            blocks.add(new Paragraph(runs, paragraph.align()));
        }
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
                new Column(44, Align.LEFT),
                new Column(16, Align.LEFT),
                new Column(20, Align.CENTER),
                new Column(20, Align.LEFT),
                new Column(40, Align.LEFT),
                new Column(16, Align.RIGHT));
        List<String> headings = Arrays.stream(new int[] {1, 2, 3, 4, 5, 6})
                .mapToObj(i -> phrases.say("table.visits." + i))
                .toList();
        return tables.ofTexts(tableNumber(1), phrases.say("table.1"), columns, headings, rows);
    }

    private void visitGroup(List<Row> rows, String title, List<Visit> visits) {
        rows.add(new Row(RowKind.GROUP, List.of(Cell.of(title).spanning(6, 1))));
        if (visits.isEmpty()) {
            rows.add(Row.of(
                    Cell.of(List.of(Run.italic(phrases.say("areaNotVisited")))).spanning(6, 1)));
        }
        for (Visit visit : visits) {
            String met = visit.participants().stream()
                    .map(group -> text(group.group()) + " " + phrases.number(group.persons()))
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

    private void steering() {
        chapter("steering");
        section(1, "steering.documents");
        breakdown("2")
                .ifPresentOrElse(
                        it -> blocks.add(tables.ofBreakdown(tableNumber(2), it)),
                        () -> blocks.add(tables.ofTexts(
                                tableNumber(2),
                                phrases.say("table.2"),
                                List.of(
                                        new Column(50, Align.LEFT),
                                        new Column(25, Align.CENTER),
                                        new Column(25, Align.CENTER)),
                                List.of(
                                        phrases.say("table.documents.1"),
                                        phrases.say("table.documents.2"),
                                        phrases.say("table.documents.3")),
                                List.of())));
        section(2, "steering.committee");
        addOrNone(findings.ofTheme(Theme.CAPACITY));
        section(3, "steering.communication");
        blocks.add(sentences.ofLine(Place.NOT_BY_AREA, List.of("3.1", "8.1")));
        section(4, "steering.supervision");
        blocks.add(sentences.byArea(List.of("8.4")));
    }

    private void money() {
        chapter("money");
        blocks.add(sentences.byArea(List.of("3.1", "3.2", "3.4", "3.6")));
        breakdownOrRows(3, "3.4", "3.6");
        table(4, "3.1", "3.2");
        charts.ofMeasures("chart.money", "3.1", List.of("allotted", "disbursed"))
                .ifPresent(blocks::add);
        table(5, "3.5");
        addOrNone(findings.ofTheme(Theme.MONEY));
    }

    private void results() {
        chapter("results");
        blocks.add(sentences.byArea(List.of("1.1", "1.3", "1.4", "1.6", "1.9")));
        table(6, "1.1", "1.2", "1.3", "1.5", "1.6", "1.9");
        charts.ofMeasures("chart.poor", "1.1", List.of("start", "latest")).ifPresent(blocks::add);
        breakdownOrRows(7, "1.1", "1.3", "1.4");
        breakdownOrRows(8, "1.6");
        table(9, "1.7", "1.8");
        ethnicAndCauses();
        charts.ofRows("chart.plan", List.of("1.3", "2.1", "2.2", "2.3", "3.3", "5.5", "6.2"), "percent")
                .ifPresent(blocks::add);
        addOrNone(findings.ofTheme(Theme.RESULTS));
    }

    private void ethnicAndCauses() {
        List<ReportSource.Breakdown> given = source.tables().stream()
                .filter(it -> it.code().startsWith("10"))
                .toList();
        if (given.isEmpty()) {
            table(10, "1.5");
            return;
        }
        for (int i = 0; i < given.size(); i++) {
            String letter = given.size() == 1 ? "" : String.valueOf((char) ('a' + i));
            blocks.add(tables.ofBreakdown(phrases.say("table.number", "10" + letter), given.get(i)));
        }
    }

    private void projects() {
        chapter("projects");
        section(1, "projects.da1");
        blocks.add(sentences.ofLine(Place.P30A, List.of("3.1", "3.2", "3.3", "2.1", "2.2", "2.3")));
        section(2, "projects.da2");
        blocks.add(sentences.ofLine(Place.P135, List.of("3.1", "3.2", "3.3", "2.1", "2.2", "2.3", "8.1")));
        section(3, "projects.da3");
        blocks.add(sentences.ofLine(Place.OUTSIDE, List.of("3.1", "3.2", "2.1", "2.2", "2.3")));
        section(4, "projects.da4");
        say("projects.together");
        blocks.add(sentences.ofLine(Place.NOT_BY_AREA, List.of("3.1", "3.2")));
        section(5, "projects.da5");
        blocks.add(sentences.ofLine(Place.NOT_BY_AREA, List.of("8.1")));
        table(11, "3.3");
        table(12, "2.1", "2.2", "2.3", "2.4", "2.5", "2.6");
        table(13, "4.4", "4.5", "4.6", "4.7");
        table(14, "8.1");
    }

    private void production() {
        chapter("production");
        section(1, "production.process");
        blocks.add(sentences.byArea(List.of("2.5", "2.6", "5.2")));
        section(2, "production.result");
        blocks.add(sentences.byArea(List.of("2.1", "2.2", "2.3", "2.4")));
        addOrNone(findings.ofTheme(Theme.PRODUCTION));
        section(3, "production.target");
        blocks.add(sentences.byArea(List.of("4.1", "4.2", "4.3")));
        section(4, "production.capital");
        blocks.add(sentences.byArea(List.of("4.4", "4.5", "4.6", "4.7")));
        addOrNone(findings.ofTheme(Theme.TARGETING));
    }

    private void policies() {
        chapter("policies");
        blocks.add(sentences.byArea(List.of("6.1", "6.2", "6.3", "6.4", "6.5", "6.6")));
        table(15, "6.1", "6.2", "6.3", "6.4", "6.5", "6.6");
        addOrNone(findings.ofTheme(Theme.POLICIES));
    }

    private void integration() {
        chapter("integration");
        blocks.add(sentences.byArea(List.of("3.5")));
        addOrNone(findings.onIntegration());
    }

    private void participation() {
        chapter("participation");
        section(1, "participation.households");
        blocks.add(sentences.byArea(List.of("5.1", "5.2", "5.5")));
        section(2, "participation.enterprises");
        blocks.add(sentences.byArea(List.of("5.3", "5.4")));
        table(16, "5.1", "5.2", "5.3", "5.4", "5.5");
        addOrNone(findings.ofTheme(Theme.PARTICIPATION));
    }

    private void assessment() {
        chapter("assessment");
        section(1, "assessment.achieved");
        blocks.addAll(findings.titles(findings.of(EnumSet.of(FindingKind.ACHIEVEMENT))));
        section(2, "assessment.limited");
        blocks.addAll(findings.titles(findings.of(EnumSet.of(FindingKind.LIMITATION, FindingKind.OBSTACLE))));
        section(3, "assessment.causes");
        blocks.add(new Heading(3, "a)", phrases.say("assessment.objective")));
        blocks.addAll(findings.causes(CauseNature.OBJECTIVE));
        blocks.add(new Heading(3, "b)", phrases.say("assessment.subjective")));
        blocks.addAll(findings.causes(CauseNature.SUBJECTIVE));
        section(4, "assessment.lessons");
        blocks.addAll(findings.titles(findings.of(EnumSet.of(FindingKind.LESSON))));
        blocks.addAll(findings.ofTheme(Theme.LESSONS));
        blocks.add(findings.ratingTable(tableNumber(17), phrases.say("table.17")));
    }

    private void directions() {
        chapter("directions");
        int number = 1;
        for (Area area : Area.values()) {
            blocks.add(new Heading(2, number++ + ".", phrases.say(area)));
            blocks.addAll(findings.directions(area));
        }
        section(4, "directions.capacity");
        blocks.add(sentences.byArea(List.of("8.2", "8.3")));
        blocks.add(findings.needTable(tableNumber(18), phrases.say("table.18")));
    }

    private void recommendations() {
        chapter("recommendations");
        int number = 1;
        for (Level level : List.of(Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) {
            blocks.add(new Heading(2, number++ + ".", phrases.say("addressee." + level)));
            blocks.addAll(findings.recommendations(it -> it.level() == level));
        }
        blocks.add(findings.recommendationTable(tableNumber(19), phrases.say("table.19")));
    }

    private Closing closing() {
        Evaluation evaluation = source.evaluation();
        List<String> signs = new ArrayList<>();
        signs.add(phrases.say("closing.onBehalf", upper(text(evaluation.agency()))));
        if (!evaluation.signerTitle().isEmpty()) {
            signs.add(upper(text(evaluation.signerTitle())));
        }
        List<String> recipients =
                evaluation.recipients().isEmpty() ? List.of(phrases.say("closing.file")) : evaluation.recipients();
        return new Closing(
                new Recipients(phrases.say("closing.recipients"), recipients),
                new SignatureBlock(signs, evaluation.signerName() == null ? "" : evaluation.signerName()));
    }
}
