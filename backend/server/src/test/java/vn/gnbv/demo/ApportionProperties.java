package vn.gnbv.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ApportionProperties {
    @Property
    void thePartsAddUpAndEachIsWithinOneOfItsShare(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long total,
            @ForAll @Size(min = 1, max = 110) List<@DoubleRange(min = 0, max = 1000) Double> weights) {
        double[] given = weights.stream().mapToDouble(Double::doubleValue).toArray();
        long[] parts = Apportion.byWeights(total, given);
        double sum = Arrays.stream(given).sum();
        assertEquals(total, Arrays.stream(parts).sum());
        for (int index = 0; index < parts.length; index++) {
            double share = sum > 0 ? total * (given[index] / sum) : total / (double) parts.length;
            assertTrue(Math.abs(parts[index] - share) <= 1.001, parts[index] + " of " + share);
        }
    }

    @Property
    void noPartIsAboveItsCapAndAllIsGiven(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 5_000) Long> caps,
            @ForAll @DoubleRange(min = 0, max = 1) double fill,
            @ForAll @Size(min = 60, max = 60) List<@DoubleRange(min = 0, max = 10) Double> weights) {
        long[] limits = caps.stream().mapToLong(Long::longValue).toArray();
        long total = (long) (Arrays.stream(limits).sum() * fill);
        double[] given =
                IntStream.range(0, limits.length).mapToDouble(weights::get).toArray();
        long[] parts = Apportion.capped(total, given, limits);
        assertEquals(total, Arrays.stream(parts).sum());
        for (int index = 0; index < parts.length; index++) {
            assertTrue(parts[index] >= 0 && parts[index] <= limits[index]);
        }
    }

    @Example
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Apportion.capped(7, new double[] {1, 1}, new long[] {3, 3}));
    }
}
