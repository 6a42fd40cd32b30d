package vn.gnbv.page;

import java.util.List;

/** An article as its page shows it, all words and numbers in one language. */
public record ArticleView(
        boolean draft,
        String kind,
        String published,
        String day,
        String asOf,
        String updated,
        String summary,
        PhotoView lead,
        int photoCount,
        List<BlockView> blocks,
        List<PhotoView> gallery,
        String byline,
        String views,
        String rateAddress,
        List<StarView> stars,
        String ratings,
        String rated,
        boolean illustrative,
        List<FigureGroup> figures,
        List<FileView> files,
        List<RelatedIssue> issues,
        List<RelatedView> related) {

    /** @param sources the same photo in other widths, as {@code srcset} wants them; null for one that stands alone */
    public record PhotoView(
            String source, String sources, int width, int height, String caption, String number, boolean synthetic) {}

    /** A heading or paragraph, or lines with marks that stand together. */
    public record BlockView(String kind, String text, List<ItemView> items) {}

    public record ItemView(String kind, String label, String text) {}

    public record StarView(int number, String label, boolean filled) {}

    public record FigureGroup(String title, String unit, List<FigureRow> rows) {}

    /** @param width of the bar, 100 for all that was planned, 120 at most */
    public record FigureRow(
            String area, String label, String actual, String plan, String percent, String width, String told) {}

    public record RelatedView(String address, String title, String day) {}

    /** A file of an issue; without an address it is named and not handed out. */
    public record FileView(String address, String label, String told, String sha256) {}

    public record RelatedIssue(String address, String label, String told) {}
}
