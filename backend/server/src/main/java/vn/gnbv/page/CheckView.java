package vn.gnbv.page;

import java.util.List;
import vn.gnbv.page.ArticleView.FigureGroup;

/** What a page says of a file that was checked. */
public record CheckView(
        boolean issued,
        String title,
        List<String> lines,
        String page,
        String sha256,
        boolean illustrative,
        List<FigureGroup> figures) {}
