package vn.gnbv.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** The choices of one call: the same seed and number make the same call. */
final class Dice {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    Dice(long seed, long number) {
        random = new SplittableRandom(seed * SPREAD + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return below(HUNDRED) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }
}
