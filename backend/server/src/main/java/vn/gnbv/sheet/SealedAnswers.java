package vn.gnbv.sheet;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Language;

/**
 * What was known at a sealed moment stays so: an answer made of nothing else is worked out once and remembered. Whether the
 * caller may see it is asked before, each time.
 */
@ApplicationScoped
class SealedAnswers {
    /** A sheet takes about two megabytes: 32 of them, or many more of what is small. */
    private static final int WEIGHT_OF_A_SHEET = 64;

    private static final int REMEMBERED = 32 * WEIGHT_OF_A_SHEET;

    private final CurrentCaller current;
    private final AsyncCache<Question, Object> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher(SealedAnswers::weight)
            .buildAsync();

    /** An answer that takes less than a sheet. */
    interface Weighed {
        /** In some thirty kilobytes. */
        int weight();
    }

    private static int weight(Question question, Object answer) {
        return answer instanceof Weighed weighed ? weighed.weight() : WEIGHT_OF_A_SHEET;
    }

    @Inject
    SealedAnswers(CurrentCaller current) {
        this.current = current;
    }

    /** All that an answer depends on. Of a mission's team and of others, evidence is not the same: the mission says which. */
    private record Question(
            String about,
            Mission mission,
            UUID scopeUnitId,
            Language language,
            LocalDate asOf,
            long block,
            long knownBelow,
            boolean syntheticExcluded) {}

    /** @param about tells answers about the same mission and moment apart; those of one name are of one type */
    @SuppressWarnings("unchecked")
    <T> T get(String about, Mission mission, Moment moment, Supplier<T> work) {
        if (moment.isNow()) {
            return work.get();
        }
        Question question = new Question(
                about,
                mission,
                current.caller().scopeUnitId(),
                current.language(),
                moment.asOf(),
                moment.block().number(),
                moment.knownBelow(),
                moment.syntheticExcluded());
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> others = remembered.asMap().putIfAbsent(question, mine);
        if (others != null) {
            try {
                return (T) others.join();
            } catch (CompletionException failed) {
                // Theirs was given up, which says nothing about ours.
                return work.get();
            }
        }
        try {
            T answer = work.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error failure) {
            // What failed is forgotten at once.
            mine.completeExceptionally(failure);
            throw failure;
        }
    }
}
