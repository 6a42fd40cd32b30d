package vn.gnbv.report.document;

import java.util.List;
import vn.gnbv.report.document.Document.Closing;
import vn.gnbv.report.document.Document.Letterhead;
import vn.gnbv.report.document.Document.Run;

/** What stands at the head and the end of an official document: two columns without borders. */
final class DocxFrames {

    private static final int LEFT = 3810;
    private static final int RIGHT = DocxBody.PORTRAIT_WIDTH - LEFT;

    private DocxFrames() {}

    static void letterhead(Markup xml, Letterhead letterhead) {
        openTable(xml, LEFT, RIGHT);
        openCell(xml, LEFT);
        if (!letterhead.agencyAbove().isEmpty()) {
            centred(xml, Run.plain(letterhead.agencyAbove()), 24, 0);
        }
        centred(xml, Run.bold(letterhead.agency()), 24, 0);
        rule(xml, LEFT, 36);
        centred(xml, Run.plain(letterhead.number()), 26, 100);
        xml.close();
        openCell(xml, RIGHT);
        if (letterhead.stateTitle().isEmpty()) {
            centred(xml, Run.bold(letterhead.note()), 26, 0);
        } else {
            centred(xml, Run.bold(letterhead.stateTitle()), 24, 0);
            centred(xml, Run.bold(letterhead.motto()), 26, 0);
            rule(xml, RIGHT, 62);
        }
        centred(xml, Run.italic(letterhead.placeAndDate()), 26, 100);
        xml.close().close().close();
        styled(xml, "Title", letterhead.kind());
        styled(xml, "Subtitle", letterhead.subject());
        rule(xml, DocxBody.PORTRAIT_WIDTH, 30);
        styled(xml, "BodyText", "");
    }

    static void closing(Markup xml, Closing closing) {
        styled(xml, "BodyText", "");
        int half = DocxBody.PORTRAIT_WIDTH / 2;
        openTable(xml, half, DocxBody.PORTRAIT_WIDTH - half);
        openCell(xml, half);
        plain(xml, new Run(closing.recipients().label(), true, true, false), 24, "left", 0);
        closing.recipients().items().forEach(item -> plain(xml, Run.plain(item), 22, "left", 0));
        xml.close();
        openCell(xml, DocxBody.PORTRAIT_WIDTH - half);
        closing.signature().authority().forEach(line -> centred(xml, Run.bold(line), 26, 0));
        for (int i = 0; i < 4; i++) {
            centred(xml, Run.plain(""), 26, 0);
        }
        centred(xml, Run.bold(closing.signature().name()), 26, 0);
        xml.close().close().close();
        styled(xml, "BodyText", "");
    }

    private static void openTable(Markup xml, int left, int right) {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblW", "w:w", String.valueOf(left + right), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
        for (int width : List.of(left, right)) {
            xml.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        xml.close().open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    }

    private static void openCell(Markup xml, int width) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").close();
    }

    private static void styled(Markup xml, String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        if (!text.isEmpty()) {
            DocxBody.run(xml, Run.plain(text));
        }
        xml.close();
    }

    private static void centred(Markup xml, Run run, int halfPoints, int before) {
        plain(xml, run, halfPoints, "center", before);
    }

    private static void plain(Markup xml, Run run, int halfPoints, String align, int before) {
        String size = String.valueOf(halfPoints);
        xml.open("w:p").open("w:pPr");
        xml.empty("w:spacing", "w:before", String.valueOf(before), "w:after", "0");
        xml.empty("w:jc", "w:val", align).close();
        xml.open("w:r").open("w:rPr");
        if (run.bold()) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (run.italic()) {
            xml.empty("w:i").empty("w:iCs");
        }
        xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).close();
        xml.element("w:t", run.text(), "xml:space", "preserve").close().close();
    }

    /** A line in the middle, so many hundredths of the width long: the upper border of an empty paragraph. */
    private static void rule(Markup xml, int width, int percent) {
        String indent = String.valueOf(width * (100 - percent) / 200);
        xml.open("w:p").open("w:pPr").open("w:pBdr");
        xml.empty("w:top", "w:val", "single", "w:sz", "6", "w:space", "1", "w:color", "1D1C21")
                .close();
        xml.empty("w:spacing", "w:before", "40", "w:after", "0", "w:line", "60", "w:lineRule", "exact");
        xml.empty("w:ind", "w:left", indent, "w:right", indent).close().close();
    }
}
