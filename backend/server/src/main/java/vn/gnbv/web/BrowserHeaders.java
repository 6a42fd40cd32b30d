package vn.gnbv.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this server tells browsers about all that it answers, unless an answer says something else of itself: what a page may
 * load and who may frame it, that TLS stays on once it was used, and which other origins may call. The screens have theirs from
 * whoever serves them.
 */
@ApplicationScoped
public class BrowserHeaders {
    /** Data is no page: nothing in it is run or loaded, and nobody frames it. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Of a page that stands alone, in a frame of the screens: it runs nothing and fetches nothing. */
    public static final String STANDALONE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    static final String OWN_LOOK = "Gnbv-Own-Look";

    private static final Map<String, String> FOR_ALL = Map.of(
            "Content-Security-Policy",
            DATA_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()");
    private static final String TRANSPORT = "max-age=31536000; includeSubDomains";
    private static final int BEFORE_ALL_ELSE = 1000;
    private static final int PREFLIGHT_SECONDS = 600;
    private static final int NO_CONTENT = 204;

    private final Set<String> allowedOrigins;
    private final ExplorerPolicy explorer;

    /** @param allowedOrigins other origins whose pages may call the API with a token; none unless the setting names some */
    @Inject
    public BrowserHeaders(
            @ConfigProperty(name = "gnbv.cors-origins") Optional<List<String>> allowedOrigins,
            ExplorerPolicy explorer) {
        this.allowedOrigins = Set.copyOf(allowedOrigins.orElse(List.of()));
        this.explorer = explorer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ALL_ELSE);
    }

    private void add(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        // Each once: browsers keep to all policies that they are given, so that a second one is no exception.
        exchange.addHeadersEndHandler(end -> FOR_ALL.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        }));
        if ("https".equals(exchange.request().scheme())) {
            headers.set("Strict-Transport-Security", TRANSPORT);
        }
        if (isPreflight(exchange, headers)) {
            exchange.response().setStatusCode(NO_CONTENT).end();
        } else if (exchange.normalizedPath().startsWith(ExplorerPolicy.PATH)
                && !explorer.isOwnLook(exchange.request().getHeader(OWN_LOOK))) {
            explorer.policy(exchange.request().localAddress().port())
                    .onSuccess(policy -> headers.set("Content-Security-Policy", policy))
                    .onComplete(done -> exchange.next());
        } else {
            exchange.next();
        }
    }

    /** Lets an allowed origin in, and tells whether its browser only asks whether it may. */
    private boolean isPreflight(RoutingContext exchange, MultiMap headers) {
        if (allowedOrigins.isEmpty()) {
            return false;
        }
        exchange.addHeadersEndHandler(end -> headers.add("Vary", "Origin"));
        String origin = exchange.request().getHeader("Origin");
        if (origin == null || !allowedOrigins.contains(origin)) {
            return false;
        }
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set(
                "Access-Control-Expose-Headers",
                "ETag, Location, Gnbv-Total, Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
        if (!exchange.request().method().equals(HttpMethod.OPTIONS)
                || exchange.request().getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        headers.set(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key, X-Request-Id");
        headers.set("Access-Control-Max-Age", String.valueOf(PREFLIGHT_SECONDS));
        return true;
    }
}
