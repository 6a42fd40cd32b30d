package vn.gnbv.hostile;

import java.util.Map;

/** The least that office programs take for a workbook or a document, part by part, so that each part can be a hostile one. */
final class OfficeFiles {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "</Types>";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private OfficeFiles() {}

    static Map<String, byte[]> workbook(String sheet, String strings) {
        return Zip.entries(
                "[Content_Types].xml",
                TYPES,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                        + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                        + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                        + RELATIONS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                strings,
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String strings(String inner) {
        return "<sst xmlns=\"" + MAIN + "\">" + inner + "</sst>";
    }

    static byte[] xlsx(String rows) {
        return Zip.of(workbook(sheet(rows), strings("<si><t>a</t></si>")));
    }

    static Map<String, byte[]> document(String body) {
        return Zip.entries(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\""
                        + "application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" + DOCX
                        + ".main+xml\"/></Types>",
                "word/document.xml",
                body);
    }
}
