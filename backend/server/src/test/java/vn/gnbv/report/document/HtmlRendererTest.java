package vn.gnbv.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

    private static String html(String userText) {
        return new String(HtmlRenderer.render(Samples.official(userText)), StandardCharsets.UTF_8);
    }

    @Test
    void aBrowserFindsNothingToMend() {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse(html("Ý kiến"), "", parser);
        // jsoup reports the XML namespace of SVG as nothing, so every error is ours.
        assertEquals("[]", parser.getErrors().toString());
    }

    @Test
    void itHasNoScriptAndFetchesNothing() {
        org.jsoup.nodes.Document page = Jsoup.parse(html("Ý kiến"));
        assertTrue(page.select("script, link, iframe, object, embed, form").isEmpty());
        for (Element element : page.select("[src]")) {
            assertTrue(element.attr("src").startsWith("data:image/"), element.outerHtml());
        }
        assertFalse(page.select("style").html().contains("url("));
        assertFalse(page.select("style").html().contains("@import"));
    }

    @Test
    void itSaysItsLanguageAndTitleAndHasOneMainHeading() {
        org.jsoup.nodes.Document page = Jsoup.parse(html("Ý kiến"));
        assertEquals("vi-VN", page.selectFirst("html").attr("lang"));
        assertEquals("Báo cáo đánh giá", page.title());
        assertEquals(1, page.select("h1").size());
        assertEquals("I. KHÁI QUÁT", page.selectFirst("h2").text());
    }

    @Test
    void idsAreUniqueAndHeaderCellsHaveAScope() {
        org.jsoup.nodes.Document page = Jsoup.parse(html("Ý kiến"));
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element.id()));
        page.select("th").forEach(cell -> assertTrue(cell.hasAttr("scope")));
    }

    @Test
    void textOfUsersIsOnlyText() {
        String hostile = "<script>alert(1)</script> ${6*7777} {{6*7777}} \"><img src=x onerror=alert(1)>\u0007\u2066";
        org.jsoup.nodes.Document page = Jsoup.parse(html(hostile));
        assertTrue(page.select("script, [onerror]").isEmpty());
        assertTrue(
                page.text().contains("<script>alert(1)</script> ${6*7777} {{6*7777}} \"><img src=x onerror=alert(1)>"));
    }

    @Test
    void aChartPrintsItsNumbersAndItsUnit() {
        Element figure = Jsoup.parse(html("Ý kiến")).selectFirst("figure.chart");
        assertEquals(
                "Biểu đồ 1. Hộ nghèo theo địa bàn (hộ)",
                figure.selectFirst("figcaption").text());
        assertTrue(figure.select("text").eachText().contains("11.287"));
    }
}
