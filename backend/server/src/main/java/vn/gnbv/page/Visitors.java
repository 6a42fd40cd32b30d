package vn.gnbv.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.gnbv.kernel.Days;

/**
 * Tells visitors apart for a day without knowing them. What is compared is an HMAC of address and browser under a key that is
 * drawn at random each day, lives in memory only and is forgotten at midnight (Asia/Ho_Chi_Minh): nothing of it is written,
 * and nobody can link one day to the next or a mark to an address. A visitor is counted once a day; after a restart of the
 * server somebody may count twice that day. Online are those seen in the last five minutes.
 */
@ApplicationScoped
class Visitors {
    private static final Duration ONLINE = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 200_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Readers readers;
    private final Clock clock;
    private volatile Day day;

    private static final class Day {
        private final LocalDate date;
        private final SecretKeySpec key;
        private final Map<String, Instant> seen = new ConcurrentHashMap<>();
        private final Set<String> raters = ConcurrentHashMap.newKeySet();

        private Day(LocalDate date) {
            this.date = date;
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            key = new SecretKeySpec(random, "HmacSHA256");
        }
    }

    @Inject
    Visitors(Readers readers) {
        this(readers, Clock.system(Days.ZONE));
    }

    Visitors(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
        this.day = new Day(LocalDate.now(clock));
    }

    /** Somebody reads a page: counted at the first of the day. Beyond what is remembered nobody is counted twice or at all. */
    void seen(String address, String agent) {
        Day today = today();
        String visitor = mark(today, address, agent);
        Instant now = clock.instant();
        if (today.seen.replace(visitor, now) == null
                && today.seen.size() < MOST_REMEMBERED
                && today.seen.putIfAbsent(visitor, now) == null) {
            readers.visited();
        }
    }

    long online() {
        Instant since = clock.instant().minus(ONLINE);
        return today().seen.values().stream().filter(since::isBefore).count();
    }

    /** Whether a reader without a mark of its own may give an article a rating today: the first from there may. */
    boolean mayRateAnew(UUID publicationId, String address, String agent) {
        Day today = today();
        return today.raters.size() < MOST_REMEMBERED && today.raters.add(publicationId + mark(today, address, agent));
    }

    private Day today() {
        Day known = day;
        LocalDate date = LocalDate.now(clock);
        if (!known.date.equals(date)) {
            synchronized (this) {
                if (!day.date.equals(date)) {
                    day = new Day(date);
                }
                known = day;
            }
        }
        return known;
    }

    private static String mark(Day day, String address, String agent) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(day.key);
            byte[] told = (address + '\n' + agent).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(told), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
