package vn.gnbv.report.document;

import java.math.BigDecimal;
import java.util.List;
import vn.gnbv.report.document.Document.Chart;
import vn.gnbv.report.document.Document.ChartKind;
import vn.gnbv.report.document.Document.Pattern;
import vn.gnbv.report.document.Document.Series;

/** A chart of Word's own, so that it stays sharp and its numbers can be read and searched. */
final class DocxChart {

    private final Chart chart;
    private final Markup xml = Markup.xml();

    private DocxChart(Chart chart) {
        this.chart = chart;
    }

    static String write(Chart chart, Document.Language language) {
        return new DocxChart(chart).write(language);
    }

    private String write(Document.Language language) {
        xml.open(
                "c:chartSpace",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r",
                DocxRenderer.R);
        xml.empty("c:date1904", "val", "0").empty("c:lang", "val", language.tag());
        xml.empty("c:roundedCorners", "val", "0");
        xml.open("c:chart")
                .empty("c:autoTitleDeleted", "val", "1")
                .open("c:plotArea")
                .empty("c:layout");
        plot();
        axes();
        xml.close();
        xml.open("c:legend")
                .empty("c:legendPos", "val", "t")
                .empty("c:overlay", "val", "0")
                .close();
        xml.empty("c:plotVisOnly", "val", "1")
                .empty("c:dispBlanksAs", "val", "gap")
                .close();
        xml.open("c:spPr").open("a:ln").empty("a:noFill").close().close();
        font(1000);
        return xml.close().toString();
    }

    private void plot() {
        boolean line = chart.kind() == ChartKind.LINE;
        xml.open(line ? "c:lineChart" : "c:barChart");
        if (line) {
            xml.empty("c:grouping", "val", "standard");
        } else {
            xml.empty("c:barDir", "val", chart.kind() == ChartKind.BAR ? "bar" : "col");
            xml.empty("c:grouping", "val", "clustered");
        }
        xml.empty("c:varyColors", "val", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(chart.series().get(i), i, line);
        }
        if (line) {
            xml.empty("c:marker", "val", "1");
        } else {
            xml.empty("c:gapWidth", "val", "60");
        }
        xml.empty("c:axId", "val", "111").empty("c:axId", "val", "222").close();
    }

    private void series(Series series, int index, boolean line) {
        String number = String.valueOf(index);
        xml.open("c:ser").empty("c:idx", "val", number).empty("c:order", "val", number);
        xml.open("c:tx").open("c:strRef").element("c:f", "Series" + index);
        strings(List.of(series.name()));
        xml.close().close();
        shape(series, line);
        if (line) {
            xml.open("c:marker")
                    .empty(
                            "c:symbol",
                            "val",
                            List.of("diamond", "circle", "square", "triangle").get(index % 4));
            xml.empty("c:size", "val", "7").close();
        } else {
            xml.empty("c:invertIfNegative", "val", "0");
        }
        labels(series, line);
        xml.open("c:cat").open("c:strRef").element("c:f", "Categories");
        strings(chart.categories());
        xml.close().close();
        values(series);
        if (line) {
            xml.empty("c:smooth", "val", "0");
        }
        xml.close();
    }

    private void shape(Series series, boolean line) {
        xml.open("c:spPr");
        if (!line) {
            switch (series.pattern()) {
                case SOLID -> fill(series.colour());
                case OUTLINE -> fill("FFFFFF");
                case DIAGONAL -> pattern(series.colour(), "wdUpDiag");
                case DOTTED -> pattern(series.colour(), "pct30");
            }
        }
        xml.open("a:ln", "w", line ? "22225" : "12700");
        fill(series.colour());
        if (line && series.pattern() != Pattern.SOLID) {
            String dash = series.pattern() == Pattern.DIAGONAL ? "dash" : "sysDot";
            xml.empty("a:prstDash", "val", dash);
        }
        xml.close().close();
    }

    private void fill(String colour) {
        xml.open("a:solidFill").empty("a:srgbClr", "val", colour).close();
    }

    private void pattern(String colour, String preset) {
        xml.open("a:pattFill", "prst", preset);
        xml.open("a:fgClr").empty("a:srgbClr", "val", colour).close();
        xml.open("a:bgClr").empty("a:srgbClr", "val", "FFFFFF").close().close();
    }

    /** Each label is the number as the tables print it, not as the reader's computer would. */
    private void labels(Series series, boolean line) {
        xml.open("c:dLbls");
        for (int i = 0; i < series.values().size(); i++) {
            if (series.values().get(i) != null) {
                xml.open("c:dLbl").empty("c:idx", "val", String.valueOf(i)).empty("c:layout");
                xml.open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p").open("a:r");
                xml.element("a:t", series.labels().get(i))
                        .close()
                        .close()
                        .close()
                        .close();
                xml.empty("c:dLblPos", "val", line ? "t" : "outEnd");
                shown();
                xml.close();
            }
        }
        xml.empty("c:dLblPos", "val", line ? "t" : "outEnd");
        shown();
        xml.close();
    }

    private void shown() {
        xml.empty("c:showLegendKey", "val", "0").empty("c:showVal", "val", "1").empty("c:showCatName", "val", "0");
        xml.empty("c:showSerName", "val", "0")
                .empty("c:showPercent", "val", "0")
                .empty("c:showBubbleSize", "val", "0");
    }

    private void strings(List<String> texts) {
        xml.open("c:strCache").empty("c:ptCount", "val", String.valueOf(texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            xml.open("c:pt", "idx", String.valueOf(i))
                    .element("c:v", texts.get(i))
                    .close();
        }
        xml.close();
    }

    private void values(Series series) {
        xml.open("c:val").open("c:numRef").element("c:f", "Values").open("c:numCache");
        xml.element("c:formatCode", "General")
                .empty("c:ptCount", "val", String.valueOf(series.values().size()));
        for (int i = 0; i < series.values().size(); i++) {
            Double value = series.values().get(i);
            if (value != null) {
                String plain = BigDecimal.valueOf(value).toPlainString();
                xml.open("c:pt", "idx", String.valueOf(i)).element("c:v", plain).close();
            }
        }
        xml.close().close().close();
    }

    private void axes() {
        boolean bar = chart.kind() == ChartKind.BAR;
        xml.open("c:catAx").empty("c:axId", "val", "111").open("c:scaling");
        xml.empty("c:orientation", "val", bar ? "maxMin" : "minMax").close();
        xml.empty("c:delete", "val", "0").empty("c:axPos", "val", bar ? "l" : "b");
        xml.empty("c:majorTickMark", "val", "none").empty("c:minorTickMark", "val", "none");
        xml.empty("c:tickLblPos", "val", "low").empty("c:crossAx", "val", "222").empty("c:crosses", "val", "autoZero");
        xml.close();
        xml.open("c:valAx").empty("c:axId", "val", "222").open("c:scaling");
        xml.empty("c:orientation", "val", "minMax").empty("c:min", "val", "0").close();
        // The numbers stand at the bars, so the axis would only repeat them.
        xml.empty("c:delete", "val", "1").empty("c:axPos", "val", bar ? "b" : "l");
        xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
        xml.empty("c:majorTickMark", "val", "none").empty("c:minorTickMark", "val", "none");
        xml.empty("c:tickLblPos", "val", "nextTo").empty("c:crossAx", "val", "111");
        xml.empty("c:crosses", "val", bar ? "max" : "autoZero").close();
    }

    private void font(int hundredths) {
        xml.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr");
        xml.open("a:defRPr", "sz", String.valueOf(hundredths));
        xml.empty("a:latin", "typeface", "Times New Roman");
        xml.close().close().empty("a:endParaRPr", "lang", "vi-VN").close().close();
    }
}
