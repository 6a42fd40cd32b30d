package vn.gnbv.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.gnbv.page.ArticleView.BlockView;
import vn.gnbv.page.ArticleView.ItemView;
import vn.gnbv.page.ArticleView.PhotoView;
import vn.gnbv.page.ArticleView.RelatedView;
import vn.gnbv.page.ArticleView.StarView;
import vn.gnbv.page.PublicArticle.Photo;
import vn.gnbv.page.PublicArticle.Readership;
import vn.gnbv.publication.Paragraph;
import vn.gnbv.publication.ParagraphKind;

/** Puts an article into the words of one language; draws nothing. */
final class ArticleWriter {
    /** Widths in pixels that photos are scaled to; each is made once and kept. */
    static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    private static final int STARS = 5;

    private final Words words;
    private final Frame frame;
    private final PublicArticle article;
    private final BiFunction<Photo, Integer, String> addresses;
    private final boolean draft;

    /**
     * @param addresses of a photo in a width
     * @param draft whether it is a preview, which has no readers, and photos of one width only
     */
    ArticleWriter(
            Words words,
            Frame frame,
            PublicArticle article,
            BiFunction<Photo, Integer, String> addresses,
            boolean draft) {
        this.words = words;
        this.frame = frame;
        this.article = article;
        this.addresses = addresses;
        this.draft = draft;
    }

    /**
     * @param issues behind it, newest first
     * @param rated what the reader is told after rating; null for one who has not
     */
    ArticleView write(Readership readership, String rated, List<PublicIssue> issues) {
        IssueWriter issueWriter = new IssueWriter(words, frame);
        List<PhotoView> photos = IntStream.range(0, article.photos().size())
                .mapToObj(this::photo)
                .toList();
        ArticleFigures figures = new ArticleFigures(words, article.figures());
        boolean changed =
                article.changedAt() != null && !words.day(article.changedAt()).equals(words.day(article.publishedAt()));
        return new ArticleView(
                draft,
                words.say(article.kind()) + " " + article.periodFrom().getYear() + "–"
                        + article.periodTo().getYear(),
                article.publishedAt() == null ? null : article.publishedAt().toString(),
                article.publishedAt() == null ? null : words.day(article.publishedAt()),
                words.say("asOf", words.day(article.cutOffOn())),
                changed ? words.say("updated", words.day(article.changedAt())) : null,
                words.choose(article.summaryVi(), article.summaryEn()),
                photos.isEmpty() ? null : photos.getFirst(),
                photos.size(),
                blocks(),
                photos.stream().skip(1).toList(),
                words.say("by", article.byline()),
                words.say("views", words.number(readership.views())),
                frame.inLanguage("/p/" + article.slug() + "/rating"),
                stars(readership),
                ratings(readership),
                rated,
                figures.illustrative(),
                figures.groups(),
                article.showsReport() && !issues.isEmpty() ? issueWriter.downloads(issues.getFirst()) : List.of(),
                issueWriter.links(article.slug(), issues),
                article.related().stream()
                        .map(other -> new RelatedView(
                                frame.inLanguage("/p/" + other.slug()),
                                words.choose(other.titleVi(), other.titleEn()),
                                words.day(other.publishedAt())))
                        .toList());
    }

    private PhotoView photo(int index) {
        Photo photo = article.photos().get(index);
        int widest = WIDTHS.get(1);
        return new PhotoView(
                addresses.apply(photo, widest),
                draft
                        ? null
                        : WIDTHS.stream()
                                .map(width -> addresses.apply(photo, width) + " " + width + "w")
                                .collect(Collectors.joining(", ")),
                photo.width(),
                photo.height(),
                words.choose(photo.captionVi(), photo.captionEn()),
                words.say(
                        "photoOf",
                        String.valueOf(index + 1),
                        String.valueOf(article.photos().size())),
                photo.synthetic());
    }

    /** Lines with marks that follow each other become one list. */
    private List<BlockView> blocks() {
        List<BlockView> blocks = new ArrayList<>();
        List<ItemView> items = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            String text = words.choose(paragraph.textVi(), paragraph.textEn());
            boolean plain = paragraph.kind() == ParagraphKind.HEADING || paragraph.kind() == ParagraphKind.PARAGRAPH;
            if (plain) {
                close(items, blocks);
                // A blank line parts paragraphs, whoever typed them into one.
                Stream.of(text.split("\\R\\s*\\R"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(part ->
                                blocks.add(new BlockView(paragraph.kind().name(), part, List.of())));
            } else {
                String kind = paragraph.kind().name();
                items.add(new ItemView(kind, words.say(kind), text));
            }
        }
        close(items, blocks);
        return blocks;
    }

    private static void close(List<ItemView> items, List<BlockView> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new BlockView("TILES", "", List.copyOf(items)));
            items.clear();
        }
    }

    private List<StarView> stars(Readership readership) {
        long full = readership.ratings() == 0
                ? 0
                : BigDecimal.valueOf(readership.stars())
                        .divide(BigDecimal.valueOf(readership.ratings()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return IntStream.rangeClosed(1, STARS)
                .mapToObj(star -> new StarView(star, words.say("giveStars", String.valueOf(star)), star <= full))
                .toList();
    }

    private String ratings(Readership readership) {
        if (readership.ratings() == 0) {
            return words.say("ratedByNone");
        }
        BigDecimal average = BigDecimal.valueOf(readership.stars())
                .divide(BigDecimal.valueOf(readership.ratings()), 1, RoundingMode.HALF_UP);
        return words.say("ratedBy", words.number(readership.ratings()), words.number(average, 1));
    }
}
