package vn.gnbv.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

class DocxRendererOfficeTest {

    private static final Document DOCUMENT = Samples.official("Ý kiến của xã");

    @Test
    void everyPartIsValidAgainstTheSchema() throws XmlException {
        Map<String, String> parts = parts(DocxRenderer.render(DOCUMENT));
        valid(DocumentDocument.Factory.parse(parts.get("word/document.xml")));
        valid(StylesDocument.Factory.parse(parts.get("word/styles.xml")));
        valid(NumberingDocument.Factory.parse(parts.get("word/numbering.xml")));
        valid(SettingsDocument.Factory.parse(parts.get("word/settings.xml")));
        for (int i = 1; i <= 3; i++) {
            valid(HdrDocument.Factory.parse(parts.get("word/header" + i + ".xml")));
        }
        valid(ChartSpaceDocument.Factory.parse(parts.get("word/charts/chart1.xml")));
    }

    @Test
    void equalDocumentsGiveEqualBytes() {
        assertArrayEquals(DocxRenderer.render(Samples.official("x")), DocxRenderer.render(Samples.official("x")));
    }

    @Test
    void headingsAreRealHeadings() {
        String body = parts(DocxRenderer.render(DOCUMENT)).get("word/document.xml");
        assertTrue(
                body.contains("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">I. KHÁI QUÁT"));
        assertTrue(body.contains("<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1. Căn cứ"));
    }

    @Test
    void thePageIsA4WithTheMarginsOfTheDecree() {
        String body = parts(DocxRenderer.render(DOCUMENT)).get("word/document.xml");
        assertTrue(body.contains("w:w=\"11906\" w:h=\"16838\""));
        // 20 mm = 1134, 30 mm = 1701 twentieths of a point.
        assertTrue(body.contains("w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\""));
        assertTrue(body.contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""));
    }

    @Test
    void libreOfficePrintsPageNumbersFromPageTwo() {
        List<String> pages = Office.pages(Office.toPdf(DocxRenderer.render(DOCUMENT)));
        assertTrue(pages.size() > 3);
        assertTrue(pages.get(0).startsWith("Dự thảo 16/11/2018 UBND TỈNH KON TUM"), pages.get(0));
        for (int i = 1; i < pages.size(); i++) {
            assertTrue(pages.get(i).startsWith((i + 1) + " Dự thảo"), pages.get(i));
        }
    }

    @Test
    void headerRowsRepeatOnEachPage() {
        List<String> pages = Office.pages(Office.toPdf(DocxRenderer.render(DOCUMENT)));
        assertTrue(pages.get(0).contains("Chỉ tiêu"));
        assertTrue(pages.get(1).contains("Chỉ tiêu"));
    }

    @Test
    void textOfUsersIsOnlyText() {
        String hostile =
                "${6*7777} {{6*7777}} { MERGEFIELD x } <w:fldChar w:fldCharType=\"begin\"/>\u0000\u0008\u202E&amp;]]>";
        Map<String, String> parts = parts(DocxRenderer.render(Samples.official(hostile)));
        String body = parts.get("word/document.xml");
        assertFalse(body.contains("<w:fldChar"));
        assertFalse(body.contains("\u202E"));
        assertTrue(body.contains(
                "${6*7777} {{6*7777}} { MERGEFIELD x } &lt;w:fldChar w:fldCharType=\"begin\"/&gt;&amp;amp;]]&gt;"));
        String printed = Office.text(Office.toPdf(DocxRenderer.render(Samples.official(hostile))));
        assertTrue(printed.contains("${6*7777} {{6*7777}} { MERGEFIELD x }"));
        assertFalse(printed.contains("46662"));
    }

    @Test
    void nothingOutsideTheFileIsReferredTo() {
        parts(DocxRenderer.render(DOCUMENT)).forEach((name, text) -> {
            if (name.endsWith(".rels")) {
                assertFalse(text.contains("TargetMode"), name);
            }
        });
    }

    private static void valid(XmlObject xml) {
        List<Object> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions();
        options.setErrorListener(new ArrayList<>() {
            @Override
            public boolean add(org.apache.xmlbeans.XmlError error) {
                return errors.add(error.getMessage() + " at " + error.getCursorLocation());
            }
        });
        xml.validate(options);
        assertEquals(List.of(), errors);
    }

    private static Map<String, String> parts(byte[] docx) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return parts;
    }
}
