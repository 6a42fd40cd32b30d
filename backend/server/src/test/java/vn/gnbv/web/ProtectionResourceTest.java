package vn.gnbv.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.RealServices;

/** What browsers are told, how often one may ask, and how much may be sent. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ProtectionResourceTest {
    private static final String ME = "/api/v1/me";
    private static final String ABOUT = "/api/v1/about";
    private static final String PARTNER = "https://partner.example";

    @Inject
    RateLimiter limiter;

    @AfterEach
    void noLimit() {
        limiter.limit(0);
    }

    @Test
    void everyAnswerIsProtected() {
        for (Response answer : List.of(
                as("tinh").get(ME), nobody().get(ME), nobody().get("/openapi"), nobody().get("/api/v1/nothing"))) {
            answer.then()
                    .header("Content-Security-Policy", BrowserHeaders.DATA_POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Permissions-Policy", containsString("geolocation=()"))
                    .header("Strict-Transport-Security", nullValue())
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void behindTlsBrowsersKeepToIt() {
        nobody().header("X-Forwarded-Proto", "https")
                .get(ABOUT)
                .then()
                .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void theExplorerRunsItsOwnScriptsAndNoOthers() {
        for (String page : List.of("/explorer/", "/explorer/index.html", "/explorer/oauth2-redirect.html")) {
            Response answer = RestAssured.get(page);
            String policy = answer.header("Content-Security-Policy");
            Set<String> scripts = ExplorerPolicy.hashes(answer.asString());
            assertTrue(!scripts.isEmpty(), page);
            scripts.forEach(script -> assertTrue(policy.contains(script), page + " " + policy));
            String ofScripts = policy.replaceAll(".*script-src ([^;]*);.*", "$1");
            assertTrue(!ofScripts.contains("unsafe"), ofScripts);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        }
    }

    @Test
    void onlyOriginsThatTheSettingNamesMayCall() {
        nobody().header("Origin", "https://evil.example")
                .get(ABOUT)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
        nobody().header("Origin", PARTNER)
                .get(ABOUT)
                .then()
                .header("Access-Control-Allow-Origin", PARTNER)
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        RestAssured.given()
                .header("Origin", PARTNER)
                .header("Access-Control-Request-Method", "PATCH")
                .options(ME)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
        RestAssured.given()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "PATCH")
                .options(ME)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void aRequestTooManyIsRefusedAndOthersPass() {
        limiter.limit(3);
        for (int left = 2; left >= 0; left--) {
            as("tinh")
                    .get(ME)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"default\";q=3;w=60")
                    .header("RateLimit", containsString("\"default\";r=" + left + ";t="));
        }
        as("tinh", "en")
                .get(ME)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:gnbv:problem:rate-limited"))
                .body("detail", equalTo("Too many requests: wait a moment."))
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        as("huyen").get(ME).then().statusCode(200);
        nobody().get(ABOUT).then().statusCode(200);
    }

    @Test
    void beforeWhatIsSentIsLookedAtStrangersAreCountedByAddress() {
        limiter.limit(2);
        nobody().get(ME).then().statusCode(401);
        nobody().auth().oauth2("no.such.token").get(ME).then().statusCode(401);
        nobody().contentType("text/plain")
                .body("x")
                .post("/api/v1/budgets")
                .then()
                .statusCode(429);
        nobody().header("X-Forwarded-For", "203.0.113.7").get(ABOUT).then().statusCode(200);
        as("tinh").get(ME).then().statusCode(200);
    }

    @Test
    void withoutALimitNothingIsSaidOfIt() {
        as("tinh").get(ME).then().header("RateLimit", nullValue());
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        HttpResponse<String> answer = withHeader(20_000);
        assertEquals(431, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("urn:gnbv:problem:headers-too-large"), answer.body());
        assertEquals(200, withHeader(10_000).statusCode());
        assertEquals(431, withHeader(100_000).statusCode());
    }

    private static HttpResponse<String> withHeader(int length) throws Exception {
        return send(to(ABOUT).header("X-Long", "x".repeat(length)));
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(answer.body().contains("urn:gnbv:problem:" + code), answer.body());
    }

    @Test
    void whatNamesNoAddressIsRefused() throws Exception {
        for (String scheme : List.of("(((", "x') --", "{config:x}")) {
            refused(send(to(ABOUT).header("X-Forwarded-Proto", scheme)), 400, "address-malformed");
        }
    }

    @Test
    void aDayHasAYearOfFourDigits() {
        for (String day : List.of("-4713-11-23", "%2B10000-01-01")) {
            as("tinh")
                    .urlEncodingEnabled(false)
                    .get("/api/v1/programs?asOf=" + day)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:gnbv:problem:invalid-parameter"));
        }
    }

    @Test
    void aFormatThatCannotBeReadIsNotAvailable() throws Exception {
        for (String accepted : List.of("2", "application/", "(")) {
            HttpRequest.Builder list = to("/api/v1/programs")
                    .header("Authorization", "Bearer " + Accounts.token("tinh"))
                    .header("Accept", accepted);
            refused(send(list), 406, "not-acceptable");
        }
    }

    @Test
    void aFormThatEndsTooEarlyIsMalformed() throws Exception {
        HttpRequest.Builder form = to("/api/v1/publications/check")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--part\r\nContent-Disposition: form-data; name=\"sha256\"\r\n"));
        refused(send(form), 400, "malformed");
    }

    @Test
    void aFormThatDoesNotSayWhereItsPartsEndIsMalformed() throws Exception {
        for (String boundary : List.of("boundary=\"part", "boundary=", "boundary=\"\"", "Boundary= ; charset=utf-8")) {
            HttpRequest.Builder form = to("/api/v1/publications/check")
                    .header("Content-Type", "multipart/form-data; " + boundary)
                    .POST(HttpRequest.BodyPublishers.ofString("x"));
            refused(send(form), 400, "malformed");
        }
    }

    @Test
    void addressesWithoutEndAreRefused() {
        nobody().get(ABOUT + "?x=" + "y".repeat(9_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:gnbv:problem:address-too-long"));
        RestAssured.get(ABOUT + "?x=" + "y".repeat(70_000)).then().statusCode(414);
    }
}
