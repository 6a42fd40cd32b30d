package vn.gnbv.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Chance that is the same in every installation: each draw depends on its name alone, not on the draws before it. */
final class Dice {
    private static final long SEED = 20180630L;

    private Dice() {}

    static SplittableRandom named(String name) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(UTF_8));
        return new SplittableRandom(SEED * 31 + checksum.getValue());
    }

    static double between(double low, double high, String name) {
        return named(name).nextDouble(low, high);
    }

    static boolean chance(double probability, String name) {
        return named(name).nextDouble() < probability;
    }
}
