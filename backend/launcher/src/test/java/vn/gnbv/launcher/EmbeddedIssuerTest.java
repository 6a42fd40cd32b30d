package vn.gnbv.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedIssuerTest {

    private static final String ORIGIN = "http://localhost:65000";

    private static Path folder;
    private static EmbeddedIssuer issuer;
    private static GreenMail mails;

    @BeforeAll
    static void start() throws Exception {
        mails = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        folder = Files.createTempDirectory("gnbv-issuer-test");
        issuer = EmbeddedIssuer.start(EmbeddedIssuer.at(folder, Ports.free())
                .withPublicUrl(URI.create(ORIGIN))
                .withMail(new EmbeddedIssuer.MailServer(
                        "127.0.0.1", mails.getSmtp().getPort(), "gnbv@example.vn"))
                .withDemoAccounts());
    }

    @AfterAll
    static void stop() {
        issuer.close();
        mails.stop();
        Folders.delete(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin, ''," + DemoAccounts.ADMIN_ID,
        "tinh, officer, 62@2018-06-30," + DemoAccounts.PROVINCE_OFFICER_ID,
        "huyen, officer, 616@2018-06-30," + DemoAccounts.DISTRICT_OFFICER_ID,
        "xa, officer, 23545@2018-06-30," + DemoAccounts.COMMUNE_OFFICER_ID,
        "danhgia, evaluator, 62@2018-06-30," + DemoAccounts.LEAD_EVALUATOR_ID,
        "danhgia2, evaluator, 62@2018-06-30," + DemoAccounts.EVALUATOR_ID,
        "phantich, analyst, 62@2018-06-30," + DemoAccounts.ANALYST_ID,
    })
    void aDemoAccountGetsATokenThatSaysWhoAndWhere(String user, String role, String unit, String id) throws Exception {
        JsonNode claims = claims(issuer.tokenByPassword(user, DemoAccounts.PASSWORD));

        assertEquals(id, claims.get("sub").asText());
        assertEquals(user, claims.get("preferred_username").asText());
        assertFalse(claims.get("name").asText().isBlank());
        assertEquals(unit, claims.path("administrative_unit").asText());
        assertTrue(contains(claims.at("/realm_access/roles"), role));
        assertEquals("gnbv-api", claims.get("aud").asText());
        assertEquals(300, claims.get("exp").asLong() - claims.get("iat").asLong());
        assertEquals(ORIGIN + "/auth/realms/gnbv", claims.get("iss").asText());
    }

    /** By the realm's role admin, which the provider looks up: the token says no more than before. */
    @Test
    void anAdministratorSeesAccountsAtTheProviderAndChangesNone() throws Exception {
        String token = issuer.tokenByPassword("admin", DemoAccounts.PASSWORD);
        String users = issuer.realmUrl().replace("/realms/", "/admin/realms/") + "/users";
        String officer = users + "/" + DemoAccounts.PROVINCE_OFFICER_ID;

        assertFalse(claims(token).has("resource_access"));
        assertEquals(200, status(token, "GET", users));
        assertEquals(200, status(token, "GET", officer + "/role-mappings/realm/composite"));
        for (String change : new String[] {officer, officer + "/reset-password"}) {
            assertEquals(403, status(token, "PUT", change));
        }
        assertEquals(403, status(token, "POST", users));
        assertEquals(403, status(token, "DELETE", officer));
        assertEquals(403, status(issuer.tokenByPassword("tinh", DemoAccounts.PASSWORD), "GET", users));
    }

    private static int status(String token, String method, String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void thePartnersClientGetsATokenForItself() throws Exception {
        JsonNode claims = claims(issuer.tokenByClientSecret("partner-demo", DemoAccounts.PASSWORD));

        assertEquals(DemoAccounts.PARTNER_ID, claims.get("sub").asText());
        assertEquals("62@2018-06-30", claims.get("administrative_unit").asText());
        assertTrue(contains(claims.at("/realm_access/roles"), "partner"));
        assertEquals("gnbv-api", claims.get("aud").asText());
    }

    @Test
    void browsersAreSentToTheOriginAndTheServerStaysOnThePort() throws Exception {
        JsonNode discovery = new ObjectMapper()
                .readTree(get(issuer.realmUrl() + "/.well-known/openid-configuration")
                        .body());

        assertEquals(issuer.publicRealmUrl(), discovery.get("issuer").asText());
        assertTrue(discovery.get("authorization_endpoint").asText().startsWith(ORIGIN));
        assertTrue(discovery.get("jwks_uri").asText().startsWith("http://localhost:" + issuer.port()));
    }

    @ParameterizedTest
    @CsvSource({
        "gnbv-spa, http://localhost:65000/login, 200",
        "gnbv-spa, http://localhost:65001/login, 400",
        "gnbv-spa, http://evil.example/login, 400",
        "gnbv-explorer, http://localhost:65000/explorer/oauth2-redirect.html, 200",
        "gnbv-explorer, http://localhost:65000/elsewhere, 400",
    })
    void aBrowserIsSentBackToTheOriginOnly(String client, String redirect, int status) throws Exception {
        assertEquals(
                status,
                get(issuer.realmUrl()
                                + "/protocol/openid-connect/auth?response_type=code&scope=openid&code_challenge_method=S256"
                                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id=" + client
                                + "&redirect_uri=" + redirect)
                        .statusCode());
    }

    @Test
    void theLoginPageSpeaksVietnameseFirst() throws Exception {
        String page = get(issuer.realmUrl()
                        + "/protocol/openid-connect/auth?response_type=code&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id=gnbv-spa"
                        + "&redirect_uri=" + ORIGIN + "/")
                .body();

        assertTrue(page.contains("lang=\"vi\""), page);
        assertTrue(page.contains("Đăng nhập"), page);
        assertTrue(page.contains("English"), page);
        assertTrue(page.contains("/login/gnbv/css/gnbv.css"), page);
    }

    @Test
    void whoForgotAPasswordChoosesOneByMail() throws Exception {
        choosePasswordByMail("phantich", "mot-mat-khau-khac");

        assertFalse(issuer.tokenByPassword("phantich", "mot-mat-khau-khac").isBlank());
        assertThrows(LauncherException.class, () -> issuer.tokenByPassword("phantich", DemoAccounts.PASSWORD));
        choosePasswordByMail("phantich", DemoAccounts.PASSWORD);
    }

    private static void choosePasswordByMail(String user, String password) throws Exception {
        mails.purgeEmailFromAllMailboxes();
        Browser browser = new Browser();
        String login = browser.get(issuer.realmUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id=gnbv-spa&redirect_uri="
                + ORIGIN
                + "/");
        String forgotten = browser.get(found("href=\"([^\"]*reset-credentials[^\"]*)\"", login));
        browser.post(found("action=\"([^\"]+)\"", forgotten), "username=" + user);
        assertTrue(mails.waitForIncomingEmail(10_000, 1), "no mail came");
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertEquals("gnbv@example.vn", ((InternetAddress) mail.getFrom()[0]).getAddress());
        assertEquals(user + "@gnbv.example", mail.getAllRecipients()[0].toString());
        String text = (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        String choosing = browser.get(found("(http://\\S+/action-token\\S+)", text));
        browser.post(
                found("action=\"([^\"]+)\"", choosing), "password-new=%1$s&password-confirm=%1$s".formatted(password));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1).replace("&amp;", "&");
    }

    /** Keeps cookies as a browser on this machine does, those for TLS too, and finds the origin at the provider itself. */
    private static final class Browser {
        private final Map<String, String> cookies = new HashMap<>();

        String get(String address) throws Exception {
            return send(address, HttpRequest.newBuilder());
        }

        String post(String address, String form) throws Exception {
            return send(
                    address,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private String send(String address, HttpRequest.Builder request) throws Exception {
            String here = "http://localhost:" + issuer.port();
            request.uri(URI.create(here)
                    .resolve(address.startsWith(ORIGIN) ? here + address.substring(ORIGIN.length()) : address));
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers()
                    .allValues("Set-Cookie")
                    .forEach(cookie -> cookies.put(
                            cookie.split("=", 2)[0], cookie.split("=", 2)[1].split(";", 2)[0]));
            String onward = answer.headers().firstValue("Location").orElse("");
            return onward.contains("/auth/") ? get(onward) : answer.body();
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean contains(JsonNode list, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(node -> node.asText().equals(text));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
