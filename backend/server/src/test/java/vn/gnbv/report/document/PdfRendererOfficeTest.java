package vn.gnbv.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class PdfRendererOfficeTest {

    private static final byte[] PDF = PdfRenderer.render(Samples.official("Ý kiến của xã"));

    @Test
    void everyFontIsTinosAndEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("Tinos"), font.getName());
                }
            }
        }
    }

    @Test
    void pagesAreA4AndTheWideOnesLieDown() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            PDRectangle first = document.getPage(0).getMediaBox();
            PDRectangle last = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
            assertEquals(PDRectangle.A4.getWidth(), first.getWidth(), 0.5);
            assertEquals(PDRectangle.A4.getHeight(), first.getHeight(), 0.5);
            assertEquals(PDRectangle.A4.getHeight(), last.getWidth(), 0.5);
        }
    }

    @Test
    void pageNumbersStandFromPageTwo() {
        List<String> pages = Office.pages(PDF);
        assertTrue(pages.get(0).startsWith("Dự thảo 16/11/2018 UBND TỈNH KON TUM"), pages.get(0));
        for (int i = 1; i < pages.size(); i++) {
            assertTrue(pages.get(i).startsWith((i + 1) + " Dự thảo"), pages.get(i));
        }
    }

    @Test
    void headerRowsRepeatAndVietnameseIsReadable() {
        List<String> pages = Office.pages(PDF);
        assertTrue(pages.get(1).contains("Chỉ tiêu"));
        assertTrue(pages.get(0).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        assertTrue(pages.get(0).contains("Kon Tum, ngày 05 tháng 02 năm 2018"));
    }

    @Test
    void itSaysWhatItIsAndInWhichLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertEquals("Báo cáo đánh giá", document.getDocumentInformation().getTitle());
            assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .getTitle()
                    .startsWith("I. KHÁI QUÁT"));
        }
    }

    @Test
    void equalDocumentsGiveEqualBytes() {
        assertArrayEquals(PDF, PdfRenderer.render(Samples.official("Ý kiến của xã")));
    }

    @Test
    void textOfUsersIsOnlyTextAndNothingIsFetched() {
        String hostile = "${6*7777} {{6*7777}} <img src=\"http://127.0.0.1:1/x.png\"/> <style>*{display:none}</style>";
        String printed = Office.text(PdfRenderer.render(Samples.official(hostile)));
        assertTrue(printed.contains("${6*7777} {{6*7777}} <img src=\"http://127.0.0.1:1/x.png\"/>"));
        assertTrue(printed.contains("KHÁI QUÁT"));
        assertFalse(printed.contains("46662"));
    }
}
