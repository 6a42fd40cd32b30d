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
        private static final long UNKNOWN = -1;

        private final RoutingContext exchange;
        private final HttpServerRequest request;
        private final HttpServerResponse response;
        private final long length;
        private long timer;
        private int looks;
        private long read;
        private long written;

        Watch(RoutingContext exchange) {
            this.exchange = exchange;
            request = exchange.request();
            response = exchange.response();
            length = length(request.getHeader("Content-Length"));
        }

        private static long length(String header) {
            return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : UNKNOWN;
        }

        void begin() {
            exchange.addEndHandler(end -> exchange.vertx().cancelTimer(timer));
            lookLater();
        }

        private void lookLater() {
            timer = exchange.vertx().setTimer(betweenLooks.toMillis(), due -> look());
        }

        private void look() {
            long readBefore = read;
            long writtenBefore = written;
            read = request.bytesRead();
            written = response.bytesWritten();
            looks++;
            if (isComing(readBefore) && read - readBefore < leastBytes()) {
                LOG.infof("a request that came too slowly is let go: %s", request.path());
                exchange.addEndHandler(told -> request.connection().close());
                refusals.answer(exchange, CommonError.TOO_SLOW);
            } else if (isTaken() && written - writtenBefore < leastBytes()) {
                LOG.infof("an answer that was taken too slowly is cut off: %s", request.path());
                // Not in order, past those who would wait until all that is due was taken.
                var _ = ((ConnectionBase) request.connection())
                        .channel()
                        .pipeline()
                        .firstContext()
                        .close();
            } else if (!response.ended() && !response.closed()) {
                lookLater();
            }
        }

        /**
         * Whether a part of the body has come and more is due. It may be us who have not begun to read, or who work on what was
         * read before its end was looked at; who sends nothing at all is let go by the server's own bound. Of a body that does not
         * tell its length more is due when some came since the last look.
         */
        private boolean isComing(long readBefore) {
            boolean more = length == UNKNOWN ? looks > 1 && read > readBefore : read < length;
            return read > 0 && more && !request.isEnded() && !response.headWritten();
        }

        private boolean isTaken() {
            return response.headWritten() && !response.ended() && response.writeQueueFull();
        }

        private long leastBytes() {
            return betweenLooks.toSeconds() * LEAST_BYTES_A_SECOND;
        }
    }
}
