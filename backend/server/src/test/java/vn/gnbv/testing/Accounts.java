package vn.gnbv.testing;

import io.restassured.RestAssured;
import io.restassured.config.FailureConfig;
import io.restassured.listener.ResponseValidationFailureListener;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests by the demo accounts, with tokens of the real provider. */
public final class Accounts {
    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(200);
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    /** Every answer that a test gets is checked against the OpenAPI document. */
    private static final Contract CONTRACT = new Contract();

    /** Tells what came instead of what a test expects; RestAssured's own log puts every request in words, in case it fails. */
    private static final ResponseValidationFailureListener UNEXPECTED = (request, expected, response) ->
            System.out.println("Not as expected: " + response.statusLine() + " " + response.asString());

    private record Token(String value, Instant until) {}

    private Accounts() {}

    /** A request by a demo account: admin, tinh, huyen, xa, danhgia, danhgia2, phantich, partner-demo. */
    public static RequestSpecification as(String account) {
        return as(account, "vi");
    }

    /** As {@link #as(String)}, reading another language. */
    public static RequestSpecification as(String account, String language) {
        return nobody().auth().oauth2(token(account)).header("Accept-Language", language);
    }

    public static RequestSpecification nobody() {
        return RestAssured.given()
                .config(RestAssured.config().failureConfig(new FailureConfig().failureListeners(UNEXPECTED)))
                .filter(CONTRACT);
    }

    public static String token(String account) {
        return TOKENS.compute(
                        account,
                        (name, known) -> known != null && known.until().isAfter(Instant.now())
                                ? known
                                : new Token(fetch(name), Instant.now().plus(TOKEN_LIFETIME)))
                .value();
    }

    /** A token that is new, for an account whose rights have just changed. */
    public static String freshToken(String account) {
        return fetch(account);
    }

    private static String fetch(String account) {
        RequestSpecification request = new io.restassured.builder.RequestSpecBuilder()
                .setBaseUri(System.getProperty(RealServices.ISSUER))
                .build();
        RequestSpecification form = RestAssured.given(request);
        if (account.equals("partner-demo")) {
            form.formParam("grant_type", "client_credentials")
                    .formParam("client_id", "partner-demo")
                    .formParam("client_secret", "gnbv-demo");
        } else {
            form.formParam("grant_type", "password")
                    .formParam("client_id", "gnbv-cli")
                    .formParam("username", account)
                    .formParam("password", "gnbv-demo");
        }
        return form.post(System.getProperty(RealServices.ISSUER) + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
