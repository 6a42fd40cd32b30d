package vn.gnbv.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.CauseNature;
import vn.gnbv.report.ReportSource.Evaluation;
import vn.gnbv.report.ReportSource.FindingKind;
import vn.gnbv.report.ReportSource.Level;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.Theme;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Closing;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Language;
import vn.gnbv.report.document.Document.Letterhead;
import vn.gnbv.report.document.Document.PageBreak;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Recipients;
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
    private final Figures figures;
    private final Sources sources = new Sources();
    private final ReportTables tables;
    private final ReportSentences sentences;
    private final ReportFindings findings;
    private final ReportCharts charts;
    private final ReportOpening opening;
    private final List<Block> blocks = new ArrayList<>();

    private ReportContent(ReportSource source, Language language) {
        this.source = source;
        this.phrases = new Phrases(language);
        this.figures = new Figures(source, phrases);
        this.tables = new ReportTables(source, phrases, figures, sources);
        this.sentences = new ReportSentences(phrases, figures, sources);
        this.findings = new ReportFindings(source, phrases, tables, sources);
        this.charts = new ReportCharts(phrases, figures);
        this.opening = new ReportOpening(source, phrases, tables, sentences, sources);
    }

    public static Document write(ReportSource source, Language language) {
        return new ReportContent(source, language).document();
    }

    private Document document() {
        blocks.add(letterhead());
        summary();
        blocks.addAll(opening.write());
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
        blocks.addAll(new ReportAnnexes(source, phrases, figures, tables, sources, reportReference()).write());
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
        return number + "/BC" + (evaluation.abbreviation().isEmpty() ? "" : "-" + evaluation.abbreviation());
    }

    private Letterhead letterhead() {
        Evaluation evaluation = source.evaluation();
        boolean translation = phrases.language() == Language.EN;
        String dated = evaluation.dated() == null
                ? phrases.say("letter.placeBlank", evaluation.place())
                : phrases.placeAndDay(evaluation.place(), evaluation.dated());
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
        blocks.add(tables.ofRows(tableNumber(number), phrases.say("table." + number), figures.rows(List.of(codes))));
    }

    private String tableNumber(int number) {
        return phrases.say("table.number", String.valueOf(number));
    }

    /** Rows made for this table, and rows of the sheet; those of the sheet alone where none were made. */
    private void tableOfOwnRows(int number, String... codes) {
        List<SheetRow> rows = new ArrayList<>(
                source.tables().stream().filter(row -> isFor(number, row)).toList());
        rows.addAll(figures.rows(List.of(codes)));
        blocks.add(tables.ofRows(tableNumber(number), phrases.say("table." + number), rows));
    }

    /** B10a and B3.1 are for Tables 10 and 3. */
    private static boolean isFor(int number, SheetRow row) {
        return row.code().matches("B" + number + "([a-z.].*)?");
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
            blocks.add(new Heading(2, "", phrases.say(area) + opening.visitedNote(area)));
            blocks.add(items.isEmpty() ? Paragraph.of(Run.italic(phrases.say("noFinding"))) : new BulletList(items));
        }
        blocks.add(new PageBreak());
    }

    private String day() {
        return phrases.proseDay(source.asOf());
    }

    private String block() {
        return phrases.number(source.block());
    }

    private void steering() {
        chapter("steering");
        section(1, "steering.documents");
        blocks.add(findings.documentTable(tableNumber(2), phrases.say("table.2")));
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
        tableOfOwnRows(3, "3.4", "3.6");
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
        tableOfOwnRows(7, "1.3", "1.4");
        tableOfOwnRows(8, "1.6");
        table(9, "1.7", "1.8");
        tableOfOwnRows(10, "1.5");
        charts.ofRows("chart.plan", List.of("1.3", "2.1", "2.2", "2.3", "3.3", "5.5", "6.2"), "percent")
                .ifPresent(blocks::add);
        addOrNone(findings.ofTheme(Theme.RESULTS));
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
