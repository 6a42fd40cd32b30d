package vn.gnbv.place;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What became of units, and what becomes of their figures. A figure of one day is carried to the places of a later day, change
 * by change: whole to a single successor, else by recorded shares, else not at all. What a decision gives no way for stands as
 * not attributable, and with it the parts are always the whole.
 *
 * <p>Shares are applied by largest remainder (Hamilton): each part is rounded down and the units that are left go to the parts
 * with the greatest fractions; on a tie to the smaller id, the rest last. Dates: a change takes effect on its day, so a figure of
 * the day before belongs to the predecessor, one of the day itself to the successor.
 */
public final class Lineage {
    /**
     * One way out of a unit. A unit that lives on after it gave something away has an edge to itself.
     *
     * @param successorId null where the unit was abolished
     * @param share part of the predecessor that went this way, above 0 and at most 1; null where no decision gives one
     */
    public record Edge(UUID predecessorId, UUID successorId, LocalDate effectiveOn, BigDecimal share) {}

    /** A figure at the places of the later day, and the rest; together they are the figure. */
    public record Carried(Map<UUID, BigDecimal> byUnit, BigDecimal notAttributable) {}

    private final Map<UUID, TreeMap<LocalDate, List<Edge>>> ways = new HashMap<>();

    public Lineage(Collection<Edge> edges) {
        for (Edge edge : edges) {
            ways.computeIfAbsent(edge.predecessorId(), unit -> new TreeMap<>())
                    .computeIfAbsent(edge.effectiveOn(), day -> new ArrayList<>())
                    .add(edge);
        }
    }

    /**
     * Carries one figure.
     *
     * @param day the day that the figure is about
     * @param asOf the day whose places are asked for; one before {@code day} leaves the figure where it is
     * @param decimals how many decimals the figure has, which its parts have too
     */
    public Carried carry(UUID unit, LocalDate day, LocalDate asOf, BigDecimal figure, int decimals) {
        Map<UUID, BigInteger> byUnit = new LinkedHashMap<>();
        BigInteger rest = carry(
                unit,
                day,
                asOf,
                figure.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue(),
                byUnit);
        Map<UUID, BigDecimal> scaled = new LinkedHashMap<>();
        byUnit.forEach((place, part) -> scaled.put(place, new BigDecimal(part, decimals)));
        return new Carried(scaled, new BigDecimal(rest, decimals));
    }

    private BigInteger carry(
            UUID unit, LocalDate day, LocalDate asOf, BigInteger figure, Map<UUID, BigInteger> byUnit) {
        Map.Entry<LocalDate, List<Edge>> next =
                ways.getOrDefault(unit, new TreeMap<>()).higherEntry(day);
        if (next == null || next.getKey().isAfter(asOf)) {
            byUnit.merge(unit, figure, BigInteger::add);
            return BigInteger.ZERO;
        }
        BigInteger rest = figure;
        for (Map.Entry<UUID, BigInteger> part : parts(next.getValue(), figure).entrySet()) {
            rest = rest.subtract(part.getValue());
            rest = rest.add(carry(part.getKey(), next.getKey(), asOf, part.getValue(), byUnit));
        }
        return rest;
    }

    /** What goes to each successor; together at most the figure. */
    private static Map<UUID, BigInteger> parts(List<Edge> edges, BigInteger figure) {
        Map<UUID, BigDecimal> shares = new TreeMap<>(Comparator.comparing(UUID::toString));
        List<UUID> successors = edges.stream()
                .map(Edge::successorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (Edge edge : edges) {
            if (edge.successorId() != null && edge.share() != null) {
                shares.merge(edge.successorId(), edge.share(), BigDecimal::add);
            }
        }
        boolean abolishedInPart = edges.stream().anyMatch(edge -> edge.successorId() == null);
        if (successors.size() == 1 && shares.isEmpty() && !abolishedInPart) {
            return Map.of(successors.getFirst(), figure);
        }
        return largestRemainder(shares, figure);
    }

    private static Map<UUID, BigInteger> largestRemainder(Map<UUID, BigDecimal> shares, BigInteger figure) {
        BigDecimal size = new BigDecimal(figure.abs());
        Map<UUID, BigInteger> parts = new LinkedHashMap<>();
        List<UUID> byFraction = new ArrayList<>();
        Map<UUID, BigDecimal> fractions = new HashMap<>();
        BigDecimal given = BigDecimal.ZERO;
        BigInteger floors = BigInteger.ZERO;
        for (Map.Entry<UUID, BigDecimal> share : shares.entrySet()) {
            BigDecimal exact = size.multiply(share.getValue());
            BigInteger floor = exact.toBigInteger();
            parts.put(share.getKey(), floor);
            fractions.put(share.getKey(), exact.subtract(new BigDecimal(floor)));
            byFraction.add(share.getKey());
            floors = floors.add(floor);
            given = given.add(share.getValue());
        }
        BigDecimal exactRest = size.multiply(BigDecimal.ONE.subtract(given));
        BigInteger restFloor = exactRest.toBigInteger();
        BigDecimal restFraction = exactRest.subtract(new BigDecimal(restFloor));
        int left = figure.abs().subtract(floors).subtract(restFloor).intValueExact();
        byFraction.sort(Comparator.comparing((UUID unit) -> fractions.get(unit))
                .reversed()
                .thenComparing(UUID::toString));
        boolean restServed = restFraction.signum() == 0;
        for (UUID unit : byFraction) {
            if (left > 0 && !restServed && restFraction.compareTo(fractions.get(unit)) > 0) {
                left--;
                restServed = true;
            }
            if (left > 0) {
                parts.merge(unit, BigInteger.ONE, BigInteger::add);
                left--;
            }
        }
        if (figure.signum() < 0) {
            parts.replaceAll((unit, part) -> part.negate());
        }
        return parts;
    }
}
