package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/**
 * Refuses, in words, what is too long and what names no address, before anybody works with it: what the server itself cuts off
 * is answered without any.
 */
@ApplicationScoped
public class RequestShape {
    private static final int LONGEST_ADDRESS_BYTES = 8_192;
    private static final int LONGEST_HEADERS_BYTES = 16_384;
    private static final int BEFORE_AUTHENTICATION = 950;

    private final ObjectMapper json;

    @Inject
    public RequestShape(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        int headers = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (request.uri().length() > LONGEST_ADDRESS_BYTES) {
            refuse(exchange, CommonError.ADDRESS_TOO_LONG);
        } else if (headers > LONGEST_HEADERS_BYTES) {
            refuse(exchange, CommonError.HEADERS_TOO_LARGE);
        } else if (!namesAnAddress(request)) {
            refuse(exchange, CommonError.ADDRESS_MALFORMED);
        } else {
            exchange.next();
        }
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

    private void refuse(RoutingContext exchange, CommonError error) {
        Language language = Language.of(exchange.request().getHeader("Accept-Language"));
        try {
            exchange.response()
                    .setStatusCode(error.status())
                    .putHeader("Content-Type", ProblemDetail.MEDIA_TYPE)
                    .putHeader("Content-Language", language.tag())
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(ProblemDetail.of(new Refusal(error), language, null)));
        } catch (JsonProcessingException impossible) {
            exchange.fail(impossible);
        }
    }
}
