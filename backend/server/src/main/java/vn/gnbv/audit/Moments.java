package vn.gnbv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Days;
import vn.gnbv.kernel.Refusal;

/** Resolves {@code asOf} and {@code knownAt} to a {@link Moment}. */
@ApplicationScoped
public class Moments {
    private static final Block BEFORE_ALL = new Block(0, 0, Instant.EPOCH);

    private final SealStore store;

    @Inject
    public Moments(SealStore store) {
        this.store = store;
    }

    /**
     * @param asOf null for today
     * @param knownAt a block number, an RFC 3339 moment, or a day (its end); null for the last block
     */
    public Moment moment(LocalDate asOf, String knownAt, boolean syntheticExcluded) {
        return new Moment(asOf == null ? Days.today() : asOf, block(knownAt), syntheticExcluded);
    }

    public Block block(String knownAt) {
        Block last = store.last().orElse(BEFORE_ALL);
        if (knownAt == null) {
            return last;
        }
        if (knownAt.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(knownAt);
            if (number > last.number()) {
                throw new Refusal(CommonError.KNOWN_AT_NOT_SEALED, String.valueOf(last.number()));
            }
            return store.numbered(number).orElse(BEFORE_ALL);
        }
        Instant moment = instant(knownAt).orElseThrow(() -> new Refusal(CommonError.INVALID_PARAMETER, "knownAt"));
        if (moment.isAfter(last.sealedAt())) {
            throw new Refusal(CommonError.KNOWN_AT_NOT_SEALED, last.sealedAt().toString());
        }
        return store.lastUntil(moment).orElse(BEFORE_ALL);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .atTime(LocalTime.MAX)
                                    .atZone(Days.ZONE)
                                    .toInstant()
                            : java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
