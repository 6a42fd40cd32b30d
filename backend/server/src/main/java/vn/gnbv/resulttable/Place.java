package vn.gnbv.resulttable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.gnbv.movement.PovertyMovement.UnitMovement;
import vn.gnbv.poverty.PovertyStatus;

/** What was counted in one place, or in several together. */
final class Place {
    private final List<Counted> counted = new ArrayList<>();
    private final Map<PovertyStatus, Map<String, Long>> parts = new EnumMap<>(PovertyStatus.class);
    private UnitMovement movement;

    static Place of(UnitMovement movement) {
        Place place = new Place();
        place.movement = movement;
        return place;
    }

    void add(Counted more) {
        counted.add(more);
    }

    void add(ResultTableStore.Part part) {
        parts.computeIfAbsent(part.status(), status -> new HashMap<>())
                .merge(part.word(), part.households(), Long::sum);
    }

    /** Whether any household counts. */
    boolean isEmpty() {
        return counted.isEmpty();
    }

    UnitMovement movement() {
        return movement;
    }

    /** Of households with any result. */
    long all(ToLongFunction<Counted> number) {
        return counted.stream().mapToLong(number).sum();
    }

    /** Of households with one of these results. */
    long of(ToLongFunction<Counted> number, PovertyStatus... statuses) {
        List<PovertyStatus> wanted = Arrays.asList(statuses);
        return counted.stream()
                .filter(one -> wanted.contains(one.status()))
                .mapToLong(number)
                .sum();
    }

    /** Households with this result that have an indicator, a cause or an ethnic group by its code. */
    long part(PovertyStatus status, String word) {
        return parts.getOrDefault(status, Map.of()).getOrDefault(word, 0L);
    }

    /** Codes of what any household has, with the number of poor and near-poor households. */
    Map<String, Long> words() {
        Map<String, Long> words = new HashMap<>();
        parts.values().forEach(part -> part.forEach((word, number) -> words.merge(word, number, Long::sum)));
        return words;
    }
}
