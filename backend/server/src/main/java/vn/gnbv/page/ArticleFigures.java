package vn.gnbv.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gnbv.page.ArticleView.FigureGroup;
import vn.gnbv.page.ArticleView.FigureRow;
import vn.gnbv.page.PublicArticle.Figure;

/** The key numbers beside an article: what was issued, never computed anew. */
final class ArticleFigures {
    private static final List<String> AREAS = List.of("P30A", "P135", "OUTSIDE", "ALL");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal WIDEST = BigDecimal.valueOf(120);

    private final Words words;
    private final Map<String, Figure> figures;

    ArticleFigures(Words words, Map<String, Figure> figures) {
        this.words = words;
        this.figures = figures == null ? Map.of() : figures;
    }

    List<FigureGroup> groups() {
        List<FigureGroup> groups = new ArrayList<>();
        List<FigureRow> escaped = rows("1.3", "result", "plan", BigDecimal.ONE);
        if (!escaped.isEmpty()) {
            groups.add(new FigureGroup(words.say("escaped"), words.say("households"), escaped));
        }
        List<FigureRow> money = rows("3.1", "disbursed", "allotted", MILLION);
        if (!money.isEmpty()) {
            groups.add(new FigureGroup(words.say("money"), words.say("million"), money));
        }
        return groups;
    }

    /** Whether any of them rests on generated rows: then the page says so. */
    boolean illustrative() {
        return figures.values().stream()
                .anyMatch(figure -> "SYNTHETIC".equals(figure.provenance()) || "MIXED".equals(figure.provenance()));
    }

    private List<FigureRow> rows(String row, String actual, String plan, BigDecimal scale) {
        List<FigureRow> rows = new ArrayList<>();
        for (String area : AREAS) {
            Figure reached = figures.get(row + "." + actual + "." + area);
            if (reached == null) {
                continue;
            }
            Figure planned = figures.get(row + "." + plan + "." + area);
            Figure percent = figures.get(row + ".percent." + area);
            String actualText = scaled(reached, scale);
            String planText = planned == null ? null : scaled(planned, scale);
            String percentText = percent == null ? null : words.percent(percent.value());
            rows.add(new FigureRow(
                    area,
                    words.say(area),
                    actualText,
                    planText,
                    percentText,
                    percent == null
                            ? "0"
                            : percent.value()
                                    .max(BigDecimal.ZERO)
                                    .min(WIDEST)
                                    .setScale(1, RoundingMode.HALF_UP)
                                    .toPlainString(),
                    planText == null || percentText == null
                            ? actualText
                            : words.say("ofPlan", actualText, planText, percentText)));
        }
        return rows;
    }

    private String scaled(Figure figure, BigDecimal scale) {
        return words.number(figure.value().divide(scale, 0, RoundingMode.HALF_UP), 0);
    }
}
