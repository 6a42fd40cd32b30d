package vn.gnbv.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits a whole number by weights so that the parts add up to it: largest remainder (Hamilton). Ties go to the earlier part.
 * All weights zero: the first parts get one more than the last.
 */
public final class Apportion {
    private Apportion() {}

    public static long[] byWeights(long total, double[] weights) {
        long[] unlimited = new long[weights.length];
        Arrays.fill(unlimited, Long.MAX_VALUE);
        return capped(total, weights, unlimited);
    }

    /** As {@link #byWeights}, no part above its cap; what does not fit goes to those with room, by the same weights. */
    public static long[] capped(long total, double[] weights, long[] caps) {
        long room =
                Arrays.stream(caps).reduce(0, (sum, cap) -> cap > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + cap);
        if (total < 0 || total > room) {
            throw new IllegalArgumentException(total + " does not fit into " + room);
        }
        long[] parts = new long[weights.length];
        long left = total;
        while (left > 0) {
            int[] open = IntStream.range(0, parts.length)
                    .filter(index -> parts[index] < caps[index])
                    .toArray();
            left = spread(left, weights, caps, parts, open);
        }
        return parts;
    }

    /** One round over the open parts; gives back what did not fit. */
    private static long spread(long left, double[] weights, long[] caps, long[] parts, int[] open) {
        double sum = Arrays.stream(open).mapToDouble(index -> weights[index]).sum();
        double[] exact = Arrays.stream(open)
                .mapToDouble(index -> left * (sum > 0 ? weights[index] / sum : 1.0 / open.length))
                .toArray();
        long[] shares = Arrays.stream(exact).mapToLong(share -> (long) share).toArray();
        long missing = left - Arrays.stream(shares).sum();
        Integer[] order = IntStream.range(0, open.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> shares[index] - exact[index]))
                .toArray(Integer[]::new);
        for (int rank = 0; missing > 0; rank = (rank + 1) % order.length) {
            shares[order[rank]]++;
            missing--;
        }
        long given = 0;
        for (int index = 0; index < open.length; index++) {
            long fits = Math.min(shares[index], caps[open[index]] - parts[open[index]]);
            parts[open[index]] += fits;
            given += fits;
        }
        return left - given;
    }
}
