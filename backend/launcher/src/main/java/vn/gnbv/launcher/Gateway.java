package vn.gnbv.launcher;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one origin that a browser sees: the screens, and behind {@code /api}, {@code /openapi}, {@code /explorer} and
 * {@code /p} the server, behind {@code /auth} the provider. It listens on this machine only, for the demo accounts have
 * a password that everybody knows.
 */
public final class Gateway implements AutoCloseable {

    /** Beyond this nothing is read; the server has lower limits of its own for most resources. */
    static final long BODY_BYTES_MAX = 256L * 1024 * 1024;

    private static final List<String> SERVER_PATHS = List.of("/api", "/openapi", "/explorer", "/p");
    private static final String ISSUER_PATH = "/auth";
    private static final int REQUEST_MILLIS_MAX = 300_000;
    private static final int CONNECTIONS_PER_THREAD = 100;
    private static final int HEADER_MILLIS_MAX = 15_000;
    private static final int HEADER_BYTES_MAX = 32 * 1024;
    private static final int HEADERS_MAX = 100;
    private static final HttpString HTTP2_SETTINGS = new HttpString("HTTP2-Settings");

    private final Undertow undertow;
    private final int port;

    private Gateway(Undertow undertow, int port) {
        this.undertow = undertow;
        this.port = port;
    }

    /**
     * Where requests go.
     *
     * @param screens what answers all paths that belong to nobody else
     * @param server address of the API
     * @param issuer address of an embedded provider; when empty {@code /auth} belongs to the screens
     */
    record Targets(HttpHandler screens, URI server, Optional<URI> issuer) {}

    /** Starts a gateway that serves the built screens. */
    public static Gateway start(int port, Path builtScreens, URI server, Optional<URI> issuer, List<String> origins) {
        return start(port, new Targets(Screens.from(builtScreens, origins), server, issuer));
    }

    static Gateway start(int port, Targets targets) {
        HttpHandler server = proxy(targets.server());
        Optional<HttpHandler> issuer = targets.issuer().map(Gateway::proxy);
        HttpHandler byPath = exchange -> {
            String path = exchange.getRequestPath();
            if (SERVER_PATHS.stream().anyMatch(prefix -> isBelow(path, prefix))) {
                server.handleRequest(exchange);
            } else if (issuer.isPresent() && isBelow(path, ISSUER_PATH)) {
                issuer.get().handleRequest(exchange);
            } else {
                targets.screens().handleRequest(exchange);
            }
        };
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, "127.0.0.1", bounded(byPath))
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, REQUEST_MILLIS_MAX)
                // A client that sends its headers drop by drop, or without end, is let go.
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEADER_MILLIS_MAX)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES_MAX)
                .setServerOption(UndertowOptions.MAX_HEADERS, HEADERS_MAX)
                .build();
        undertow.start();
        return new Gateway(undertow, port);
    }

    /** Sends everything to another server, which sees in {@code X-Forwarded-*} how the browser came. */
    static HttpHandler proxy(URI target) {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient()
                .addHost(target)
                .setConnectionsPerThread(CONNECTIONS_PER_THREAD)
                .setProblemServerRetry(1);
        HttpHandler proxy = ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(REQUEST_MILLIS_MAX)
                .setReuseXForwarded(false)
                .setRewriteHostHeader(false)
                .build();
        return exchange -> {
            // The proxy sets the other X-Forwarded-* itself; what a client claims must not pass.
            exchange.getRequestHeaders().remove(Headers.FORWARDED);
            exchange.getRequestHeaders().put(Headers.X_FORWARDED_HOST, exchange.getHostAndPort());
            keepProtocol(exchange.getRequestHeaders());
            proxy.handleRequest(exchange);
        };
    }

    /**
     * An offer to speak HTTP/2 is meant for the next hop alone: a server that took it up would speak it to a client that we talk
     * to in HTTP/1.1, and both would wait. Web sockets, by which Vite tells of changes, pass.
     */
    private static void keepProtocol(HeaderMap headers) {
        if (!"websocket".equalsIgnoreCase(headers.getFirst(Headers.UPGRADE))) {
            headers.remove(Headers.UPGRADE);
            headers.remove(HTTP2_SETTINGS);
        }
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        undertow.stop();
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static HttpHandler bounded(HttpHandler next) {
        return exchange -> {
            if (exchange.getRequestContentLength() > BODY_BYTES_MAX) {
                refuseTooLarge(exchange);
            } else {
                // For bodies that don't tell their length.
                exchange.setMaxEntitySize(BODY_BYTES_MAX);
                next.handleRequest(exchange);
            }
        };
    }

    private static void refuseTooLarge(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        exchange.setPersistent(false);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        exchange.getResponseSender().send("""
                        {"type":"about:blank","title":"Content Too Large","status":413}""", StandardCharsets.UTF_8);
    }
}
