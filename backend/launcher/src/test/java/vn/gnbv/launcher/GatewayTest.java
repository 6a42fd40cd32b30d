package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against two small servers that tell what reached them. */
class GatewayTest {

    @TempDir
    static Path screens;

    private static HttpServer server;
    private static HttpServer issuer;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(screens.resolve("assets"));
        Files.writeString(screens.resolve("index.html"), "<!doctype html><title>GNBV</title>");
        Files.writeString(screens.resolve("assets/app-4f1d.js"), "console.log('xin chào');".repeat(200));
        Files.writeString(screens.resolve("sw.js"), "self;");
        server = echo("server");
        issuer = echo("issuer");
        gateway = Gateway.start(
                Ports.free(), screens, address(server), Optional.of(address(issuer)), List.of("https://id.example"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        server.stop(0);
        issuer.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/about?x=%C4%90%E1%BA%AFk&y=a%2Fb, server",
        "/openapi, server",
        "/explorer/index.html, server",
        "/p/abc, server",
        "/auth/realms/gnbv, issuer",
    })
    void eachPathGoesToItsPartUnchanged(String path, String part) throws Exception {
        assertTrue(
                get(path).body().startsWith(part + " GET " + path + "\n"),
                get(path).body());
    }

    @ParameterizedTest
    @CsvSource({"/", "/programs", "/evaluations/0190/report", "/apiary", "/places"})
    void everythingElseIsAPlaceInsideTheScreens(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("<title>GNBV</title>"));
        assertEquals("no-cache", header(response, "Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"/assets/gone.js", "/logo.png", "/../../../../etc/passwd.txt"})
    void aMissingFileIsMissing(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @Test
    void filesWithAHashInTheirNameAreKeptForEverAndTheServiceWorkerIsNot() throws Exception {
        assertEquals("public, max-age=31536000, immutable", header(get("/assets/app-4f1d.js"), "Cache-Control"));
        assertEquals("no-cache", header(get("/sw.js"), "Cache-Control"));
    }

    @Test
    void scriptsAreCompressed() throws Exception {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        request("/assets/app-4f1d.js")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertEquals("gzip", header(response, "Content-Encoding"));
        assertTrue(response.body().length < 500);
    }

    @Test
    void noInlineScriptRunsAndNobodyFramesTheScreens() throws Exception {
        HttpResponse<String> response = get("/");
        String policy = header(response, "Content-Security-Policy");

        assertTrue(policy.contains("script-src 'self';"), policy);
        assertTrue(policy.contains("connect-src 'self' https://id.example;"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    }

    @Test
    void everyFileIsProtectedAndOnlyBehindTlsBrowsersKeepToIt() throws Exception {
        for (String path : List.of("/", "/assets/app-4f1d.js", "/assets/gone.js")) {
            HttpResponse<String> response = get(path);
            Screens.PROTECTION.forEach((name, value) -> assertEquals(value, header(response, name), path + " " + name));
            assertTrue(
                    response.headers().firstValue("Strict-Transport-Security").isEmpty());
            assertTrue(
                    response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        }
        HttpResponse<String> behindTls = HttpClient.newHttpClient()
                .send(request("/").header("X-Forwarded-Proto", "https").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(Screens.TRANSPORT, header(behindTls, "Strict-Transport-Security"));
    }

    @Test
    void nginxSaysTheSame() throws IOException {
        String configuration = Files.readString(Path.of("../../frontend/nginx.conf"));

        assertTrue(configuration.contains("add_header Content-Security-Policy \"%s\" always;"
                .formatted(Screens.contentSecurityPolicy(List.of()))));
        Screens.PROTECTION.forEach((name, value) -> assertTrue(
                configuration.replace("\"", "").contains("add_header %s %s always;".formatted(name, value)), name));
        assertTrue(configuration.contains("https \"%s\";".formatted(Screens.TRANSPORT)));
        assertTrue(configuration.contains("add_header Strict-Transport-Security $transport_security always;"));
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        request("/").header("Authorization", "x".repeat(40_000)).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertEquals(400, response.statusCode());
    }

    @Test
    void thePartsSeeTheOriginThatTheBrowserUsesAndNotWhatItClaims() throws Exception {
        String seen = HttpClient.newHttpClient()
                .send(
                        request("/api/v1/about")
                                .header("X-Forwarded-Host", "evil.example")
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertTrue(
                seen.contains("X-forwarded-host: localhost:"
                        + URI.create(gateway.origin()).getPort() + "\n"),
                seen);
        assertTrue(seen.contains("X-forwarded-proto: http\n"), seen);
        assertTrue(
                seen.contains(
                        "X-forwarded-port: " + URI.create(gateway.origin()).getPort() + "\n"),
                seen);
        assertTrue(
                seen.contains("Host: localhost:" + URI.create(gateway.origin()).getPort() + "\n"), seen);
    }

    @Test
    void anOfferOfHttp2EndsHere() throws Exception {
        String seen = HttpClient.newHttpClient()
                .send(
                        request("/auth/realms/gnbv/protocol/openid-connect/token")
                                .version(HttpClient.Version.HTTP_2)
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertTrue(seen.startsWith("issuer POST "), seen);
        assertFalse(seen.toLowerCase(Locale.ROOT).contains("http2-settings: "), seen);
        assertFalse(seen.contains("h2c"), seen);
    }

    @Test
    void aBodyOf250MegabytesPassesAndOneOf257IsRefused() throws Exception {
        assertEquals(200, post(250).statusCode());
        assertEquals(413, post(257).statusCode());
    }

    private static HttpResponse<String> post(int megabytes) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request("/api/v1/attachments")
                                .expectContinue(true)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024]))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.origin() + path)).version(HttpClient.Version.HTTP_1_1);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static HttpServer echo(String name) throws IOException {
        HttpServer echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", exchange -> answer(exchange, name));
        echo.start();
        return echo;
    }

    private static void answer(HttpExchange exchange, String name) throws IOException {
        exchange.getRequestBody().readAllBytes();
        StringBuilder text =
                new StringBuilder("%s %s %s\n".formatted(name, exchange.getRequestMethod(), exchange.getRequestURI()));
        exchange.getRequestHeaders()
                .forEach((header, values) -> text.append("%s: %s\n".formatted(header, values.getFirst())));
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
