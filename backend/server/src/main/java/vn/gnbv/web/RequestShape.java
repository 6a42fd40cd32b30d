package vn.gnbv.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import vn.gnbv.kernel.CommonError;

/**
 * Refuses, in words, what is too long and what names no address, before anybody works with it: what the server itself cuts off
 * is answered without any.
 */
@ApplicationScoped
public class RequestShape {
    private static final int LONGEST_ADDRESS_BYTES = 8_192;
    private static final int LONGEST_HEADERS_BYTES = 16_384;
    private static final int BEFORE_AUTHENTICATION = 950;
    private static final int AFTER_THE_GREATEST_BOUND = 1;
    private static final long MOST_BODY_BYTES = 60L * 1024 * 1024;
    private static final String LARGE_FILES = "/api/v1/imports";
    private static final Pattern NO_BOUNDARY = Pattern.compile("boundary=\\s*(\"\\s*\"|;|$)", Pattern.CASE_INSENSITIVE);

    private final EarlyRefusals refusals;

    @Inject
    public RequestShape(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
        filters.register(this::bound, AFTER_THE_GREATEST_BOUND);
    }

    /** The server's own limit is that of large files, which are read as they come; anything else is read whole. */
    private void bound(RoutingContext exchange) {
        if (exchange.normalizedPath().equals(LARGE_FILES)) {
            exchange.next();
            return;
        }
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BODY_BYTES);
        String length = exchange.request().getHeader("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > MOST_BODY_BYTES) {
            refusals.answer(exchange, CommonError.TOO_LARGE);
        } else {
            exchange.next();
        }
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        int headers = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (request.uri().length() > LONGEST_ADDRESS_BYTES) {
            refusals.answer(exchange, CommonError.ADDRESS_TOO_LONG);
        } else if (headers > LONGEST_HEADERS_BYTES) {
            refusals.answer(exchange, CommonError.HEADERS_TOO_LARGE);
        } else if (!saysWhereItsPartsEnd(request.getHeader("Content-Type"))) {
            refusals.answer(exchange, CommonError.MALFORMED);
        } else if (!namesAnAddress(request)) {
            refusals.answer(exchange, CommonError.ADDRESS_MALFORMED);
        } else {
            exchange.next();
        }
    }

    /** The platform reads a boundary as if there were one, and as if its quotes were closed. */
    private static boolean saysWhereItsPartsEnd(String contentType) {
        return contentType == null
                || (!NO_BOUNDARY.matcher(contentType).find()
                        && contentType.chars().filter(sign -> sign == '"').count() % 2 == 0);
    }

    /** Scheme, host and port come from headers, those of a proxy among them. */
    private static boolean namesAnAddress(HttpServerRequest request) {
        try {
            String address = request.absoluteURI();
            return address != null && new URI(address).parseServerAuthority().getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
