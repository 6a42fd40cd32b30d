package vn.gnbv.report.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Annex;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Chart;
import vn.gnbv.report.document.Document.Closing;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Letterhead;
import vn.gnbv.report.document.Document.PageBreak;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Picture;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Table;
import vn.gnbv.report.document.Document.Wide;

/** The main part of the Word file; charts and pictures become parts of their own. Lengths are twentieths of a point. */
final class DocxBody {

    static final String HEADER = "rIdHeader";
    static final String FIRST_HEADER = "rIdFirstHeader";
    static final String WIDE_HEADER = "rIdWideHeader";

    private static final int MM_20 = 1134;
    private static final int MM_30 = 1701;
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    static final int PORTRAIT_WIDTH = A4_WIDTH - MM_30 - MM_20;
    static final int LANDSCAPE_WIDTH = A4_HEIGHT - 2 * MM_20;
    private static final long EMU_PER_MM = 36_000;
    private static final double MM_PER_PIXEL = 25.4 / 96;

    private final Document document;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Markup xml = Markup.xml();
    private boolean firstSection = true;
    private int drawings;

    DocxBody(Document document) {
        this.document = document;
    }

    /** Charts and pictures by their name under {@code word/}, once the body is written. */
    Map<String, byte[]> parts() {
        return parts;
    }

    static String relationshipOf(String part) {
        return "rId_" + part.replace('/', '_').replace('.', '_');
    }

    String write() {
        xml.open(
                "w:document",
                "xmlns:w",
                DocxRenderer.W,
                "xmlns:r",
                DocxRenderer.R,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:c",
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("w:body");
        boolean landscape = false;
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean wide = blocks.get(i) instanceof Wide;
            if (i > 0 && wide != landscape) {
                endSection(landscape);
            }
            landscape = wide;
            block(blocks.get(i), landscape);
        }
        section(landscape);
        return xml.close().close().toString();
    }

    private void block(Block block, boolean landscape) {
        int width = landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
        switch (block) {
            case Letterhead letterhead -> DocxFrames.letterhead(xml, letterhead);
            case Heading heading -> paragraph("Heading" + heading.level(), List.of(Run.plain(heading.full())));
            case Paragraph paragraph -> text(paragraph);
            case BulletList list -> list.items().forEach(this::item);
            case Table table -> DocxTable.write(xml, table, width);
            case Chart chart -> chart(chart);
            case Picture picture -> picture(picture);
            case PageBreak ignored ->
                xml.open("w:p")
                        .open("w:r")
                        .empty("w:br", "w:type", "page")
                        .close()
                        .close();
            case Wide wide -> wide.blocks().forEach(inner -> block(inner, true));
            case Annex annex -> annex(annex);
            case Closing closing -> DocxFrames.closing(xml, closing);
        }
    }

    /** A section ends in an empty paragraph that carries its page. */
    private void endSection(boolean landscape) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact");
        section(landscape);
        xml.close().close();
    }

    private void section(boolean landscape) {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", landscape ? WIDE_HEADER : HEADER);
        if (firstSection) {
            xml.empty("w:headerReference", "w:type", "first", "r:id", FIRST_HEADER);
        }
        xml.empty("w:type", "w:val", "nextPage");
        xml.empty(
                "w:pgSz",
                "w:w",
                String.valueOf(landscape ? A4_HEIGHT : A4_WIDTH),
                "w:h",
                String.valueOf(landscape ? A4_WIDTH : A4_HEIGHT),
                "w:orient",
                landscape ? "landscape" : null);
        xml.empty(
                "w:pgMar",
                "w:top",
                String.valueOf(MM_20),
                "w:right",
                String.valueOf(MM_20),
                "w:bottom",
                String.valueOf(MM_20),
                "w:left",
                String.valueOf(landscape ? MM_20 : MM_30),
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        if (firstSection) {
            xml.empty("w:titlePg");
        }
        xml.close();
        firstSection = false;
    }

    private void paragraph(String style, List<Run> runs) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        runs(xml, runs);
        xml.close();
    }

    private void text(Paragraph paragraph) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "BodyText");
        if (paragraph.align() == Align.JUSTIFY) {
            xml.empty("w:ind", "w:firstLine", "567");
        }
        xml.empty("w:jc", "w:val", justification(paragraph.align())).close();
        runs(xml, paragraph.runs());
        xml.close();
    }

    static String justification(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "both";
        };
    }

    private void item(List<Run> runs) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "ListParagraph");
        xml.open("w:numPr")
                .empty("w:ilvl", "w:val", "0")
                .empty("w:numId", "w:val", "1")
                .close()
                .close();
        runs(xml, runs);
        xml.close();
    }

    static void runs(Markup xml, List<Run> runs) {
        runs.forEach(run -> run(xml, run));
    }

    static void run(Markup xml, Run run) {
        xml.open("w:r");
        if (run.bold() || run.italic() || run.superscript()) {
            xml.open("w:rPr");
            if (run.bold()) {
                xml.empty("w:b").empty("w:bCs");
            }
            if (run.italic()) {
                xml.empty("w:i").empty("w:iCs");
            }
            if (run.superscript()) {
                xml.empty("w:vertAlign", "w:val", "superscript");
            }
            xml.close();
        }
        xml.element("w:t", run.text(), "xml:space", "preserve").close();
    }

    private void annex(Annex annex) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Heading1").empty("w:pageBreakBefore");
        xml.empty("w:jc", "w:val", "center").close();
        run(xml, Run.plain(annex.number()));
        xml.open("w:r").empty("w:br").close();
        run(xml, Run.plain(annex.title()));
        xml.close();
        text(new Paragraph(List.of(Run.italic(annex.attachedTo())), Align.CENTER));
    }

    private void chart(Chart chart) {
        drawings++;
        String name = "charts/chart" + drawings + ".xml";
        parts.put(name, DocxChart.write(chart, document.language()).getBytes(StandardCharsets.UTF_8));
        paragraph("Caption", List.of(Run.plain(chart.caption())));
        long rows = (long) chart.categories().size() * chart.series().size();
        long height = chart.kind() == Document.ChartKind.BAR ? Math.clamp(20 + rows * 7, 60, 200) : 75;
        openDrawing(160 * EMU_PER_MM, height * EMU_PER_MM, chart.caption());
        xml.open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        xml.empty("c:chart", "r:id", relationshipOf(name)).close();
        closeDrawing();
    }

    private void picture(Picture picture) {
        drawings++;
        ImageSize size = ImageSize.of(picture.bytes());
        String name = "media/image" + drawings + "." + size.extension();
        parts.put(name, picture.bytes());
        double scale = Math.min(MM_PER_PIXEL, Math.min(150.0 / size.width(), 160.0 / size.height()));
        long width = Math.round(size.width() * scale * EMU_PER_MM);
        long height = Math.round(size.height() * scale * EMU_PER_MM);
        openDrawing(width, height, picture.caption());
        xml.open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
                .open("pic:pic");
        xml.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", String.valueOf(drawings), "name", "Picture " + drawings)
                .empty("pic:cNvPicPr")
                .close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", relationshipOf(name));
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", String.valueOf(width), "cy", String.valueOf(height))
                .close();
        xml.open("a:prstGeom", "prst", "rect")
                .empty("a:avLst")
                .close()
                .close()
                .close()
                .close();
        closeDrawing();
        text(new Paragraph(List.of(Run.italic(picture.caption())), Align.CENTER));
    }

    private void openDrawing(long width, long height, String description) {
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:keepNext")
                .empty("w:jc", "w:val", "center")
                .close();
        xml.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", String.valueOf(width), "cy", String.valueOf(height));
        xml.empty("wp:docPr", "id", String.valueOf(drawings), "name", "Drawing " + drawings, "descr", description);
        xml.empty("wp:cNvGraphicFramePr").open("a:graphic");
    }

    private void closeDrawing() {
        xml.close().close().close().close().close();
    }
}
