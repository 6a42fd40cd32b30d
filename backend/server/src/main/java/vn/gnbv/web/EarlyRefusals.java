package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/** Refuses in the words of the API what no resource has seen, and takes leave of the connection, on which more may be coming. */
@ApplicationScoped
public class EarlyRefusals {
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ObjectMapper json;

    @Inject
    public EarlyRefusals(ObjectMapper json) {
        this.json = json;
    }

    void answer(RoutingContext exchange, CommonError error) {
        Language language = Language.of(exchange.request().getHeader("Accept-Language"));
        if (error == CommonError.TOO_SLOW) {
            exchange.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
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
