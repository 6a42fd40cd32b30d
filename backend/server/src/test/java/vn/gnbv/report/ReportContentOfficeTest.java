package vn.gnbv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.Document.Annex;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Language;
import vn.gnbv.report.document.Document.Table;
import vn.gnbv.report.document.Document.Wide;
import vn.gnbv.report.document.DocxRenderer;
import vn.gnbv.report.document.HtmlRenderer;
import vn.gnbv.report.document.Office;
import vn.gnbv.report.document.PdfRenderer;

class ReportContentOfficeTest {

    private static final ReportSource SOURCE = SampleSource.complete();
    private static final Document VI = ReportContent.write(SOURCE, Language.VI);
    private static final Document EN = ReportContent.write(SOURCE, Language.EN);

    private static List<Block> flat(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Wide wide ? flat(wide.blocks()).stream() : Stream.of(block))
                .toList();
    }

    private static <T> List<T> all(Document document, Class<T> kind) {
        return flat(document.blocks()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static org.jsoup.nodes.Document html(Document document) {
        return Jsoup.parse(new String(HtmlRenderer.render(document), StandardCharsets.UTF_8));
    }

    @Test
    void theTwelveChaptersStandInOrder() {
        List<String> numbers = all(VI, Heading.class).stream()
                .filter(heading -> heading.level() == 1 && !heading.numbering().isEmpty())
                .map(Heading::numbering)
                .toList();
        assertEquals(
                List.of("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X.", "XI.", "XII."), numbers);
    }

    @Test
    void tablesOneToNineteenStandInOrderInBothLanguages() {
        for (Document document : List.of(VI, EN)) {
            String word = document.equals(VI) ? "Bảng " : "Table ";
            List<String> numbers = all(document, Table.class).stream()
                    .map(Table::number)
                    .filter(number -> !number.isEmpty())
                    .toList();
            assertEquals(
                    IntStream.rangeClosed(1, 19).mapToObj(i -> word + i + ".").toList(), numbers);
        }
    }

    @Test
    void sevenAnnexesBearRomanNumbersAndTheReportTheyBelongTo() {
        List<Annex> annexes = all(VI, Annex.class);
        assertEquals(
                List.of("I", "II", "III", "IV", "V", "VI", "VII"),
                annexes.stream()
                        .map(annex -> annex.number().replace("Phụ lục ", ""))
                        .toList());
        assertTrue(annexes.getFirst().attachedTo().contains("/BC-ĐĐG"));
    }

    @Test
    void everyRowOfTheSheetStandsInTheAnnexWithEachOfItsNumbers() {
        assertEquals(45, SOURCE.sheet().size());
        Set<String> printed = words(html(VI).text());
        Phrases phrases = new Phrases(Language.VI);
        Figures figures = new Figures(SOURCE, phrases);
        for (SheetRow row : SOURCE.sheet()) {
            for (Measure measure : row.measures()) {
                for (Figure figure : measure.figures()) {
                    if (figure.state() == State.VALUE) {
                        String number = figures.text(measure, figure).replaceAll("[><≈] ", "");
                        assertTrue(printed.contains(number), figure.key() + " = " + number);
                    }
                }
            }
        }
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("[\\s\\u00A0();]+")).collect(Collectors.toSet());
    }

    /** Numbers of the tables of figures: nothing may stand there that the source does not say. */
    @Test
    void noNumberInATableOfFiguresIsWithoutASource() {
        Figures figures = new Figures(SOURCE, new Phrases(Language.VI));
        Set<String> known = new TreeSet<>(Set.of("–"));
        Stream.concat(SOURCE.sheet().stream(), SOURCE.tables().stream())
                .forEach(row -> row.measures()
                        .forEach(measure ->
                                measure.figures().forEach(figure -> known.add(figures.text(measure, figure)))));
        int checked = 0;
        for (Element table : html(VI).select("table.data")) {
            String title = table.select("caption").text();
            if (title.matches("Bảng ([3-9]|1[0-6])\\..*")) {
                for (Element cell : table.select("td.right")) {
                    String number = cell.ownText().replace('\u00A0', ' ').strip();
                    assertTrue(known.contains(number), title + ": " + number);
                    checked++;
                }
            }
        }
        assertTrue(checked > 300, "checked " + checked);
    }

    @Test
    void everySourceNumberInTheTextStandsInTheAnnexOfSources() {
        org.jsoup.nodes.Document page = html(VI);
        Element annex = page.select("header.annex:contains(NGUỒN TỪNG SỐ)").first();
        Element table = annex.nextElementSiblings().select("table.data").first();
        Set<String> explained =
                Set.copyOf(table.select("tr.group td:first-child").eachText());
        Set<String> used = new TreeSet<>(page.select("sup").eachText());
        used.addAll(page.select("td:matchesOwn(^\\[\\d+\\]$)").eachText());
        assertTrue(used.size() >= 45, "used " + used.size());
        used.removeAll(explained);
        assertEquals(Set.of(), used);
    }

    @Test
    void theSameNumbersStandInAllThreeFormats() {
        org.jsoup.nodes.Document page = html(VI);
        page.select("svg").remove();
        List<String> html = numbers(page.select("main").text());
        List<String> pdf = numbers(Office.text(PdfRenderer.render(VI)));
        List<String> word = numbers(Office.text(Office.toPdf(DocxRenderer.render(VI))));
        assertTrue(html.size() > 400);
        assertEquals(List.of(), missing(html, pdf));
        assertEquals(List.of(), missing(html, word));
    }

    /** Distinct numbers with at least four digits: shorter ones are also page numbers and parts of others. */
    private static List<String> numbers(String text) {
        return Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?|\\d+,\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> missing(List<String> asked, List<String> given) {
        List<String> missing = new ArrayList<>(asked);
        missing.removeAll(given);
        return missing;
    }

    @Test
    void whatHasNoDataSaysSoAndIsNeverZero() {
        org.jsoup.nodes.Document page = html(VI);
        assertTrue(page.text().contains("không có số liệu"));
        assertEquals(
                List.of(),
                page.select("td.right").eachText().stream().filter("0"::equals).toList());
    }

    @Test
    void marksAreExplainedUnderEachTableThatBearsThem() {
        for (Element table : html(VI).select("div.table")) {
            Element notes = table.nextElementSibling();
            String explained = notes != null && notes.hasClass("footnotes") ? notes.text() : "";
            for (String sign : List.of("†", "‡", "§", "¶")) {
                boolean used = table.select(".mark").text().contains(sign);
                assertEquals(
                        used,
                        explained.contains(sign + " "),
                        sign + " in " + table.select("caption").text());
            }
        }
    }

    @Test
    void aPublishedFigureKeepsItsQualifier() {
        assertTrue(html(VI).select("td.right").eachText().stream()
                .anyMatch(text -> text.startsWith("> ") && text.contains("‡")));
    }

    @Test
    void afterHalfTheYearThePlanIsShownWithTheShareOfTheYearGone() {
        // 30 June is day 181 of 365.
        assertTrue(html(VI).text().contains("đến ngày 30/06/2018 đã qua 49,6 % thời gian của năm"));
        assertTrue(html(EN).text().contains("on 30/06/2018, 49.6 % of the year had gone"));
        assertTrue(Figures.shareOfYear(LocalDate.of(2018, 12, 31)).isEmpty());
    }

    @Test
    void aFindingOnAnAreaTypeWithoutAVisitSaysSo() {
        String text = html(VI).text();
        assertTrue(text.contains("Đoàn chưa có điểm làm việc ở địa bàn 30a; phần nhận định"));
        assertTrue(text.contains("Chưa có điểm làm việc từ cấp xã trở xuống ở địa bàn: 30a; 135."));
    }

    @Test
    void theTranslationHasNoStateTitleAndSaysWhatItIs() {
        String english = html(EN).text();
        assertFalse(english.contains("CỘNG HÒA"));
        assertFalse(english.contains("Độc lập"));
        assertTrue(english.contains("Translation"));
        assertTrue(html(VI).text().contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertEquals("1.234.567,89", new Phrases(Language.VI).number(new java.math.BigDecimal("1234567.891"), 2));
        assertEquals("1,234,567.89", new Phrases(Language.EN).number(new java.math.BigDecimal("1234567.891"), 2));
        assertEquals("23,50", new Phrases(Language.VI).number(new java.math.BigDecimal("23.50"), 2));
        assertEquals("36", new Phrases(Language.VI).number(new java.math.BigDecimal("36.00"), 2));
        assertEquals("\u22125.099", new Phrases(Language.VI).number(-5_099));
    }

    @Test
    void daysBelowTenAndTheFirstTwoMonthsTakeAZero() {
        Phrases phrases = new Phrases(Language.VI);
        assertEquals("Kon Tum, ngày 05 tháng 02 năm 2018", phrases.placeAndDay("Kon Tum", LocalDate.of(2018, 2, 5)));
        assertEquals("Kon Tum, ngày 16 tháng 3 năm 2018", phrases.placeAndDay("Kon Tum", LocalDate.of(2018, 3, 16)));
    }

    @Test
    void aDraftBearsItsDayAndTheIssuedReportDoesNot() {
        assertEquals("Dự thảo ngày 05/11/2018", VI.draftMark());
        assertEquals("Draft of 05/11/2018", EN.draftMark());
    }

    @Test
    void textOfUsersIsOnlyText() {
        String hostile = "${6*7777} {{6*7777}} {0} '{0}' <script>alert(1)</script>";
        Document document = ReportContent.write(SampleSource.withText(hostile), Language.VI);
        org.jsoup.nodes.Document page = html(document);
        assertTrue(page.select("script").isEmpty());
        assertTrue(page.text().contains("P1 – Kết quả đạt được"));
        assertTrue(page.text().contains(hostile));
        assertFalse(page.text().contains("46662"));
    }

    @Test
    void bothLanguagesHaveTheSameFixedTexts() throws IOException {
        assertEquals(keys("vi"), keys("en"));
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = ReportContent.class.getResourceAsStream("report_" + language + ".properties")) {
            properties.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }
}
