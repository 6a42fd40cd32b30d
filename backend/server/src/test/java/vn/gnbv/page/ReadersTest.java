package vn.gnbv.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.gnbv.kernel.Days;

/** Counting in memory: nothing twice, nothing lost while the process lives, nobody remembered. */
class ReadersTest {
    /** Keeps what arrived as the database does: a batch of a server counts once. */
    private static final class Ledger implements Readers.Sink {
        private final Map<UUID, Long> views = new HashMap<>();
        private final Set<Long> batches = new HashSet<>();
        private long visitors;
        private boolean answersGetLost;
        private boolean away;

        @Override
        public synchronized void count(UUID server, long batch, Map<UUID, Long> counted, long came) {
            if (away) {
                throw new IllegalStateException("away");
            }
            if (batches.add(batch)) {
                counted.forEach((id, number) -> views.merge(id, number, Long::sum));
                visitors += came;
            }
            if (answersGetLost) {
                throw new IllegalStateException("the answer got lost");
            }
        }
    }

    private static final UUID ARTICLE = UUID.randomUUID();

    @Test
    void aThousandReadersAtOnceAreAThousandViewsHoweverOftenTheyAreHandedIn() {
        Ledger ledger = new Ledger();
        Readers readers = new Readers(ledger);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 1_000; reader++) {
                threads.execute(() -> readers.viewed(ARTICLE));
                if (reader % 50 == 0) {
                    threads.execute(readers::handIn);
                }
            }
        }
        readers.handIn();
        assertEquals(Map.of(ARTICLE, 1_000L), ledger.views);
    }

    @Test
    void whatCannotBeHandedInIsKeptAndALostAnswerCountsOnce() {
        Ledger ledger = new Ledger();
        Readers readers = new Readers(ledger);
        readers.viewed(ARTICLE);
        ledger.away = true;
        assertThrows(IllegalStateException.class, readers::handIn);
        readers.viewed(ARTICLE);
        ledger.away = false;
        ledger.answersGetLost = true;
        assertThrows(IllegalStateException.class, readers::handIn);
        assertThrows(IllegalStateException.class, readers::handIn);
        ledger.answersGetLost = false;
        readers.handIn();
        readers.handIn();
        assertEquals(Map.of(ARTICLE, 2L), ledger.views);
    }

    @Test
    void aVisitorCountsOnceADayAndIsOnlineForFiveMinutes() {
        Ledger ledger = new Ledger();
        Readers readers = new Readers(ledger);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T03:00:00Z"));
        Visitors visitors = new Visitors(readers, ((InstantSource) now::get).withZone(Days.ZONE));
        visitors.seen("10.0.0.1", "A");
        visitors.seen("10.0.0.1", "A");
        visitors.seen("10.0.0.1", "B");
        assertEquals(2, visitors.online());
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(6)));
        visitors.seen("10.0.0.1", "A");
        assertEquals(1, visitors.online());
        now.updateAndGet(moment -> moment.plus(Duration.ofDays(1)));
        visitors.seen("10.0.0.1", "A");
        readers.handIn();
        assertEquals(3, ledger.visitors);
    }

    @Test
    void withoutAMarkOneRatingADayAndArticleComesFromAReader() {
        Visitors visitors = new Visitors(new Readers(new Ledger()), Clock.system(Days.ZONE));
        assertTrue(visitors.mayRateAnew(ARTICLE, "10.0.0.1", "A"));
        assertFalse(visitors.mayRateAnew(ARTICLE, "10.0.0.1", "A"));
        assertTrue(visitors.mayRateAnew(ARTICLE, "10.0.0.2", "A"));
        assertTrue(visitors.mayRateAnew(UUID.randomUUID(), "10.0.0.1", "A"));
    }

    @Test
    void marksOfOneReaderOnTwoArticlesHaveNothingInCommon() {
        String cookie = RatingMark.draw();
        assertTrue(RatingMark.wellFormed(cookie));
        assertNotEquals(RatingMark.of(ARTICLE, cookie), RatingMark.of(UUID.randomUUID(), cookie));
        assertEquals(RatingMark.of(ARTICLE, cookie), RatingMark.of(ARTICLE, cookie));
    }
}
