package vn.gnbv.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.gnbv.kernel.CommonError;

/**
 * Lets go of whoever sends or takes drop by drop: a thread waits for what is sent, and a connection to the database for what is
 * taken. The server's own bounds look only for a connection on which nothing moves at all.
 */
@ApplicationScoped
public class SlowClients {
    private static final Logger LOG = Logger.getLogger(SlowClients.class);

    /** A village's worst line has more. */
    private static final long LEAST_BYTES_A_SECOND = 1_000;

    private static final int AFTER_HEADERS = 990;

    private final EarlyRefusals refusals;
    private final Duration betweenLooks;

    @Inject
    public SlowClients(
            EarlyRefusals refusals, @ConfigProperty(name = "gnbv.slow-clients.look-every") Duration betweenLooks) {
        this.refusals = refusals;
        this.betweenLooks = betweenLooks;
    }

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    new Watch(exchange).begin();
                    exchange.next();
                },
                AFTER_HEADERS);
    }

    /** One exchange, looked at now and then until it ends; most end before the first look. */
    private final class Watch {
        private final RoutingContext exchange;
        private final HttpServerRequest request;
        private final HttpServerResponse response;
        private long timer;
        private long moved;

        Watch(RoutingContext exchange) {
            this.exchange = exchange;
            request = exchange.request();
            response = exchange.response();
        }

        void begin() {
            exchange.addEndHandler(end -> exchange.vertx().cancelTimer(timer));
            lookLater();
        }

        private void lookLater() {
            timer = exchange.vertx().setTimer(betweenLooks.toMillis(), due -> look());
        }

        private void look() {
            long before = moved;
            moved = request.bytesRead() + response.bytesWritten();
            boolean slow = moved - before < betweenLooks.toSeconds() * LEAST_BYTES_A_SECOND;
            if (slow && !request.isEnded() && !response.headWritten()) {
                LOG.infof("a request that came too slowly is let go: %s", request.path());
                exchange.addEndHandler(told -> request.connection().close());
                refusals.answer(exchange, CommonError.TOO_SLOW);
            } else if (slow && !response.ended() && response.headWritten() && response.writeQueueFull()) {
                LOG.infof("an answer that was taken too slowly is cut off: %s", request.path());
                // Not in order: that would wait until all that is due was taken.
                ((ConnectionBase) request.connection()).channel().close();
            } else if (!response.ended() && !response.closed()) {
                lookLater();
            }
        }
    }
}
