package vn.gnbv.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** The choices of one call: the same seed and number make the same call. */
public final class Dice {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    public Dice(long seed, long number) {
        random = new SplittableRandom(seed * SPREAD + number);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean percent(int chance) {
        return below(HUNDRED) < chance;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }
}
