package vn.gnbv.report.document;

/** Styles, list numbering and settings of the Word file: Times New Roman 13 for the text, real heading styles. */
final class DocxStyles {

    private static final String FONT = "Times New Roman";

    private DocxStyles() {}

    static String styles(Document.Language language) {
        Markup xml = Markup.xml();
        xml.open("w:styles", "xmlns:w", DocxRenderer.W);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:eastAsia", FONT, "w:cs", FONT);
        xml.empty("w:sz", "w:val", "26").empty("w:szCs", "w:val", "26");
        xml.empty("w:lang", "w:val", language.tag(), "w:eastAsia", language.tag());
        xml.close().close().empty("w:pPrDefault").close();
        paragraph(xml, "Normal", "Normal", null, 0, 0, null, 26, false, false, true);
        paragraph(xml, "BodyText", "Body Text", null, 0, 120, null, 26, false, false, false);
        heading(xml, 1, 280, 26, false);
        heading(xml, 2, 200, 26, false);
        heading(xml, 3, 160, 26, true);
        paragraph(xml, "Title", "Title", null, 360, 40, "center", 28, true, false, false);
        paragraph(xml, "Subtitle", "Subtitle", null, 0, 60, "center", 28, true, false, false);
        paragraph(xml, "Caption", "caption", "keep", 160, 60, "left", 24, true, false, false);
        paragraph(xml, "Unit", "Unit", "keep", 0, 40, "right", 21, false, true, false);
        paragraph(xml, "TableText", "Table Text", null, 20, 20, null, 21, false, false, false);
        paragraph(xml, "Footnotes", "Table Notes", null, 40, 0, null, 20, false, true, false);
        paragraph(xml, "ListParagraph", "List Paragraph", null, 0, 80, "both", 26, false, false, false);
        paragraph(xml, "Header", "header", null, 0, 0, null, 26, false, false, false);
        xml.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
        xml.empty("w:name", "w:val", "Normal Table").open("w:tblPr").open("w:tblCellMar");
        xml.empty("w:left", "w:w", "50", "w:type", "dxa").empty("w:right", "w:w", "50", "w:type", "dxa");
        return xml.close().close().close().close().toString();
    }

    private static void paragraph(
            Markup xml,
            String id,
            String name,
            String keep,
            int before,
            int after,
            String align,
            int halfPoints,
            boolean bold,
            boolean italic,
            boolean normal) {
        xml.open("w:style", "w:type", "paragraph", "w:default", normal ? "1" : null, "w:styleId", id);
        xml.empty("w:name", "w:val", name);
        if (!normal) {
            xml.empty("w:basedOn", "w:val", "Normal");
        }
        xml.empty("w:qFormat").open("w:pPr");
        if (keep != null) {
            xml.empty("w:keepNext");
        }
        xml.empty("w:spacing", "w:before", String.valueOf(before), "w:after", String.valueOf(after));
        if (align != null) {
            xml.empty("w:jc", "w:val", align);
        }
        xml.close();
        size(xml, halfPoints, bold, italic);
        xml.close();
    }

    private static void size(Markup xml, int halfPoints, boolean bold, boolean italic) {
        xml.open("w:rPr");
        if (bold) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (italic) {
            xml.empty("w:i").empty("w:iCs");
        }
        String size = String.valueOf(halfPoints);
        xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).close();
    }

    private static void heading(Markup xml, int level, int before, int halfPoints, boolean italic) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", "Heading" + level);
        xml.empty("w:name", "w:val", "heading " + level);
        xml.empty("w:basedOn", "w:val", "Normal").empty("w:next", "w:val", "BodyText");
        xml.empty("w:qFormat").open("w:pPr").empty("w:keepNext").empty("w:keepLines");
        xml.empty("w:spacing", "w:before", String.valueOf(before), "w:after", "120");
        xml.empty("w:outlineLvl", "w:val", String.valueOf(level - 1)).close();
        size(xml, halfPoints, true, italic);
        xml.close();
    }

    static String numbering() {
        Markup xml = Markup.xml();
        xml.open("w:numbering", "xmlns:w", DocxRenderer.W);
        xml.open("w:abstractNum", "w:abstractNumId", "0").empty("w:multiLevelType", "w:val", "hybridMultilevel");
        xml.open("w:lvl", "w:ilvl", "0").empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", "bullet");
        xml.empty("w:lvlText", "w:val", "–").empty("w:lvlJc", "w:val", "left");
        xml.open("w:pPr")
                .empty("w:ind", "w:left", "567", "w:hanging", "283")
                .close()
                .close()
                .close();
        xml.open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "0").close();
        return xml.close().toString();
    }

    static String settings(Document.Language language) {
        Markup xml = Markup.xml();
        xml.open("w:settings", "xmlns:w", DocxRenderer.W);
        xml.empty("w:zoom", "w:percent", "100").empty("w:defaultTabStop", "w:val", "567");
        xml.open("w:compat");
        xml.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        xml.close().empty("w:themeFontLang", "w:val", language.tag());
        return xml.close().toString();
    }
}
