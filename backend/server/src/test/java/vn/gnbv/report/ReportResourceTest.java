package vn.gnbv.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.demo.DemoLoader;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.Office;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;
import vn.gnbv.web.BrowserHeaders;

/** The report of the demo's evaluation over HTTP, from the rows in the database to the files. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ReportResourceTest {
    private static String base;

    @BeforeEach
    void demo() throws Exception {
        if (base == null) {
            Arc.container().instance(DemoLoader.class).get().load();
            Seals.seal();
            Object id = Sql.column("select id from evaluation where code = 'KT-2018-MID'")
                    .getFirst();
            base = "/api/v1/evaluations/" + id;
        }
    }

    private static byte[] report(String language, String mediaType, String query) {
        return as("danhgia", language)
                .accept(mediaType)
                .get(base + "/report" + query)
                .then()
                .statusCode(200)
                .contentType(containsString(mediaType))
                .extract()
                .asByteArray();
    }

    private static org.jsoup.nodes.Document html(String language, String query) {
        return Jsoup.parse(new String(report(language, ReportFormat.PAGE, query), StandardCharsets.UTF_8));
    }

    /** Every value of the sheet as a report prints it, by the key of its cell. */
    private static Map<String, String> sheet() {
        JsonPath sheet = as("danhgia")
                .get(base + "/result-sheet")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Phrases phrases = new Phrases(Document.Language.VI);
        Map<String, String> printed = new HashMap<>();
        for (Map<String, Object> theme : sheet.<Map<String, Object>>getList("themes")) {
            for (Map<String, Object> row : maps(theme.get("rows"))) {
                Map<Object, Map<String, Object>> measures = new HashMap<>();
                maps(row.get("measures")).forEach(measure -> measures.put(measure.get("key"), measure));
                for (Map<String, Object> cell : maps(row.get("cells"))) {
                    if (cell.get("state").equals("VALUE")) {
                        Map<String, Object> measure = measures.get(cell.get("measure"));
                        int decimals = (int) measure.get("decimals");
                        BigDecimal shown = new BigDecimal(cell.get("value").toString())
                                .divide(
                                        new BigDecimal(measure.get("scale").toString()),
                                        decimals,
                                        RoundingMode.HALF_UP);
                        printed.put((String) cell.get("key"), phrases.number(shown, decimals));
                    }
                }
            }
        }
        return printed;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @Test
    void everyNumberOfTheSheetStandsInEachFormatAsTheSheetSaysIt() {
        Map<String, String> sheet = sheet();
        assertTrue(sheet.size() > 300, "cells " + sheet.size());
        org.jsoup.nodes.Document page = html("vi", "");
        page.select("svg").remove();
        Map<String, String> texts = Map.of(
                "html", Office.flat(page.text()),
                "pdf", Office.text(report("vi", ReportFormat.PORTABLE, "")),
                "docx", Office.text(Office.toPdf(report("vi", ReportFormat.WORD, ""))));
        texts.forEach((format, text) -> {
            List<String> words = List.of(text.split("[ ();]"));
            sheet.forEach(
                    (key, number) -> assertTrue(words.contains(number), format + " lacks " + key + " = " + number));
        });
    }

    @Test
    void theWordFileHasItsChaptersTablesAndPageNumbersInLibreOffice() {
        List<String> pages = Office.pages(Office.toPdf(report("vi", ReportFormat.WORD, "")));
        String text = String.join(" ", pages);
        assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        for (String heading :
                List.of("TÓM TẮT", "I. KHÁI QUÁT", "VI. HỖ TRỢ SẢN XUẤT", "XII. KHUYẾN NGHỊ", "Nơi nhận:")) {
            assertTrue(text.contains(heading), heading);
        }
        IntStream.rangeClosed(1, 19).forEach(i -> assertTrue(text.contains("Bảng " + i + "."), "Bảng " + i));
        assertFalse(pages.getFirst().startsWith("1 "));
        for (int i = 1; i < pages.size(); i++) {
            assertTrue(pages.get(i).startsWith((i + 1) + " "), pages.get(i));
        }
    }

    /** 28,990 − 5,099 + 178 + 2,095 = 26,164, as published; each term leads to its rows. */
    @Test
    void theMovementOfPoorHouseholdsClosesAndLeadsToItsRows() {
        Map<String, Integer> terms =
                Map.of("opening", 28_990, "escaped", 5_099, "relapsed", 178, "newlyPoor", 2_095, "closing", 26_164);
        terms.forEach((measure, value) -> as("danhgia")
                .get(base + "/result-sheet/B7.2." + measure + ".ALL/sources")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true))
                .body("value.intValue()", equalTo(value)));
        assertTrue(html("vi", "").text().contains("Diễn biến hộ nghèo năm 2017"));
    }

    @Test
    void aDraftBearsItsMarkAndDate() {
        assertTrue(html("vi", "").selectFirst(".draft-mark").text().startsWith("Dự thảo ngày "));
        assertTrue(html("en", "").selectFirst(".draft-mark").text().startsWith("Draft of "));
    }

    @Test
    void englishIsATranslationWithoutStateTitle() {
        org.jsoup.nodes.Document page = html("en", "");
        assertEquals("en-GB", page.selectFirst("html").attr("lang"));
        assertTrue(page.text().contains("Translation"));
        assertFalse(page.text().contains("CỘNG HÒA"));
        assertTrue(page.text().contains("TARGETS"));
    }

    @Test
    void findingsOnAreaTypesWithoutAVisitSaySo() {
        String text = html("vi", "").text();
        assertTrue(text.contains("Đoàn chưa có điểm làm việc ở địa bàn 30a"));
    }

    @Test
    void syntheticFiguresAreMarkedOrLeftOut() {
        assertTrue(html("vi", "").select(".mark").text().contains("†"));
        org.jsoup.nodes.Document without = html("vi", "?synthetic=exclude");
        assertFalse(without.select(".mark").text().contains("†"));
        assertTrue(without.text().contains("Báo cáo không dùng số liệu minh họa"));
    }

    @Test
    void everySourceThatIsCitedIsExplained() {
        org.jsoup.nodes.Document page = html("vi", "");
        List<String> explained = page.select("header.annex:contains(NGUỒN TỪNG SỐ)")
                .first()
                .nextElementSiblings()
                .select("table.data")
                .first()
                .select("tr.group td:first-child")
                .eachText();
        List<String> used = new ArrayList<>(page.select("sup").eachText());
        used.removeAll(explained);
        assertEquals(List.of(), used);
    }

    @Test
    void acceptChoosesTheFileAndItsName() {
        Response word = as("danhgia").get(base + "/report");
        word.then()
                .statusCode(200)
                .contentType(ReportFormat.WORD)
                .header("Content-Language", "vi")
                .header("Content-Disposition", equalTo("attachment; filename=\"bao-cao-KT-2018-MID.docx\""));
        as("danhgia", "en")
                .accept("application/pdf, text/html;q=0.5")
                .get(base + "/report")
                .then()
                .statusCode(200)
                .contentType(ReportFormat.PORTABLE)
                .header("Content-Language", "en")
                .header("Content-Disposition", containsString("report-KT-2018-MID.pdf"));
        assertEquals(
                List.of(BrowserHeaders.STANDALONE_POLICY),
                as("danhgia")
                        .accept(ReportFormat.PAGE)
                        .get(base + "/report")
                        .headers()
                        .getValues("Content-Security-Policy"));
        as("danhgia").accept("application/json").get(base + "/report").then().statusCode(406);
    }

    @Test
    void whoMayNotSeeTheEvaluationFindsNothing() {
        nobody().get(base + "/report").then().statusCode(401);
        for (String account : List.of("phantich", "partner-demo")) {
            as(account).get(base + "/report").then().statusCode(404);
        }
        as("danhgia")
                .get("/api/v1/evaluations/" + UUID.randomUUID() + "/report")
                .then()
                .statusCode(404);
    }

    @Test
    void parametersAreChecked() {
        as("danhgia").get(base + "/report?format=pdf").then().statusCode(400);
        as("danhgia").get(base + "/report?asOf=30/06/2018").then().statusCode(400);
        as("danhgia")
                .get(base + "/report?knownAt=999999999")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:known-at-not-sealed"));
    }

    @Test
    void publicationRendersOnceAndServesThoseBytesForEver() throws Exception {
        String address = Evaluations.in("REVIEW");
        as("phantich").get(address + "/report").then().statusCode(404);
        Evaluations.publish(address);
        Map<String, byte[]> first = new HashMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            for (String language : List.of("vi", "en")) {
                Response response = issued(address, language, format, "");
                byte[] bytes = response.asByteArray();
                String sha256 = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                assertEquals("\"" + sha256 + "\"", response.header("ETag"));
                assertEquals(
                        List.of(sha256),
                        Sql.column(
                                "select sha256 from issued_report where evaluation_id = ? and format = ? and language = ?",
                                Evaluations.id(address),
                                format.extension(),
                                language));
                first.put(sha256, bytes);
            }
        }
        assertEquals(6, first.size());
        org.jsoup.nodes.Document page = Jsoup.parse(
                new String(issued(address, "vi", ReportFormat.HTML, "").asByteArray(), StandardCharsets.UTF_8));
        assertTrue(page.select(".draft-mark").isEmpty());
        for (byte[] bytes : first.values()) {
            assertTrue(bytes.length > 10_000);
        }
        Response again = issued(address, "vi", ReportFormat.DOCX, "");
        assertArrayEquals(first.get(again.header("ETag").replace("\"", "")), again.asByteArray());
    }

    @Test
    void anotherMomentOfAPublishedEvaluationIsADraftAgain() {
        String address = Evaluations.published();
        String text = new String(
                issued(address, "vi", ReportFormat.HTML, "?synthetic=exclude").asByteArray(), StandardCharsets.UTF_8);
        assertFalse(Jsoup.parse(text).select(".draft-mark").isEmpty());
    }

    @Test
    void whatWasIssuedCannotBeChangedNotEvenByTheOwner() {
        String address = Evaluations.published();
        for (String sql : List.of(
                "update issued_report set sha256 = repeat('0', 64) where evaluation_id = ?",
                "delete from issued_report where evaluation_id = ?")) {
            assertThrows(IllegalStateException.class, () -> Sql.run(sql, Evaluations.id(address)));
        }
    }

    private static Response issued(String address, String language, ReportFormat format, String query) {
        Response response = as("phantich", language).accept(format.mediaType()).get(address + "/report" + query);
        response.then().statusCode(200);
        return response;
    }
}
