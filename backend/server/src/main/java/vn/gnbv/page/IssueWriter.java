package vn.gnbv.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gnbv.page.ArticleView.FileView;
import vn.gnbv.page.ArticleView.RelatedIssue;

/** Puts the issues of a report, and what a checked file is, into the words of one language. */
final class IssueWriter {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);
    private static final long KILOBYTE = 1_000;

    private final Words words;
    private final Frame frame;

    IssueWriter(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    /** The files of the newest issue that strangers may download, those in the page's language first. */
    List<FileView> downloads(PublicIssue newest) {
        return files(newest, true).stream()
                .sorted((one, other) -> Boolean.compare(
                        !one.told().contains(ownLanguage()), !other.told().contains(ownLanguage())))
                .toList();
    }

    List<RelatedIssue> links(String slug, List<PublicIssue> issues) {
        return issues.stream()
                .map(issue -> new RelatedIssue(
                        address(slug, issue.number()),
                        words.say("issue", words.number(issue.number())),
                        words.say("issuedOn", words.day(issue.issuedAt()))
                                + (issue.replacedBy() == null ? "" : ", " + words.say("replacedShort"))))
                .toList();
    }

    IssueView issue(PublicArticle article, PublicIssue issue) {
        ArticleFigures figures = new ArticleFigures(words, issue.figures());
        boolean replaced = issue.replacedBy() != null;
        return new IssueView(
                words.say(article.kind()),
                issue.issuedAt().toString(),
                words.say("issuedOn", words.day(issue.issuedAt())),
                words.say("asOf", words.day(article.cutOffOn())),
                frame.inLanguage("/p/" + article.slug()),
                words.choose(article.titleVi(), article.titleEn()),
                replaced
                        ? words.say("replaced", words.number(issue.replacedBy()), words.day(issue.replacedAt()))
                        : null,
                replaced
                        ? words.say("replacedWhy", words.choose(issue.replacedReasonVi(), issue.replacedReasonEn()))
                        : null,
                replaced ? address(article.slug(), issue.replacedBy()) : null,
                replaced ? words.say("toIssue", words.number(issue.replacedBy())) : null,
                issue.reasonVi() == null
                        ? null
                        : words.say("corrects", words.choose(issue.reasonVi(), issue.reasonEn())),
                figures.illustrative(),
                figures.groups(),
                files(issue, article.showsReport()));
    }

    CheckView checked(FileCheck.Answer answer) {
        if (answer.file().isEmpty()) {
            return new CheckView(
                    false,
                    words.say("checkForeign"),
                    List.of(words.say("checkForeignText")),
                    null,
                    answer.sha256(),
                    false,
                    List.of());
        }
        IssuedFile file = answer.file().get();
        ArticleFigures figures = new ArticleFigures(words, file.figures());
        List<String> lines = new ArrayList<>();
        lines.add(words.say("checkWhich", file.evaluationCode(), words.choose(file.titleVi(), file.titleEn())));
        String number = words.number(file.issueNumber());
        String day = words.day(file.issuedAt());
        lines.add(
                file.scan()
                        ? words.say("checkScan", number, day)
                        : words.say(
                                "checkAs",
                                number,
                                file.format().toUpperCase(Locale.ROOT),
                                language(file.language()),
                                day,
                                size(file.sizeBytes())));
        lines.add(words.say("checkBlock", words.day(file.cutOffOn()), words.number(file.frozenBlock())));
        if (file.replacedBy() != null) {
            lines.add(words.say("replaced", words.number(file.replacedBy()), words.day(file.replacedAt())) + " "
                    + words.say("replacedWhy", words.choose(file.replacedReasonVi(), file.replacedReasonEn())));
        }
        return new CheckView(
                true,
                words.say("checkIssued"),
                lines,
                file.slug() == null ? null : frame.inLanguage("/p/" + file.slug()),
                file.sha256(),
                figures.illustrative(),
                figures.groups());
    }

    private String address(String slug, int number) {
        return frame.inLanguage("/p/" + slug + "/issues/" + number);
    }

    private List<FileView> files(PublicIssue issue, boolean shown) {
        List<FileView> files = new ArrayList<>();
        issue.files().forEach(file -> files.add(file(file, words.say("report"), shown)));
        if (issue.scan() != null) {
            files.add(file(issue.scan(), words.say("signed"), shown));
        }
        return files;
    }

    private FileView file(PublicIssue.File file, String label, boolean shown) {
        return new FileView(
                shown ? "/p/files/" + file.sha256() : null,
                label,
                file.format().toUpperCase(Locale.ROOT) + ", " + language(file.language()) + ", "
                        + size(file.sizeBytes()),
                file.sha256());
    }

    private String ownLanguage() {
        return language(words.vietnamese() ? "vi" : "en");
    }

    private String language(String tag) {
        return words.say("vi".equals(tag) ? "fileVi" : "fileEn");
    }

    private String size(long bytes) {
        return bytes < MEGABYTE.longValue()
                ? words.number(Math.max(1, bytes / KILOBYTE)) + "\u00A0kB"
                : words.number(BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, java.math.RoundingMode.HALF_UP), 1)
                        + "\u00A0MB";
    }
}
