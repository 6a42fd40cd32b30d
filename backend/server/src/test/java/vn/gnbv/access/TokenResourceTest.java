package vn.gnbv.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.People;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

/** Only what the provider signed, for this API, in time, opens anything; and what it no longer says no longer holds. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class TokenResourceTest {
    private static final String ME = "/api/v1/me";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static Response me(String token) {
        return RestAssured.given().auth().oauth2(token).get(ME);
    }

    private static RequestSpecification by(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    private static void refused(String token) {
        me(token)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"gnbv\""))
                .body("type", equalTo("urn:gnbv:problem:unauthenticated"));
    }

    private static String[] parts(String token) {
        return token.split("\\.");
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String part(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noTokenOrAnythingElseThanOneOpensNothing() {
        RestAssured.get(ME).then().statusCode(401).body("type", equalTo("urn:gnbv:problem:unauthenticated"));
        for (String token : List.of("x", "a.b.c", "..", Accounts.token("tinh") + "x")) {
            refused(token);
        }
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("tinh", "gnbv-demo")
                .get(ME)
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenThatSaysMoreThanWasSignedIsRefused() {
        String[] parts = parts(Accounts.token("phantich"));
        String more = text(parts[1]).replace("\"analyst\"", "\"admin\"");
        refused(parts[0] + "." + part(more) + "." + parts[2]);
        refused(parts[0] + "." + part(more) + "." + parts(Accounts.token("admin"))[2]);
    }

    @Test
    void anotherAlgorithmIsRefused() throws GeneralSecurityException {
        String[] parts = parts(Accounts.token("phantich"));
        JsonNode key = publicKey(text(parts[0]));
        String unsigned = part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        refused(unsigned);
        refused(unsigned.substring(0, unsigned.length() - 1) + "." + parts[2]);
        String head = part("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                .formatted(key.path("kid").asText()));
        for (byte[] secret : List.of(
                Base64.getDecoder().decode(key.path("x5c").path(0).asText()),
                key.path("x5c").path(0).asText().getBytes(StandardCharsets.UTF_8),
                Base64.getUrlDecoder().decode(key.path("n").asText()))) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((head + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            refused(head + "." + parts[1] + "." + ENCODER.encodeToString(signed));
        }
    }

    @Test
    void aKeyThatIsNotTheProvidersIsRefused() throws GeneralSecurityException {
        String[] parts = parts(Accounts.token("admin"));
        PrivateKey own = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        for (String head : List.of(parts[0], part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"own\"}"))) {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(own);
            signature.update((head + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            refused(head + "." + parts[1] + "." + ENCODER.encodeToString(signature.sign()));
        }
    }

    private static JsonNode publicKey(String head) {
        try {
            ObjectMapper json = new ObjectMapper();
            String kid = json.readTree(head).path("kid").asText();
            JsonNode keys = json.readTree(RestAssured.get(People.realmUrl() + "/protocol/openid-connect/certs")
                    .asString());
            for (JsonNode key : keys.path("keys")) {
                if (key.path("kid").asText().equals(kid)) {
                    return key;
                }
            }
            throw new IllegalStateException("no key " + kid);
        } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aTokenForSomethingElseIsRefused() {
        People.makeClient("another-service", false);
        refused(People.clientToken("another-service"));
        People.makeClient("a-service", true);
        me(People.clientToken("a-service")).then().statusCode(200).body("roles", empty());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(People.administratorToken());
    }

    @Test
    void aTokenIsGoodUntilItEnds() throws InterruptedException {
        People.makeClient("short-lived", true);
        People.setTokenSeconds("short-lived", 4);
        String token = People.clientToken("short-lived");
        // Twice: the second time it is known already.
        for (int call = 0; call < 2; call++) {
            RestAssured.given().auth().oauth2(token).get(ME).then().statusCode(200);
        }
        Thread.sleep(5500);
        refused(token);
    }

    @Test
    void whatIsTakenAwayIsGoneWithTheNextToken() {
        People.make("thoi-viec", "62@2018-06-30", "evaluator", "officer");
        String address = Evaluations.planned();
        Evaluations.post(
                        "admin",
                        address + "/team",
                        Map.of("userId", People.id("thoi-viec"), "name", "Thôi việc", "role", "MEMBER"))
                .then()
                .statusCode(201);
        String before = Accounts.freshToken("thoi-viec");
        me(before).then().body("roles", contains("evaluator", "officer"));
        by(before).get(address).then().statusCode(200);
        People.takeAway("thoi-viec", "evaluator", "officer");
        String after = Accounts.freshToken("thoi-viec");
        me(after).then().statusCode(200).body("roles", empty());
        by(after).get(address).then().statusCode(404);
        by(after).get(address + "/site-visits").then().statusCode(404);
    }

    /** Approving, publishing and answering are for people: a service may write what it was granted, and no more. */
    @Test
    void aServiceDoesNotDoWhatAPersonMust() {
        String address = Evaluations.in("FIELD_WORK");
        Map<String, Object> recommendation = new HashMap<>(Map.of(
                "code",
                "KN-01",
                "upward",
                false,
                "addresseeLevel",
                "DISTRICT",
                "addresseeUnitId",
                Units.unit("616"),
                "addresseeVi",
                "UBND",
                "addresseeEn",
                "Committee",
                "areaTypes",
                List.of("OUTSIDE"),
                "horizonFrom",
                "2018-07-01",
                "horizonTo",
                "2020-12-31"));
        recommendation.putAll(
                Map.of("dueOn", "2019-06-30", "titleVi", "a", "titleEn", "a", "textVi", "a", "textEn", "a"));
        Response made = Evaluations.post("danhgia", address + "/recommendations", recommendation);
        made.then().statusCode(201);
        for (String next : List.of("DRAFTING", "REVIEW")) {
            Evaluations.move("danhgia", address, next).then().statusCode(201);
        }
        People.makeClient("may-tinh", true);
        People.give("service-account-may-tinh", "admin", "officer", "evaluator", "partner");
        People.setUnit("service-account-may-tinh", "62@2018-06-30");
        String service = People.clientToken("may-tinh");
        me(service).then().statusCode(200).body("roles", contains("partner"));
        long content = Evaluations.contentVersion(address);
        as("tinh").get(address).then().statusCode(200);
        by(service).get(address).then().statusCode(404);
        by(service)
                .body(Map.of("to", "PUBLISHED", "contentVersion", content))
                .post(address + "/transitions")
                .then()
                .statusCode(404);
        by(service)
                .header("If-Match", "\"v1\"")
                .body(Map.of("status", "ACCEPTED", "responseVi", "x"))
                .put(made.header("Location") + "/response")
                .then()
                .statusCode(404);
        by(service).body(Money.input("62")).post(Money.BUDGETS).then().statusCode(403);
        by(service).body(Evaluations.input()).post(Evaluations.PATH).then().statusCode(403);
        Evaluations.move("tinh", address, "DRAFTING", "Chưa đủ", content).then().statusCode(201);
        as("danhgia").get(address).then().body("state", equalTo("DRAFTING"));
    }
}
