package vn.gnbv.page;

import java.util.List;
import vn.gnbv.page.ArticleView.FigureGroup;
import vn.gnbv.page.ArticleView.FileView;

/** An issue of a report as its page shows it; what is said of its replacement is null for the newest. */
public record IssueView(
        String kind,
        String published,
        String day,
        String asOf,
        String articleAddress,
        String articleTitle,
        String replaced,
        String replacedWhy,
        String replacedAddress,
        String replacedLabel,
        String reason,
        boolean illustrative,
        List<FigureGroup> figures,
        List<FileView> files) {}
