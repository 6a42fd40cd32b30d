package vn.gnbv.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;

/** What a provider that is away, or is no Keycloak, is told as; a real Keycloak is asked in AccountResourceTest. */
class AccountProviderTest {
    private static final int MOST = 3;

    /** Longer than a busy machine takes to answer itself. */
    private static final Duration PLENTY = Duration.ofSeconds(30);

    private static Problem refusal(String issuer, Duration patience) {
        AccountProvider provider = new AccountProvider(new ObjectMapper(), issuer, MOST, patience);
        try {
            return assertThrows(Refusal.class, () -> provider.all("a.b.c", List.of("admin")))
                    .problem();
        } finally {
            provider.close();
        }
    }

    private static String issuer(int port) {
        return "http://localhost:" + port + "/auth/realms/gnbv";
    }

    private static Problem refusalOf(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return refusal(issuer(server.getAddress().getPort()), PLENTY);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void oneThatIsNotThereIsAway() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertEquals(AccountError.PROVIDER_AWAY, refusal(issuer(port), PLENTY));
    }

    @Test
    void oneThatDoesNotAnswerInTimeIsAway() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertEquals(AccountError.PROVIDER_AWAY, refusal(issuer(silent.getLocalPort()), Duration.ofSeconds(1)));
        }
    }

    @Test
    void oneWithoutRealmsIsNotAsked() {
        assertEquals(AccountError.ACCOUNTS_NOT_LISTABLE, refusal("https://login.example/tenant/v2.0", PLENTY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | [] | PROVIDER_AWAY",
                "503 | Bad gateway | PROVIDER_AWAY",
                "429 | [] | PROVIDER_AWAY",
                "401 | {} | PROVIDER_SESSION_ENDED",
                "403 | {} | ACCOUNTS_NOT_GRANTED",
                "404 | {} | ACCOUNTS_NOT_LISTABLE",
                "302 | [] | ACCOUNTS_NOT_LISTABLE",
                "200 | <html> | ACCOUNTS_NOT_LISTABLE",
                "200 | {\"users\":[]} | ACCOUNTS_NOT_LISTABLE",
                "200 | [{\"id\":1}] | ACCOUNTS_NOT_LISTABLE",
                "200 | [\"tinh\"] | ACCOUNTS_NOT_LISTABLE",
            })
    void everyOtherAnswerHasItsName(int status, String body, AccountError expected) throws IOException {
        assertEquals(expected, refusalOf(status, body));
    }

    /** A list must not end where nobody sees it. */
    @Test
    void moreThanCanBeReadIsRefused() throws IOException {
        String users = "[1,2,3,4]".replaceAll("\\d", "{\"id\":\"u$0\",\"username\":\"u$0\"}");
        assertEquals(AccountError.TOO_MANY_ACCOUNTS, refusalOf(200, users));
    }
}
