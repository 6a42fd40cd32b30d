package vn.gnbv.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * What doesn't even look like a signed token is none: the caller is a stranger, and nothing tries to take apart what was sent.
 */
@ApplicationScoped
public class BearerShape {
    private static final String HEADER = "Authorization";
    private static final Pattern BEARER = Pattern.compile("(?i)bearer(\\s.*)?");
    private static final Pattern SIGNED = Pattern.compile("(?i)bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");
    private static final int BEFORE_AUTHENTICATION = 900;

    void register(@Observes Filters filters) {
        filters.register(BearerShape::check, BEFORE_AUTHENTICATION);
    }

    private static void check(RoutingContext exchange) {
        String given = exchange.request().getHeader(HEADER);
        if (given != null
                && BEARER.matcher(given).matches()
                && !SIGNED.matcher(given).matches()) {
            exchange.request().headers().remove(HEADER);
        }
        exchange.next();
    }
}
