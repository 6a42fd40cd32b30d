package vn.gnbv.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Every operation of the contract, asked by every role about what it may and may not see, answers as the tables say. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AccessMatrixResourceTest {
    private static final String REQUEST = "0123456789abcdef";
    private static final String BOUNDARY = "----part";

    /** Texts by which a change is one: what stays as it was is no change, and answered as such. */
    private static final List<String> CHANGED =
            List.of("title", "titleVi", "topicVi", "reasonVi", "questionVi", "captionVi", "name", "note");

    private static final List<Integer> PASSED_ON = List.of(412, 428);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @AfterEach
    void nothingStaysGranted() {
        Sql.run("delete from partner_grant where client in ('partner-demo', 'another-partner')");
    }

    @Test
    void everyOperationHasItsRow() throws IOException {
        assertEquals(List.of(), AccessMatrix.read().gaps());
    }

    @Test
    void everyRoleIsAnsweredAsTheTableSays() throws IOException, SQLException {
        AccessMatrix matrix = AccessMatrix.read();
        try (AccessWorld world = AccessWorld.make()) {
            check(matrix, world);
        }
    }

    private void check(AccessMatrix matrix, AccessWorld world) {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (boolean granted : List.of(false, true)) {
            if (granted) {
                grantEverything();
            }
            for (AccessMatrix.Operation operation : matrix.operations()) {
                for (AccessMatrix.Row row : matrix.rows(operation)) {
                    for (Map.Entry<String, Character> expected : row.byRole().entrySet()) {
                        if (expected.getValue() != '.' && expected.getKey().equals("granted") == granted) {
                            asked++;
                            ask(world, operation, row, expected).ifPresent(wrong::add);
                        }
                    }
                }
            }
        }
        assertTrue(asked > 2000, "a table that asks nothing proves nothing: " + asked);
        assertEquals("", String.join("\n", wrong), wrong.size() + " of " + asked + " answers");
    }

    private static void grantEverything() {
        for (String resource : List.of("activities", "budgets", "households", "results", "targets")) {
            as("admin")
                    .contentType("application/json")
                    .body(Map.of("client", "partner-demo", "resource", resource))
                    .post("/api/v1/partner-grants")
                    .then()
                    .statusCode(201);
        }
    }

    /** What is wrong with an answer, or nothing. */
    private Optional<String> ask(
            AccessWorld world,
            AccessMatrix.Operation operation,
            AccessMatrix.Row row,
            Map.Entry<String, Character> expected) {
        Optional<Map.Entry<String, AccessWorld.Made>> around = world.around(row.object(), operation.path());
        if (around.isEmpty() && operation.path().contains("{id}")) {
            // Not in every state does an evaluation have every part.
            return Optional.empty();
        }
        char wanted = expected.getValue();
        String token = AccessWorld.ACCOUNTS.containsKey(expected.getKey())
                ? Accounts.token(AccessWorld.ACCOUNTS.get(expected.getKey()))
                : null;
        String address = around.map(found -> operation
                        .path()
                        .replace(found.getKey(), found.getValue().address()))
                .orElse(operation.path());
        if (address.contains("Id}")) {
            return Optional.empty();
        }
        address =
                address.replace("{key}", operation.path().contains("overview") ? "poor.latest.ALL" : "1.1.latest.P30A")
                                .replace("{kind}", "RESULTS")
                                .replace("{issueNumber}", "1")
                                .replace("{tableNumber}", "15")
                        + query(world, operation);
        HttpResponse<String> answer = send(world, operation, row, address, token, wanted);
        char found = letter(world, operation, row, answer, token, address);
        String told = "%s (%s) on %s as %s: expected %s, was %s (%d %s)"
                .formatted(
                        operation.id(),
                        row.kind(),
                        row.object(),
                        expected.getKey(),
                        wanted,
                        found,
                        answer.statusCode(),
                        answer.statusCode() < 300 ? "" : answer.body());
        if (found != wanted && !(wanted == 'x' && (found == 'f' || found == 's'))) {
            return Optional.of(told);
        }
        if (wanted == 'n') {
            HttpResponse<String> unknown = send(world, operation, row, AccessWorld.unknown(address), token, wanted);
            boolean alike = answer.statusCode() == unknown.statusCode()
                    && answer.body().equals(unknown.body())
                    && answer.headers()
                            .map()
                            .keySet()
                            .equals(unknown.headers().map().keySet());
            return alike
                    ? Optional.empty()
                    : Optional.of(told + ": differs from what does not exist: " + unknown.body());
        }
        return Optional.empty();
    }

    private static String query(AccessWorld world, AccessMatrix.Operation operation) {
        List<String> parameters = operation.query().stream()
                .map(name -> name + "=" + world.example(name))
                .toList();
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private char letter(
            AccessWorld world,
            AccessMatrix.Operation operation,
            AccessMatrix.Row row,
            HttpResponse<String> answer,
            String token,
            String address) {
        boolean reading = operation.method().equals("GET");
        Optional<AccessWorld.Made> listed = world.within(row.object(), operation.path());
        if (reading && answer.statusCode() == 200 && row.kind().endsWith(".list") && listed.isPresent()) {
            return isListed(address, token, listed.get().id()) ? 'y' : 'e';
        }
        return switch (answer.statusCode()) {
            case 200, 201, 204 -> 'y';
            case 401 -> 'u';
            case 403 -> 'f';
            case 404 -> 'n';
            case 409 -> answer.body().contains("evaluation-") ? 's' : 'c';
            case 400 -> answer.body().contains("reference-not-found") ? 'r' : reading ? '?' : 'y';
            default -> !reading && PASSED_ON.contains(answer.statusCode()) ? 'y' : '?';
        };
    }

    private boolean isListed(String address, String token, String id) {
        String cursor = "";
        do {
            String page = exchange("GET", address + "?limit=500&fields=id" + cursor, token, null, null, null)
                    .body();
            if (page.contains(id)) {
                return true;
            }
            String next = io.restassured.path.json.JsonPath.from(page).getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return false;
    }

    /** As harmless as can be where the role may, and complete where it may not: a hole would let it through. */
    private HttpResponse<String> send(
            AccessWorld world,
            AccessMatrix.Operation operation,
            AccessMatrix.Row row,
            String address,
            String token,
            char wanted) {
        Optional<AccessWorld.Made> record =
                world.record(row.object(), operation.path().replaceAll("/(response|commit)$", ""));
        Optional<AccessWorld.Made> within =
                world.within(row.object(), operation.path()).or(() -> world.within("DRAFTING", operation.path()));
        boolean harmless = wanted == 'y';
        boolean patches = operation.method().equals("PATCH");
        String etag = record.filter(
                        made -> !harmless || (patches && !row.object().equals("public")))
                .map(world::etag)
                .orElse("\"v999999\"");
        Map<String, Object> input = new HashMap<>();
        if (!harmless) {
            (operation.method().equals("POST") ? within : record).ifPresent(made -> input.putAll(made.input()));
            input.computeIfPresent("code", (name, code) -> code + "-2");
            CHANGED.forEach(name -> input.computeIfPresent(name, (same, text) -> text + " khác"));
            if (operation.path().endsWith("/response")) {
                input.clear();
                input.put("status", "ACCEPTED");
            } else if (operation.path().endsWith("/transitions")) {
                input.put("to", "FIELD_WORK");
                input.put("contentVersion", 0);
            }
        }
        return exchange(operation.method(), address, token, etag, operation.contentType(), input);
    }

    private HttpResponse<String> exchange(
            String method, String address, String token, String etag, String contentType, Map<String, Object> input) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .header("X-Request-Id", REQUEST)
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (etag != null && !method.equals("GET") && !method.equals("POST")) {
            request.header("If-Match", etag);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", java.util.UUID.randomUUID().toString());
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (contentType != null) {
            boolean parts = contentType.startsWith("multipart/");
            request.header("Content-Type", parts ? contentType + "; boundary=" + BOUNDARY : contentType);
            body = HttpRequest.BodyPublishers.ofString(parts ? file(input) : text(input), StandardCharsets.UTF_8);
        }
        try {
            return http.send(
                    request.method(method, body).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + address, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String text(Map<String, Object> input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file that is accepted, or a form without one. */
    private static String file(Map<String, Object> input) {
        String name = input.isEmpty() ? "captionVi\"" : "file\"; filename=\"a.pdf\"";
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%%PDF-1.4\n%%%%EOF\r\n--%s--\r\n"
                .formatted(BOUNDARY, name, BOUNDARY);
    }
}
