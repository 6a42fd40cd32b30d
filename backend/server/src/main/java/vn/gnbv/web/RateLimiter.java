package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A token bucket for everybody who calls: it holds the requests of one minute and fills at an even pace, so that a burst passes
 * and a flood doesn't. Kept in the memory of this server, for the callers that came last; who is forgotten had a full bucket or
 * comes back to one.
 */
@ApplicationScoped
public class RateLimiter {
    static final int REMEMBERED_CALLERS = 50_000;
    private static final int SECONDS = 60;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED_CALLERS;
        }
    };
    private volatile int perMinute;

    /** @param perMinute requests of one caller a minute; 0 for no limit */
    @Inject
    public RateLimiter(@ConfigProperty(name = "gnbv.rate-limit") int perMinute) {
        this(perMinute, System::nanoTime);
    }

    RateLimiter(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    private record Bucket(double tokens, long filledAt) {}

    /**
     * What became of one request.
     *
     * @param allowed whether it may pass
     * @param limit requests a minute
     * @param remaining requests that would pass now
     * @param resetSeconds until all of the limit is there again
     * @param retrySeconds until the next request passes; 0 where one passes now
     */
    public record Decision(boolean allowed, int limit, int remaining, int resetSeconds, int retrySeconds) {}

    boolean isOn() {
        return perMinute > 0;
    }

    /** Changes the limit while the server runs. */
    void limit(int requestsPerMinute) {
        synchronized (buckets) {
            perMinute = requestsPerMinute;
            buckets.clear();
        }
    }

    /** Takes one request out of the caller's bucket. */
    Decision take(String caller) {
        synchronized (buckets) {
            long now = nanoTime.getAsLong();
            double perSecond = (double) perMinute / SECONDS;
            Bucket before = buckets.get(caller);
            double tokens = before == null
                    ? perMinute
                    : Math.min(perMinute, before.tokens() + (now - before.filledAt()) / NANOS * perSecond);
            boolean allowed = tokens >= 1;
            double left = allowed ? tokens - 1 : tokens;
            buckets.put(caller, new Bucket(left, now));
            return new Decision(
                    allowed,
                    perMinute,
                    (int) left,
                    (int) Math.ceil((perMinute - left) / perSecond),
                    left >= 1 ? 0 : (int) Math.ceil((1 - left) / perSecond));
        }
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }
}
