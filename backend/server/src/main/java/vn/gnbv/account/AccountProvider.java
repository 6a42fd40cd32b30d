package vn.gnbv.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.gnbv.kernel.Refusal;

/**
 * Asks the administration of a Keycloak for its accounts, as whoever holds the token. It needs no right and no secret of its own:
 * the realm's role admin includes the right to see users. Roles are asked for by account, for only then are those told that come by
 * a group or by another role, and only that needs no right to see the realm's settings.
 */
@ApplicationScoped
class AccountProvider {
    private static final Logger LOG = Logger.getLogger(AccountProvider.class);
    private static final int ON_A_PAGE = 500;
    private static final int AT_ONCE = 8;
    private static final int LARGEST_ANSWER_BYTES = 16_000_000;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private static final int OK = 200;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAULTS = 500;

    private final ObjectMapper json;
    private final String issuer;
    private final int most;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    /**
     * What the provider keeps of an account.
     *
     * @param name the user name where no other is kept
     * @param roles sorted
     * @param unitClaim null for none
     * @param createdAt null where it is not told
     */
    record Kept(
            String id,
            String username,
            String name,
            String email,
            boolean enabled,
            List<String> roles,
            String unitClaim,
            Instant createdAt) {}

    /**
     * @param most accounts that are read; more are refused, for a list must not end where nobody sees it
     * @param patience with the provider, for all that one list takes
     */
    @Inject
    AccountProvider(
            ObjectMapper json,
            @ConfigProperty(name = "gnbv.issuer-url") String issuer,
            @ConfigProperty(name = "gnbv.accounts.most") int most,
            @ConfigProperty(name = "gnbv.accounts.patience") Duration patience) {
        this.json = json;
        this.issuer = issuer;
        this.most = most;
        this.patience = patience;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    /** @param roles that are told of an account; others that it has are the provider's own affair */
    List<Kept> all(String token, List<String> roles) {
        if (!issuer.contains("/realms/")) {
            throw notListable();
        }
        Inquiry inquiry = new Inquiry(token, Instant.now().plus(patience));
        List<JsonNode> users = users(inquiry);
        List<Kept> kept = new ArrayList<>(users.size());
        for (int from = 0; from < users.size(); from += AT_ONCE) {
            kept.addAll(withRoles(inquiry, users.subList(from, Math.min(from + AT_ONCE, users.size())), roles));
        }
        return kept;
    }

    /** Page by page until one is empty; who is on two pages, for somebody was added meanwhile, is there once. */
    private List<JsonNode> users(Inquiry inquiry) {
        Map<String, JsonNode> users = new LinkedHashMap<>();
        int read = 0;
        for (JsonNode page = page(inquiry, read); !page.isEmpty(); page = page(inquiry, read)) {
            for (JsonNode user : page) {
                if (text(user, "id") == null || text(user, "username") == null) {
                    throw notListable();
                }
                users.put(text(user, "id"), user);
            }
            if (users.size() > most) {
                throw new Refusal(AccountError.TOO_MANY_ACCOUNTS, most);
            }
            read += page.size();
        }
        return List.copyOf(users.values());
    }

    private JsonNode page(Inquiry inquiry, int first) {
        return inquiry.answer(
                        inquiry.ask("/users?briefRepresentation=false&first=%d&max=%d".formatted(first, ON_A_PAGE)))
                .orElseThrow(this::notListable);
    }

    /** Some accounts, asked for at once; one that is gone meanwhile is left out. */
    private List<Kept> withRoles(Inquiry inquiry, List<JsonNode> users, List<String> roles) {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = users.stream()
                .map(user -> inquiry.ask("/users/" + encoded(text(user, "id")) + "/role-mappings/realm/composite"))
                .toList();
        try {
            List<Kept> kept = new ArrayList<>(users.size());
            for (int index = 0; index < users.size(); index++) {
                JsonNode user = users.get(index);
                inquiry.answer(asked.get(index))
                        .map(mapped -> kept(user, among(mapped, roles)))
                        .ifPresent(kept::add);
            }
            return kept;
        } finally {
            asked.forEach(one -> one.cancel(true));
        }
    }

    private static List<String> among(JsonNode mapped, List<String> roles) {
        return StreamSupport.stream(mapped.spliterator(), false)
                .map(role -> text(role, "name"))
                .filter(roles::contains)
                .sorted()
                .toList();
    }

    private static Kept kept(JsonNode user, List<String> roles) {
        String username = text(user, "username");
        String name = Stream.of("firstName", "lastName")
                .map(part -> text(user, part))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        JsonNode created = user.path("createdTimestamp");
        return new Kept(
                text(user, "id"),
                username,
                name.isEmpty() ? username : name,
                text(user, "email"),
                user.path("enabled").asBoolean(),
                roles,
                text(user.path("attributes").path("administrative_unit"), 0),
                created.isNumber() ? Instant.ofEpochMilli(created.asLong()) : null);
    }

    private static String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    private static String text(JsonNode node, int index) {
        return text(node.path(index));
    }

    /** No text of PostgreSQL holds the character 0. Empty is none. */
    private static String text(JsonNode value) {
        String text = value.isTextual() ? value.asText().replace("\0", "") : "";
        return text.isEmpty() ? null : text;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Refusal notListable() {
        return new Refusal(AccountError.ACCOUNTS_NOT_LISTABLE, issuer);
    }

    private Refusal away(Object why) {
        LOG.warnf("the identity provider does not answer: %s", why);
        return new Refusal(AccountError.PROVIDER_AWAY);
    }

    /** One caller's questions, and until when all of them are answered. */
    private final class Inquiry {
        private final String token;
        private final Instant until;

        Inquiry(String token, Instant until) {
            this.token = token;
            this.until = until;
        }

        CompletableFuture<HttpResponse<byte[]>> ask(String path) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(issuer.replaceFirst("/realms/", "/admin/realms/") + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json")
                    .build();
            return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER_BYTES));
        }

        /** The array that was asked for; empty where there is none such. */
        Optional<JsonNode> answer(CompletableFuture<HttpResponse<byte[]>> asked) {
            HttpResponse<byte[]> response = await(asked);
            int status = response.statusCode();
            if (status == NOT_FOUND) {
                return Optional.empty();
            }
            if (status == UNAUTHENTICATED) {
                throw new Refusal(AccountError.PROVIDER_SESSION_ENDED);
            }
            if (status == FORBIDDEN) {
                throw new Refusal(AccountError.ACCOUNTS_NOT_GRANTED);
            }
            if (status == TOO_MANY_REQUESTS || status >= FAULTS) {
                throw away("status " + status);
            }
            return Optional.of(array(response));
        }

        private JsonNode array(HttpResponse<byte[]> response) {
            try {
                JsonNode body = json.readTree(response.body());
                if (response.statusCode() == OK && body.isArray()) {
                    return body;
                }
            } catch (IOException noJson) {
                LOG.debugf("the identity provider answers without JSON: %s", noJson.getMessage());
            }
            throw notListable();
        }

        private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> asked) {
            try {
                return asked.get(Duration.between(Instant.now(), until).toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException failure) {
                throw away(failure.getCause());
            } catch (TimeoutException late) {
                asked.cancel(true);
                throw away("not within " + patience);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw away("interrupted");
            }
        }
    }
}
