package vn.gnbv.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Sha256;
import vn.gnbv.page.PublicArticle.Line;
import vn.gnbv.page.PublicArticle.Photo;

/**
 * Draws public pages. A page is drawn at most once a second for all its readers, so a thousand at once cost as much as one; a
 * change shows a second later.
 */
@ApplicationScoped
class Pages {
    private static final int ON_A_PAGE = 20;
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 500;

    private final PageStore store;
    private final Visitors visitors;
    private final Template articleTemplate;
    private final Template listTemplate;
    private final Template noteTemplate;
    private final Template issueTemplate;
    private final Template checkTemplate;
    private final String origin;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    Pages(
            PageStore store,
            Visitors visitors,
            @Location("page/article.html") Template articleTemplate,
            @Location("page/list.html") Template listTemplate,
            @Location("page/note.html") Template noteTemplate,
            @Location("page/issue.html") Template issueTemplate,
            @Location("page/check.html") Template checkTemplate,
            @ConfigProperty(name = "gnbv.public-url") String origin) {
        this.store = store;
        this.visitors = visitors;
        this.articleTemplate = articleTemplate;
        this.listTemplate = listTemplate;
        this.noteTemplate = noteTemplate;
        this.issueTemplate = issueTemplate;
        this.checkTemplate = checkTemplate;
        this.origin = origin;
    }

    /**
     * A page that was drawn.
     *
     * @param article what it is about; null for other pages
     * @param etag of all that it says but for the counts of readers: weak, as RFC 9110, 8.8.1 has it for hit counters
     */
    record Drawn(int status, String html, String etag, PublicArticle article) {}

    private record Kept(Instant at, Drawn drawn) {}

    /** A line of the list, in one language. */
    public record LineView(String kind, String published, String day, String address, String title, String summary) {}

    /** @param rated what a reader is told who has just rated; null for all others */
    Drawn article(String slug, Language language, String rated) {
        return once(slug + " " + language + " " + rated, () -> drawArticle(slug, language, rated));
    }

    private Drawn drawArticle(String slug, Language language, String rated) {
        Words words = new Words(language);
        Optional<PublicArticle> found = store.article(slug);
        if (found.isEmpty()) {
            return notFound(language);
        }
        PublicArticle article = found.get();
        if (article.withdrawn()) {
            Frame frame = framed(words, "/p/" + slug, article.office())
                    .titled(words.say("withdrawn"), words.say("withdrawn"))
                    .unlisted();
            String why = words.choose(article.reasonVi(), article.reasonEn());
            return new Drawn(410, note(frame, words.say("withdrawnWhy"), why), etag(article + language.tag()), article);
        }
        Frame frame = framed(words, "/p/" + slug, article.office())
                .titled(
                        words.choose(article.titleVi(), article.titleEn()),
                        words.choose(article.summaryVi(), article.summaryEn()))
                .at("articles")
                .article(
                        article.publishedAt().toString(),
                        words.say("frozen", words.number(article.issueNumber()), words.number(article.frozenBlock())),
                        picture(article, words));
        ArticleView view = new ArticleWriter(
                        words, frame, article, (photo, width) -> address(article.slug(), photo, width), false)
                .write(store.readership(article.id()), rated == null ? null : words.say(rated), store.issues(slug));
        String html = articleTemplate.data("frame", frame).data("article", view).render();
        return new Drawn(200, html, etag(article + language.tag() + PageFiles.style() + rated), article);
    }

    /** The article as it would look, all in one file, for those who may see the draft. */
    String preview(PublicArticle draft, Language language, Function<Photo, String> pictures) {
        Words words = new Words(language);
        Frame frame = new Frame(words, origin, "/p/" + draft.slug(), draft.office())
                .titled(
                        words.choose(draft.titleVi(), draft.titleEn()),
                        words.choose(draft.summaryVi(), draft.summaryEn()))
                .unlisted()
                .withStyle(PageFiles.css());
        ArticleView view = new ArticleWriter(words, frame, draft, (photo, width) -> pictures.apply(photo), true)
                .write(new PublicArticle.Readership(0, 0, 0), null, List.of());
        return articleTemplate.data("frame", frame).data("article", view).render();
    }

    /** An issue of the report behind a published article, at its own address for ever. */
    Drawn issue(String slug, int number, Language language) {
        return once(slug + "/" + number + " " + language, () -> drawIssue(slug, number, language));
    }

    private Drawn drawIssue(String slug, int number, Language language) {
        Words words = new Words(language);
        Optional<PublicArticle> article = store.article(slug).filter(found -> !found.withdrawn());
        Optional<PublicIssue> found = article.isEmpty()
                ? Optional.empty()
                : store.issues(slug).stream()
                        .filter(issue -> issue.number() == number)
                        .findFirst();
        if (found.isEmpty()) {
            return notFound(language);
        }
        PublicIssue issue = found.get();
        Frame frame = framed(
                        words, "/p/" + slug + "/issues/" + number, article.get().office())
                .titled(
                        words.say("issue", words.number(number)),
                        words.choose(article.get().titleVi(), article.get().titleEn()))
                .article(
                        issue.issuedAt().toString(),
                        words.say("frozen", words.number(number), words.number(issue.frozenBlock())),
                        null);
        String html = issueTemplate
                .data("frame", frame)
                .data("issue", new IssueWriter(words, frame).issue(article.get(), issue))
                .render();
        return new Drawn(200, html, etag(article.get() + issue.toString() + language.tag()), null);
    }

    /** The form to check a file, and what came of it. */
    String check(Language language, Function<IssueWriter, CheckView> result) {
        Words words = new Words(language);
        Frame frame = framed(words, "/p/check", store.office().orElse(null))
                .titled(words.say("check"), words.say("checkLead"))
                .at("check");
        return checkTemplate
                .data("frame", frame)
                .data("result", result.apply(new IssueWriter(words, frame)))
                .render();
    }

    /** What a page says where nothing could be checked. */
    static CheckView notChecked(Language language, String why) {
        return new CheckView(
                false, new Words(language).say("checkNotDone"), List.of(why), null, null, false, List.of());
    }

    Drawn list(int page, Language language) {
        return once("/" + page + " " + language, () -> drawList(page, language));
    }

    private Drawn drawList(int page, Language language) {
        Words words = new Words(language);
        List<Line> lines = store.articles((page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        Frame frame = framed(words, "/p", store.office().orElse(null))
                .titled(words.say("articles"), words.say("articlesLead"))
                .at("articles");
        List<LineView> views = lines.stream()
                .limit(ON_A_PAGE)
                .map(line -> new LineView(
                        words.say(line.kind()),
                        line.publishedAt().toString(),
                        words.day(line.publishedAt()),
                        frame.inLanguage("/p/" + line.slug()),
                        words.choose(line.titleVi(), line.titleEn()),
                        words.choose(line.summaryVi(), line.summaryEn())))
                .toList();
        String html = listTemplate
                .data("frame", frame)
                .data("lines", views)
                .data("newer", page > 1 ? pageAddress(page - 1, words) : null)
                .data("older", lines.size() > ON_A_PAGE ? pageAddress(page + 1, words) : null)
                .render();
        return new Drawn(200, html, etag(lines + language.tag() + PageFiles.style() + page), null);
    }

    private static String pageAddress(int page, Words words) {
        return "/p?page=" + page + (words.vietnamese() ? "" : "&lang=en");
    }

    Drawn notFound(Language language) {
        Words words = new Words(language);
        Frame frame = framed(words, "/p", store.office().orElse(null))
                .titled(words.say("notFound"), words.say("notFound"))
                .unlisted();
        return new Drawn(404, note(frame, null, words.say("notFoundText")), null, null);
    }

    private String note(Frame frame, String label, String text) {
        return noteTemplate
                .data("frame", frame)
                .data("label", label)
                .data("text", text)
                .render();
    }

    private Frame framed(Words words, String path, PublicArticle.Office office) {
        return new Frame(words, origin, path, office).counted(store.visitors(), visitors.online());
    }

    private Frame.Picture picture(PublicArticle article, Words words) {
        if (article.photos().isEmpty()) {
            return null;
        }
        Photo photo = article.photos().getFirst();
        int width = Math.min(ArticleWriter.WIDTHS.getLast(), photo.width());
        return new Frame.Picture(
                origin + address(article.slug(), photo, ArticleWriter.WIDTHS.getLast()),
                width,
                Math.max(1, Math.round((float) photo.height() * width / photo.width())),
                words.choose(photo.captionVi(), photo.captionEn()));
    }

    /** Enough of the checksum to tell the photos of one article apart: what is at an address never changes. */
    static String photoName(Photo photo, int width) {
        return photo.sha256().substring(0, 16) + "-" + width + ".jpg";
    }

    private static String address(String slug, Photo photo, int width) {
        return "/p/" + slug + "/photos/" + photoName(photo, width);
    }

    /** Of many who ask for the same at once one draws, the others wait for it. Addresses that nobody wrote are not kept. */
    private Drawn once(String key, Supplier<Drawn> draw) {
        Instant now = Instant.now();
        Kept known = kept.get(key);
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known.drawn();
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        Drawn drawn = kept.compute(
                        key,
                        (same, before) ->
                                before != null && before.at().plus(FRESH).isAfter(now)
                                        ? before
                                        : new Kept(Instant.now(), draw.get()))
                .drawn();
        if (drawn.status() == 404) {
            kept.remove(key);
        }
        return drawn;
    }

    private static String etag(String told) {
        return Sha256.hex(told).substring(0, 24);
    }
}
