package vn.gnbv.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Articles.input;
import static vn.gnbv.testing.Articles.step;
import static vn.gnbv.testing.Articles.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Articles;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** What strangers see under /p, and what they don't. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PageResourceTest {
    @TestHTTPResource("/")
    URI server;

    private static RequestSpecification stranger() {
        return RestAssured.given().redirects().follow(false);
    }

    private static Document page(String address) {
        return Jsoup.parse(stranger()
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString());
    }

    /** What is drawn is drawn anew a second later. */
    private static void aSecondLater() throws InterruptedException {
        Thread.sleep(1_200);
    }

    @Test
    void aSharedLinkHasTitlePictureAndBothLanguages() {
        String address = Articles.page(Articles.published());
        Document page = page(address + "?utm_source=zalo&fbclid=x");
        assertEquals("vi", page.selectFirst("html").attr("lang"));
        assertEquals(
                "Nửa chặng giảm nghèo <b>ở Kon Tum</b>", page.selectFirst("h1").text());
        assertTrue(page.selectFirst("link[rel=canonical]").attr("href").endsWith(address));
        assertEquals(
                List.of("vi", "en", "x-default"),
                page.select("link[rel=alternate]").eachAttr("hreflang"));
        assertEquals(
                page.selectFirst("h1").text(),
                page.selectFirst("meta[property=og:title]").attr("content"));
        assertFalse(page.selectFirst("meta[name=description]").attr("content").isBlank());
        String picture = page.selectFirst("meta[property=og:image]").attr("content");
        assertTrue(picture.startsWith("http"), picture);
        stranger()
                .get(URI.create(picture).getPath())
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("max-age"));
        assertTrue(page.select("script").isEmpty());
        assertTrue(page.select("[style]").isEmpty());
        Document english = page(address + "?lang=en");
        assertEquals("en", english.selectFirst("html").attr("lang"));
        assertEquals("Half-way in Kon Tum", english.selectFirst("h1").text());
        assertTrue(english.selectFirst("link[rel=canonical]").attr("href").endsWith(address + "?lang=en"));
        assertTrue(page("/p").text().contains("Nửa chặng giảm nghèo"));
    }

    @Test
    void headersAreStrictAndAnUnchangedPageIsNotSentAgain() {
        String address = Articles.page(Articles.published());
        Response first = stranger().get(address);
        first.then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Cache-Control", "public, no-cache");
        assertFalse(first.header("Content-Security-Policy").contains("script-src"));
        first.headers()
                .forEach(header -> assertEquals(
                        1, first.headers().getValues(header.getName()).size(), "told once: " + header.getName()));
        stranger()
                .header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        String style = Jsoup.parse(first.asString())
                .selectFirst("link[rel=stylesheet]")
                .attr("href");
        stranger().get(style).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        stranger().get("/p/assets/gnbv-digits.woff2").then().statusCode(200).contentType("font/woff2");
        for (String nothing :
                List.of("/p/assets/page.properties", "/p/khong-co", "/p/assets/..%2Fpage_vi.properties", "/p/a/b/c")) {
            stranger().get(nothing).then().statusCode(404).header("X-Content-Type-Options", "nosniff");
        }
    }

    /** Names, numbers and positions that the team recorded stay with the team: in minutes, file names, photos and captions. */
    @Test
    void nothingPersonalReachesAPage() {
        List<String> planted =
                List.of("A Phang", "Y Hlơm", "0912345678", "14.35221", "107.98532", "NOKIA-7", "062090001234");
        Articles.Published published = Articles.evaluation(Map.of(
                "minutesVi", "Hộ bà Y Hlơm, điện thoại 0912345678, số 062090001234, nhà ở 14.35221, 107.98532.",
                "minutesEn", "Household of Y Hlơm, 0912345678, at 14.35221, 107.98532."));
        Response written = write(
                "danhgia",
                input(published.evaluation(), List.of(published.photos().getFirst())));
        step("tinh", written.header("Location"), "PUBLISHED", 1, null).then().statusCode(201);
        String address = Articles.page(written.header("Location"));
        for (String at : List.of(address, address + "?lang=en", "/p", "/p?lang=en")) {
            String html = stranger().get(at).asString();
            planted.forEach(word -> assertFalse(html.contains(word), at + " tells " + word));
            for (String photo : Jsoup.parse(html).select("img").eachAttr("src")) {
                String bytes = new String(stranger().get(photo).asByteArray(), StandardCharsets.ISO_8859_1);
                assertTrue(bytes.length() > 500);
                planted.forEach(word -> assertFalse(bytes.contains(word), photo + " tells " + word));
                assertFalse(bytes.contains("Exif"));
            }
        }
        // The photo without consent is at no address, whatever one asks for.
        Object hidden = Sql.column(
                        "select sha256 from attachment where id = ?",
                        UUID.fromString(published.photos().getLast()))
                .getFirst();
        Object shown = Sql.column(
                        "select sha256 from attachment where id = ?",
                        UUID.fromString(published.photos().getFirst()))
                .getFirst();
        if (!hidden.equals(shown)) {
            stranger()
                    .get(address + "/photos/" + hidden.toString().substring(0, 16) + "-960.jpg")
                    .then()
                    .statusCode(404);
        }
        stranger()
                .get(address + "/photos/" + shown.toString().substring(0, 16) + "-961.jpg")
                .then()
                .statusCode(404);
    }

    @Test
    void aDraftIsAtNoAddressAndAWithdrawnArticleTellsWhy() throws Exception {
        Articles.Published published = Articles.evaluation(Map.of());
        Response written = write("danhgia", input(published.evaluation(), List.of()));
        String article = written.header("Location");
        String address = "/p/" + written.path("slug");
        stranger().get(address).then().statusCode(404);
        step("tinh", article, "PUBLISHED", 1, null).then().statusCode(201);
        stranger().get(address).then().statusCode(200);
        step("tinh", article, "WITHDRAWN", 2, "Sai tên <một> xã").then().statusCode(201);
        aSecondLater();
        Response gone = stranger().get(address);
        gone.then().statusCode(410);
        String text = Jsoup.parse(gone.asString()).text();
        assertTrue(text.contains("Sai tên <một> xã"), text);
        assertFalse(text.contains("Giống đến sớm"));
        assertFalse(stranger().get("/p").asString().contains(address + "\""));
    }

    @Test
    void aThousandReadersAtOnceAreCountedExactly() throws Exception {
        String address = Articles.page(Articles.published());
        Object id = Sql.column("select id from publication where slug = ?", address.substring(3))
                .getFirst();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(address))
                    .timeout(Duration.ofSeconds(120))
                    .build();
            List<CompletableFuture<HttpResponse<Void>>> answers = IntStream.range(0, 1_000)
                    .mapToObj(reader -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList();
            for (CompletableFuture<HttpResponse<Void>> answer : answers) {
                assertEquals(200, answer.get().statusCode());
            }
            // Who only asks whether the page is there does not read it.
            stranger().head(address).then().statusCode(200);
        }
        long views = 0;
        for (int waited = 0; waited < 40 && views < 1_000; waited++) {
            Thread.sleep(250);
            views = views(id);
        }
        aSecondLater();
        assertEquals(1_000, views(id));
    }

    private static long views(Object id) {
        return Sql.column("select views from publication_readership where publication_id = ?", id).stream()
                .mapToLong(number -> (Long) number)
                .sum();
    }

    @Test
    void aReaderRatesOnceAndMayChangeIt() throws Exception {
        String address = Articles.page(Articles.published());
        Object id = Sql.column("select id from publication where slug = ?", address.substring(3))
                .getFirst();
        Response rated = rate(address, "4", "A", null);
        rated.then().statusCode(303).header("Location", containsString("rated=rateThanks"));
        String cookie = rated.getCookie(RatingMark.COOKIE);
        assertNotNull(cookie);
        assertTrue(rated.header("Set-Cookie").contains("HttpOnly"));
        rate(address, "2", "A", cookie).then().statusCode(303);
        rate(address, "5", "A", null).then().header("Location", containsString("rated=rateAgain"));
        rate(address, "3", "B", null).then().header("Location", containsString("rated=rateThanks"));
        for (String bad : List.of("0", "6", "x", "")) {
            rate(address, bad, "C", null).then().statusCode(303);
        }
        stranger()
                .header("Sec-Fetch-Site", "cross-site")
                .header("User-Agent", "D")
                .formParam("stars", "1")
                .post(address + "/rating")
                .then()
                .statusCode(303);
        assertEquals(
                List.of(2, 3),
                Sql.column("select stars from publication_rating where publication_id = ? order by stars", id));
        aSecondLater();
        assertTrue(page(address).text().contains("2 người đã bình chọn, trung bình 2,5"));
        rate("/p/khong-co", "3", "E", null).then().statusCode(404);
    }

    private static Response rate(String address, String stars, String agent, String cookie) {
        RequestSpecification request = stranger().header("User-Agent", agent).formParam("stars", stars);
        return (cookie == null ? request : request.cookie(RatingMark.COOKIE, cookie)).post(address + "/rating");
    }

    @Test
    void theApplicationReadsAndWritesCountsThroughTheirFunctionsOnly() throws SQLException {
        UUID article = UUID.fromString(Articles.published().replaceAll(".*/", ""));
        UUID serverId = UUID.randomUUID();
        Sql.Actor somebody = new Sql.Actor(Evaluations.LEAD, "admin,officer,evaluator", null);
        for (String sql : List.of(
                "select * from publication_rating",
                "update publication_readership set views = 9",
                "delete from publication_rating",
                "update page_visitors set visitors = 0")) {
            try (Connection connection = Sql.application(somebody)) {
                assertThrows(SQLException.class, () -> Sql.bind(connection, sql).execute());
            }
        }
        String count = "select count_readers(?, ?, jsonb_build_object(?::text, ?), 0)";
        try (Connection connection = Sql.application(somebody)) {
            assertEquals(List.of(true), Sql.column(connection, count, serverId, 1L, article.toString(), 5));
            assertEquals(List.of(false), Sql.column(connection, count, serverId, 1L, article.toString(), 5));
            assertEquals(List.of(true), Sql.column(connection, count, serverId, 2L, article.toString(), 1));
            assertThrows(SQLException.class, () -> Sql.column(connection, count, serverId, 3L, article.toString(), -1));
        }
    }

    @Test
    void theFootNamesTheOfficeOfTheProvince() throws Exception {
        Map<String, String> office = Map.ofEntries(
                Map.entry("unitId", vn.gnbv.testing.Units.unit("62").toString()),
                Map.entry("aboveVi", "UBND tỉnh Kon Tum"),
                Map.entry("nameVi", "Sở Lao động <thử>"),
                Map.entry("nameEn", "Department of Labour"),
                Map.entry("addressVi", "Tầng 5"),
                Map.entry("addressEn", "Floor 5"),
                Map.entry("phone", "0260.3862524"),
                Map.entry("email", "sld@kontum.gov.vn"),
                Map.entry("responsibleVi", "Giám đốc Sở"),
                Map.entry("responsibleEn", "The director"));
        Response made = Evaluations.post("admin", "/api/v1/publication-offices", office);
        made.then().statusCode(201);
        try {
            String address = Articles.page(Articles.published());
            String foot = page(address).selectFirst("footer").text();
            for (String told :
                    List.of("Sở Lao động <thử>", "Tầng 5", "0260.3862524", "sld@kontum.gov.vn", "Giám đốc Sở")) {
                assertTrue(foot.contains(told), foot);
            }
            assertTrue(foot.contains("Tổng số người truy cập"), foot);
        } finally {
            vn.gnbv.testing.Accounts.as("admin")
                    .header("If-Match", "\"v1\"")
                    .delete(made.header("Location"))
                    .then()
                    .statusCode(equalTo(204));
        }
    }
}
