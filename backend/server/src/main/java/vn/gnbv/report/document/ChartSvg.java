package vn.gnbv.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.gnbv.report.document.Document.Chart;
import vn.gnbv.report.document.Document.ChartKind;
import vn.gnbv.report.document.Document.Pattern;
import vn.gnbv.report.document.Document.Series;

/**
 * Draws a chart as SVG. Every value is printed at its bar or point, so that no one has to measure; a value that does not
 * exist has no bar. Series differ by pattern as well as by colour.
 */
final class ChartSvg {

    private static final double WIDTH = 640;
    private static final double TOP = 40;
    private static final double PLOT = 200;
    private static final double LEFT = 20;
    private static final double BAR = 16;
    private static final String INK = "#1D1C21";
    private static final String LINE = "#8B8882";

    private final Chart chart;
    private final String id;
    private final Markup svg = Markup.fragment();
    private final double highest;

    private ChartSvg(Chart chart, String id) {
        this.chart = chart;
        this.id = id;
        this.highest = Math.max(
                Double.MIN_NORMAL,
                chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
    }

    /** @param id prefix of the ids inside, unique in the page */
    static String draw(Chart chart, String id) {
        return new ChartSvg(chart, id).draw();
    }

    private String draw() {
        double height = chart.kind() == ChartKind.BAR ? TOP + barsHeight() + 14 : TOP + PLOT + 54;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(height),
                "width",
                number(WIDTH),
                "height",
                number(height),
                "role",
                "img",
                "aria-label",
                chart.caption(),
                "font-family",
                "Tinos Chart, Tinos, 'Times New Roman', serif",
                "font-size",
                "13");
        patterns();
        legend();
        if (chart.kind() == ChartKind.BAR) {
            bars();
        } else {
            upright();
        }
        return svg.close().toString();
    }

    private void patterns() {
        svg.open("defs");
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            String colour = "#" + series.colour();
            if (series.pattern() == Pattern.DIAGONAL) {
                tile(i);
                svg.empty("rect", "width", "6", "height", "6", "fill", "#FFFFFF");
                svg.empty("path", "d", "M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5", "stroke", colour, "stroke-width", "2.4");
                svg.close();
            } else if (series.pattern() == Pattern.DOTTED) {
                tile(i);
                svg.empty("rect", "width", "6", "height", "6", "fill", "#FFFFFF");
                svg.empty("circle", "cx", "3", "cy", "3", "r", "1.5", "fill", colour);
                svg.close();
            }
        }
        svg.close();
    }

    private void tile(int series) {
        svg.open("pattern", "id", id + "p" + series, "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
    }

    private String fill(int series) {
        return switch (chart.series().get(series).pattern()) {
            case SOLID -> "#" + chart.series().get(series).colour();
            case OUTLINE -> "#FFFFFF";
            case DIAGONAL, DOTTED -> "url(#" + id + "p" + series + ")";
        };
    }

    private void legend() {
        double x = LEFT;
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            rect(x, 8, 16, 12, i);
            text(series.name(), x + 22, 19, "start");
            x += 22 + 6.6 * series.name().length() + 22;
        }
    }

    private void rect(double x, double y, double width, double height, int series) {
        svg.empty(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(Math.max(0.5, height)),
                "fill",
                fill(series),
                "stroke",
                "#" + chart.series().get(series).colour(),
                "stroke-width",
                "1.2");
    }

    private void text(String text, double x, double y, String anchor) {
        svg.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor, "fill", INK);
    }

    private void line(double x1, double y1, double x2, double y2, String colour, String width) {
        svg.empty(
                "line",
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2),
                "stroke",
                colour,
                "stroke-width",
                width);
    }

    private double barsHeight() {
        return chart.categories().size() * (chart.series().size() * (BAR + 2) + 12);
    }

    /** Horizontal bars, for categories with long names. */
    private void bars() {
        double labels = 230;
        double room = WIDTH - labels - 90;
        double y = TOP;
        line(labels, TOP - 4, labels, TOP + barsHeight() - 8, LINE, "1");
        for (int c = 0; c < chart.categories().size(); c++) {
            List<String> lines = wrap(chart.categories().get(c), 36);
            double middle = y + chart.series().size() * (BAR + 2) / 2 + 4;
            for (int i = 0; i < lines.size(); i++) {
                text(lines.get(i), labels - 8, middle + (i - (lines.size() - 1) / 2.0) * 14, "end");
            }
            for (int s = 0; s < chart.series().size(); s++) {
                Double value = chart.series().get(s).values().get(c);
                if (value != null) {
                    double length = room * Math.max(0, value) / highest;
                    rect(labels, y, length, BAR, s);
                    text(chart.series().get(s).labels().get(c), labels + length + 6, y + BAR - 4, "start");
                }
                y += BAR + 2;
            }
            y += 12;
        }
    }

    /** Columns or a line over the categories. */
    private void upright() {
        double bottom = TOP + 10 + PLOT;
        double step = (WIDTH - 2 * LEFT) / chart.categories().size();
        line(LEFT, bottom, WIDTH - LEFT, bottom, LINE, "1");
        for (int c = 0; c < chart.categories().size(); c++) {
            List<String> lines = wrap(chart.categories().get(c), (int) (step / 6.5));
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                text(lines.get(i), LEFT + (c + 0.5) * step, bottom + 18 + 14 * i, "middle");
            }
        }
        if (chart.kind() == ChartKind.LINE) {
            lines(bottom, step);
        } else {
            columns(bottom, step);
        }
    }

    private void columns(double bottom, double step) {
        int count = chart.series().size();
        double width = Math.min(64, step * 0.86 / count);
        for (int c = 0; c < chart.categories().size(); c++) {
            double x = LEFT + (c + 0.5) * step - width * count / 2;
            for (int s = 0; s < count; s++, x += width) {
                Double value = chart.series().get(s).values().get(c);
                if (value != null) {
                    double height = PLOT * Math.max(0, value) / highest;
                    rect(x + 2, bottom - height, width - 4, height, s);
                    text(chart.series().get(s).labels().get(c), x + width / 2, bottom - height - 5, "middle");
                }
            }
        }
    }

    private void lines(double bottom, double step) {
        String[] dashes = {null, "7 4", "2 3", "9 3 2 3"};
        for (int s = 0; s < chart.series().size(); s++) {
            Series series = chart.series().get(s);
            StringBuilder points = new StringBuilder();
            for (int c = 0; c < chart.categories().size(); c++) {
                Double value = series.values().get(c);
                if (value != null) {
                    double x = LEFT + (c + 0.5) * step;
                    double y = bottom - PLOT * Math.max(0, value) / highest;
                    points.append(number(x)).append(',').append(number(y)).append(' ');
                    rect(x - 4, y - 4, 8, 8, s);
                    text(series.labels().get(c), x, y - 9, "middle");
                }
            }
            svg.empty(
                    "polyline",
                    "points",
                    points.toString().trim(),
                    "fill",
                    "none",
                    "stroke",
                    "#" + series.colour(),
                    "stroke-width",
                    "1.6",
                    "stroke-dasharray",
                    dashes[s % dashes.length]);
        }
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
