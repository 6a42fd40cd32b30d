package vn.gnbv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.gnbv.place.Lineage.Edge;

/** Places then and places now add up to the same, whatever happened between. */
class LineageProperties {
    private static final int UNITS = 6;
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final int HUNDREDTHS = 100;

    private static UUID unit(int number) {
        return new UUID(0, number);
    }

    /** Changes at successive days; the shares of one unit on one day sum to at most 1. */
    @Provide
    Arbitrary<List<Edge>> histories() {
        Arbitrary<List<Edge>> change = Combinators.combine(
                        Arbitraries.integers().between(0, UNITS - 1),
                        Arbitraries.integers().between(1, 3000),
                        Arbitraries.integers()
                                .between(-1, UNITS - 1)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .uniqueElements(),
                        Arbitraries.integers().between(-1, HUNDREDTHS).list().ofSize(4))
                .as((from, day, successors, shares) -> {
                    List<Edge> edges = new ArrayList<>();
                    int left = HUNDREDTHS;
                    for (int index = 0; index < successors.size(); index++) {
                        int share = Math.min(left, shares.get(index));
                        int to = successors.get(index);
                        boolean given = share > 0 && to >= 0;
                        left -= given ? share : 0;
                        edges.add(new Edge(
                                unit(from),
                                to < 0 ? null : unit(to),
                                START.plusDays(day),
                                given ? BigDecimal.valueOf(share, 2) : null));
                    }
                    return edges;
                });
        return change.list().ofMaxSize(8).map(changes -> {
            Map<String, List<Edge>> oneADay = new HashMap<>();
            changes.forEach(edges -> oneADay.put(
                    edges.getFirst().predecessorId() + "@" + edges.getFirst().effectiveOn(), edges));
            return oneADay.values().stream().flatMap(List::stream).toList();
        });
    }

    @Property
    void carriedFiguresAndTheRestAreTheWhole(
            @ForAll("histories") List<Edge> edges,
            @ForAll @Size(UNITS) List<@LongRange(min = -1_000_000, max = 1_000_000_000_000L) Long> figures,
            @ForAll @IntRange(min = 0, max = 3000) int day,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        Lineage lineage = new Lineage(edges);
        BigDecimal then = BigDecimal.ZERO;
        BigDecimal now = BigDecimal.ZERO;
        for (int number = 0; number < UNITS; number++) {
            BigDecimal figure = BigDecimal.valueOf(figures.get(number), decimals);
            Lineage.Carried carried =
                    lineage.carry(unit(number), START.plusDays(day), START.plusDays(3001), figure, decimals);
            then = then.add(figure);
            now = now.add(carried.notAttributable());
            for (BigDecimal part : carried.byUnit().values()) {
                assertTrue(part.signum() * figure.signum() >= 0, "a part has the sign of its figure");
                now = now.add(part);
            }
        }
        assertEquals(then, now);
    }

    @Property
    void noPartIsFurtherThanOneUnitFromItsShare(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long figure,
            @ForAll @IntRange(min = 1, max = 99) int first) {
        int second = HUNDREDTHS - first;
        Lineage lineage = new Lineage(List.of(
                new Edge(unit(0), unit(1), START, BigDecimal.valueOf(first, 2)),
                new Edge(unit(0), unit(2), START, BigDecimal.valueOf(second, 2))));
        Map<UUID, BigDecimal> parts = lineage.carry(unit(0), START.minusDays(1), START, BigDecimal.valueOf(figure), 0)
                .byUnit();
        BigDecimal exact = BigDecimal.valueOf(figure).multiply(BigDecimal.valueOf(first, 2));
        assertTrue(parts.get(unit(1)).subtract(exact).abs().compareTo(BigDecimal.ONE) < 0);
        assertEquals(BigDecimal.valueOf(figure), parts.get(unit(1)).add(parts.get(unit(2))));
    }
}
