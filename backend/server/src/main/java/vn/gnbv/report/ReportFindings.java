package vn.gnbv.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.CauseNature;
import vn.gnbv.report.ReportSource.Evidence;
import vn.gnbv.report.ReportSource.Finding;
import vn.gnbv.report.ReportSource.FindingKind;
import vn.gnbv.report.ReportSource.Need;
import vn.gnbv.report.ReportSource.Rating;
import vn.gnbv.report.ReportSource.Recommendation;
import vn.gnbv.report.ReportSource.Theme;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Table;

/** What the team found, recommends and rates, in the team's own words. */
final class ReportFindings {

    private final ReportSource source;
    private final Phrases phrases;
    private final ReportTables tables;
    private final Sources sources;

    ReportFindings(ReportSource source, Phrases phrases, ReportTables tables, Sources sources) {
        this.source = source;
        this.phrases = phrases;
        this.tables = tables;
        this.sources = sources;
    }

    /** Findings of a theme in full, one paragraph each; the causes come later, with their limitations. */
    List<Block> ofTheme(Theme theme) {
        return inFull(
                finding -> finding.theme() == theme && finding.kind() != FindingKind.CAUSE && !onIntegration(finding));
    }

    /** Findings on integration with other programmes: those that cite row 3.5 of the sheet. */
    List<Block> onIntegration() {
        return inFull(ReportFindings::onIntegration);
    }

    private static boolean onIntegration(Finding finding) {
        return finding.kind() != FindingKind.CAUSE && finding.cites("3.5");
    }

    private List<Block> inFull(Predicate<Finding> asked) {
        List<Block> blocks = new ArrayList<>();
        source.findings().stream().filter(asked).forEach(finding -> {
            List<Run> runs = new ArrayList<>(full(finding));
            flags(finding).ifPresent(flag -> runs.add(Run.italic(" " + flag)));
            blocks.add(Paragraph.of(runs));
        });
        return blocks;
    }

    private List<Run> full(Finding finding) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.bold(phrases.say(
                "finding.head",
                finding.code(),
                phrases.say(finding.kind()),
                phrases.areas(finding.areas()),
                finding.title().in(phrases.language()))));
        runs.add(Run.plain(" " + finding.text().in(phrases.language())));
        if (!finding.evidence().isEmpty()) {
            String evidence = finding.evidence().stream().map(this::evidence).collect(Collectors.joining("; "));
            runs.add(Run.italic(" " + phrases.say("finding.evidence", evidence)));
        }
        if (finding.synthetic()) {
            runs.add(Run.italic(" " + phrases.say("finding.synthetic")));
        }
        if (!finding.agreed()) {
            runs.add(Run.italic(" " + phrases.say("finding.draft")));
        }
        return runs;
    }

    private String evidence(Evidence evidence) {
        String what = evidence.what().in(phrases.language());
        return evidence.day() == null
                ? phrases.say("evidence." + evidence.kind(), what)
                : phrases.say("evidence." + evidence.kind() + ".dated", what, phrases.day(evidence.day()));
    }

    /** Says where a finding speaks about an area type in which no site was visited. */
    private Optional<String> flags(Finding finding) {
        List<String> flags = new ArrayList<>();
        if (!finding.unvisited().isEmpty()) {
            flags.add(phrases.say("finding.unvisited", phrases.areas(finding.unvisited())));
        }
        if (!finding.unverified().isEmpty()) {
            flags.add(phrases.say("finding.unverified", phrases.areas(finding.unverified())));
        }
        return flags.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", flags));
    }

    List<Finding> of(Set<FindingKind> kinds) {
        return source.findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }

    /** Titles with code and area types, and for a limitation the codes of its causes. */
    List<Block> titles(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of(Paragraph.of(Run.italic(phrases.say("noFinding"))));
        }
        return List.of(new BulletList(findings.stream().map(this::title).toList()));
    }

    private List<Run> title(Finding finding) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.plain(finding.title().in(phrases.language())));
        runs.add(Run.plain(" (" + finding.code() + "; " + phrases.areas(finding.areas()) + ")"));
        if (!finding.causes().isEmpty()) {
            runs.add(Run.italic(" " + phrases.say("finding.causes", String.join(", ", finding.causes()))));
        }
        runs.add(Run.plain("."));
        return runs;
    }

    List<Block> causes(CauseNature nature) {
        return inFullOr(finding -> finding.kind() == FindingKind.CAUSE && finding.nature() == nature);
    }

    private List<Block> inFullOr(Predicate<Finding> asked) {
        List<Block> blocks = inFull(asked);
        return blocks.isEmpty() ? List.of(Paragraph.of(Run.italic(phrases.say("noFinding")))) : blocks;
    }

    /** Some titles of a kind on one area type, for the summary: first what is said of fewest area types. */
    Optional<List<Run>> some(Area area, Set<FindingKind> kinds, String labelKey, int most) {
        return list(
                labelKey,
                of(kinds).stream()
                        .filter(finding -> finding.areas().contains(area))
                        .sorted(Comparator.comparingInt(
                                finding -> finding.areas().size()))
                        .limit(most)
                        .map(finding -> finding.title().in(phrases.language()))
                        .toList());
    }

    Optional<List<Run>> someRecommendations(Area area, String labelKey, int most) {
        return list(
                labelKey,
                source.recommendations().stream()
                        .filter(it -> it.areas().contains(area))
                        .sorted(Comparator.comparingInt(it -> it.areas().size()))
                        .limit(most)
                        .map(it -> it.title().in(phrases.language()))
                        .toList());
    }

    private Optional<List<Run>> list(String labelKey, List<String> titles) {
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        List.of(Run.italic(phrases.say(labelKey) + " "), Run.plain(String.join("; ", titles) + ".")));
    }

    List<Block> recommendations(Predicate<Recommendation> asked) {
        List<Block> blocks = new ArrayList<>();
        source.recommendations().stream().filter(asked).forEach(it -> {
            List<Run> runs = new ArrayList<>();
            runs.add(Run.bold(phrases.say(
                    it.upward() ? "recommendation.upward" : "recommendation.downward",
                    it.code(),
                    it.addressee().in(phrases.language()),
                    it.title().in(phrases.language()))));
            runs.add(Run.plain(" " + it.text().in(phrases.language())));
            runs.add(Run.italic(" " + phrases.say("recommendation.areas", phrases.areas(it.areas()), horizon(it))));
            if (!it.findings().isEmpty()) {
                runs.add(Run.italic(" " + phrases.say("recommendation.findings", String.join(", ", it.findings()))));
            }
            blocks.add(Paragraph.of(runs));
        });
        return blocks.isEmpty() ? List.of(Paragraph.of(Run.italic(phrases.say("noRecommendation")))) : blocks;
    }

    private String horizon(Recommendation it) {
        return it.horizonFrom() == null || it.horizonTo() == null
                ? phrases.say("noDate")
                : it.horizonFrom().getYear() + "-" + it.horizonTo().getYear();
    }

    /** Directions for one area type: what is recommended for it, by title. */
    List<Block> directions(Area area) {
        List<List<Run>> items = source.recommendations().stream()
                .filter(it -> it.areas().contains(area))
                .map(it -> List.of(
                        Run.plain(it.title().in(phrases.language()) + " (" + it.code() + "; " + horizon(it) + ").")))
                .toList();
        return items.isEmpty()
                ? List.of(Paragraph.of(Run.italic(phrases.say("noRecommendation"))))
                : List.of(new BulletList(items));
    }

    Table recommendationTable(String number, String title) {
        List<Row> rows = source.recommendations().stream()
                .map(it -> Row.of(
                        Cell.of(it.code()),
                        Cell.of(it.title().in(phrases.language())),
                        Cell.of(it.addressee().in(phrases.language())),
                        Cell.of(phrases.day(it.dueOn())),
                        Cell.of(response(it))))
                .toList();
        List<Column> columns = List.of(
                new Column(12, Align.CENTER),
                new Column(38, Align.LEFT),
                new Column(22, Align.LEFT),
                new Column(20, Align.CENTER),
                new Column(26, Align.LEFT));
        return tables.ofTexts(number, title, columns, headings("table.recommendations", 5), rows);
    }

    private String response(Recommendation it) {
        String answer = it.response().in(phrases.language());
        String status = phrases.say(it.status());
        if (answer.isEmpty()) {
            return status;
        }
        return status + ": " + answer + (it.respondedOn() == null ? "" : " (" + phrases.day(it.respondedOn()) + ")");
    }

    Table documentTable(String number, String title) {
        List<Row> rows = source.documents().stream()
                .map(it -> Row.of(
                        Cell.of(it.number() + ", " + it.issuer() + ": "
                                + it.title().in(phrases.language())),
                        Cell.of(phrases.day(it.issuedOn())),
                        Cell.of(it.reachedOn() == null ? phrases.say("noData") : phrases.day(it.reachedOn())),
                        Cell.of("[" + sources.number("documents") + "]")))
                .toList();
        List<Column> columns = List.of(
                new Column(62, Align.LEFT),
                new Column(20, Align.CENTER),
                new Column(22, Align.CENTER),
                new Column(14, Align.CENTER));
        return tables.ofTexts(number, title, columns, headings("table.documents", 4), rows);
    }

    Table needTable(String number, String title) {
        String given = source.needs().isEmpty() ? "" : "[" + sources.number("needs") + "]";
        List<Row> rows = source.needs().stream()
                .sorted((a, b) -> a.level().compareTo(b.level()))
                .map(need -> Row.of(
                        Cell.of(phrases.say(need.level())),
                        Cell.of(need.topic().in(phrases.language())),
                        Cell.of(phrases.areas(need.areas())),
                        mentions(need),
                        Cell.of(given)))
                .toList();
        List<Column> columns = List.of(
                new Column(16, Align.LEFT),
                new Column(48, Align.LEFT),
                new Column(26, Align.LEFT),
                new Column(18, Align.RIGHT),
                new Column(16, Align.CENTER));
        return tables.ofTexts(number, title, columns, headings("table.needs", 5), rows);
    }

    private Cell mentions(Need need) {
        if (need.mentions() == null) {
            return Cell.of(phrases.say("noData"));
        }
        String sign = need.synthetic() ? Figures.Mark.SYNTHETIC.sign() : "";
        return Cell.marked(phrases.number(need.mentions()), sign);
    }

    Table ratingTable(String number, String title) {
        String given = source.ratings().isEmpty() ? "" : "[" + sources.number("ratings") + "]";
        List<Row> rows = source.ratings().stream()
                .sorted((a, b) -> a.criterion().compareTo(b.criterion()))
                .map(rating -> rating(rating, given))
                .toList();
        List<Column> columns = List.of(
                new Column(24, Align.LEFT),
                new Column(14, Align.CENTER),
                new Column(70, Align.LEFT),
                new Column(16, Align.CENTER));
        return tables.ofTexts(number, title, columns, headings("table.ratings", 4), rows);
    }

    private Row rating(Rating rating, String given) {
        String sign = rating.synthetic() ? Figures.Mark.SYNTHETIC.sign() : "";
        return Row.of(
                Cell.of(phrases.say(rating.criterion())),
                Cell.marked(rating.score() + "/6", sign),
                Cell.of(rating.reason().in(phrases.language())),
                Cell.of(given));
    }

    private List<String> headings(String key, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> phrases.say(key + "." + i))
                .toList();
    }
}
