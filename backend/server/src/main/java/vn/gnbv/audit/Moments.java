package vn.gnbv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Days;
import vn.gnbv.kernel.Refusal;

/** Resolves {@code asOf} and {@code knownAt} to a {@link Moment}. */
@ApplicationScoped
public class Moments {
    private static final Block BEFORE_ALL = new Block(0, 0, Instant.EPOCH, Instant.EPOCH);
    private static final int ATTEMPTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SealStore store;
    private final ChainStore chain;

    @Inject
    public Moments(SealStore store, ChainStore chain) {
        this.store = store;
        this.chain = chain;
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
        Instant moment =
                instant(knownAt, true).orElseThrow(() -> new Refusal(CommonError.INVALID_PARAMETER, "knownAt"));
        if (moment.isAfter(last.sealedUntil())) {
            throw new Refusal(
                    CommonError.KNOWN_AT_NOT_SEALED, last.sealedUntil().toString());
        }
        return store.lastUntil(moment).orElse(BEFORE_ALL);
    }

    /** The moment that a text tells: RFC 3339, or a day in Vietnam, of which it is the beginning or the end. */
    public static Optional<Instant> instant(String text, boolean end) {
        try {
            if (text.length() == 10) {
                LocalTime time = end ? LocalTime.MAX : LocalTime.MIN;
                return Optional.of(
                        LocalDate.parse(text).atTime(time).atZone(Days.ZONE).toInstant());
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** How a block is sealed; empty for block 0, and for one that is not signed yet. */
    public Optional<SealedBlock> sealed(Block block) {
        return chain.blocks(List.of(block.number())).stream()
                .filter(SealedBlock::signed)
                .findFirst();
    }

    /**
     * As {@link #sealed}. A block that was made without the key, as when the owner loads data, is signed within the
     * second: waits.
     */
    public Optional<SealedBlock> awaitSealed(Block block) {
        if (block.number() == 0) {
            return Optional.empty();
        }
        awaitSeal(() -> sealed(block).isPresent());
        return sealed(block);
    }

    /**
     * What was written a moment ago is sealed within a second, and only then can a block be frozen that holds it: waits
     * up to four.
     *
     * @param sealed asks whether it is, in a transaction of its own
     * @return whether it is
     */
    public boolean awaitSeal(BooleanSupplier sealed) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (sealed.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return sealed.getAsBoolean();
    }
}
