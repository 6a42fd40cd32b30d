import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.gnbv.launcher.DemoAccounts;

/**
 * A client as a partner would write one: it sends a request again, under the same key, until it is answered for good. Anything
 * but that, 'later' (503, or 409, with Retry-After) or a lost connection is a fault of the product.
 */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String PATH = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(200);
    private static final int LONGEST_PAUSE_MILLISECONDS = 400;

    private final Parts parts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    final AtomicLong lostAnswers = new AtomicLong();
    final AtomicLong sentLater = new AtomicLong();

    record Request(String account, String method, String path, String contentType, byte[] body, String key, String ifMatch) {
        static Request get(String account, String path) {
            return new Request(account, "GET", path, null, null, null, null);
        }

        static Request post(String account, String path, Object body, String key) throws IOException {
            return new Request(account, "POST", path, "application/json", JSON.writeValueAsBytes(body), key, null);
        }

        static Request patch(String account, String path, Object body, String ifMatch) throws IOException {
            return new Request(
                    account, "PATCH", path, "application/merge-patch+json", JSON.writeValueAsBytes(body), null, ifMatch);
        }

        @Override
        public String toString() {
            return "%s %s by %s under %s".formatted(method, path, account, key);
        }
    }

    record Answer(
            int status, String text, Optional<String> etag, Optional<String> location, boolean retryAfter, boolean replayed) {
        boolean done() {
            return status / 100 == 2;
        }

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }

        /** Whether a client that gets the one or the other knows the same. */
        boolean sameAs(Answer other) {
            return status == other.status && text.equals(other.text) && etag.equals(other.etag)
                    && location.equals(other.location);
        }

        String id() throws IOException {
            return json().path("id").asText();
        }
    }

    private record Token(String value, Instant until) {}

    Api(Parts parts) {
        this.parts = parts;
    }

    /** The answer for good. */
    Answer persistently(Request request) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long pause = 20;
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = once(request);
                if (answer.status() >= 500 && !(answer.status() == 503 && answer.retryAfter())) {
                    throw new Fault("%s was answered %d %s".formatted(request, answer.status(), answer.text()));
                }
                if (answer.status() == 401) {
                    throw new Fault("%s with a valid token was answered 401".formatted(request));
                }
                if (!answer.retryAfter()) {
                    return answer;
                }
                sentLater.incrementAndGet();
            } catch (IOException lost) {
                lostAnswers.incrementAndGet();
            }
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLISECONDS, pause * 2);
        }
        throw new Fault("%s was not answered within %d s".formatted(request, PATIENCE.toSeconds()));
    }

    /** Whatever is answered. */
    Answer once(Request request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(of(request), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After").isPresent(),
                response.headers().firstValue("Idempotency-Replayed").isPresent());
    }

    /** As {@link #persistently}, where only success will do. */
    Answer require(Request request) throws InterruptedException {
        Answer answer = persistently(request);
        if (!answer.done()) {
            throw new Fault("%s was refused: %d %s".formatted(request, answer.status(), answer.text()));
        }
        return answer;
    }

    private HttpRequest of(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(parts.api().resolve(PATH + request.path()))
                .timeout(Duration.ofSeconds(70))
                .header("Authorization", "Bearer " + token(request.account()))
                .header("Accept-Language", "en")
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        if (request.contentType() != null) {
            builder.header("Content-Type", request.contentType());
        }
        if (request.key() != null) {
            builder.header("Idempotency-Key", request.key());
        }
        if (request.ifMatch() != null) {
            builder.header("If-Match", request.ifMatch());
        }
        return builder.build();
    }

    String token(String account) {
        return tokens.compute(
                        account,
                        (name, known) -> known != null && known.until().isAfter(Instant.now())
                                ? known
                                : new Token(
                                        parts.issuer().tokenByPassword(name, DemoAccounts.PASSWORD), Instant.now().plus(TOKEN_LIFETIME)))
                .value();
    }
}
