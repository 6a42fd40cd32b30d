import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.gnbv.launcher.DemoAccounts;

/** Tokens as a script gets them, from the provider behind the product's origin. */
final class Tokens {
    private Tokens() {}

    /** @param account one of the demo accounts */
    static String of(HttpClient http, String origin, String account) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=gnbv-cli&username=%s&password=%s".formatted(account, DemoAccounts.PASSWORD);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(origin + "/auth/realms/gnbv/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(account + " got no token: " + response.body());
        }
        return new ObjectMapper().readTree(response.body()).path("access_token").asText();
    }
}
