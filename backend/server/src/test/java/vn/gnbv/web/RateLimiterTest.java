package vn.gnbv.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(60, clock::get);

    private RateLimiter.Decision take(int times) {
        RateLimiter.Decision last = null;
        for (int time = 0; time < times; time++) {
            last = limiter.take("a");
        }
        return last;
    }

    @Test
    void aBurstOfOneMinutePassesAndTheNextRequestWaits() {
        assertEquals(new RateLimiter.Decision(true, 60, 59, 1, 0), take(1));
        assertEquals(new RateLimiter.Decision(true, 60, 0, 60, 1), take(59));
        assertEquals(new RateLimiter.Decision(false, 60, 0, 60, 1), take(1));
    }

    @Test
    void theBucketFillsAtAnEvenPaceAndNoFurtherThanItsLimit() {
        take(60);
        clock.addAndGet(SECOND * 3 / 2);
        assertTrue(take(1).allowed());
        assertFalse(take(1).allowed());
        clock.addAndGet(SECOND * 3600);
        assertEquals(59, take(1).remaining());
    }

    @Test
    void refusedRequestsCostNothing() {
        take(1000);
        clock.addAndGet(SECOND);
        assertTrue(take(1).allowed());
    }

    @Test
    void everyCallerHasABucketOfItsOwn() {
        take(60);
        assertTrue(limiter.take("b").allowed());
    }

    @Test
    void onlyThoseWhoCameLastAreRemembered() {
        for (int caller = 0; caller < RateLimiter.REMEMBERED_CALLERS + 1000; caller++) {
            limiter.take("caller " + caller);
        }
        assertEquals(RateLimiter.REMEMBERED_CALLERS, limiter.remembered());
    }
}
