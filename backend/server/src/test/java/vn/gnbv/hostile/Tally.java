package vn.gnbv.hostile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What was asked, what was answered, and what should not have been. */
final class Tally {
    private static final int EXAMPLES = 2;
    private static final int LONGEST = 3_000;
    private static final int SLOWEST = 8;
    private static final double HUNDRED = 100;
    private static final long MILLION = 1_000_000;

    private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Integer, LongAdder>> byHostility = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> byMutations = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> nanosecondsByOperation = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> untouched = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> findings = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> findingCounts = new ConcurrentSkipListMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<Object> places = ConcurrentHashMap.newKeySet();

    /** @param mutations how many places of a valid call were changed */
    void answered(Draft draft, int mutations, Collection<Hostility> hostilities, Answer answer, long nanoseconds) {
        count(byStatus, answer.status());
        count(byMutations, mutations);
        nanosecondsByOperation
                .computeIfAbsent(draft.operation.id(), id -> new LongAdder())
                .add(nanoseconds);
        hostilities.forEach(hostility -> count(
                byHostility.computeIfAbsent(hostility.name(), name -> new ConcurrentSkipListMap<>()), answer.status()));
        if (mutations == 0) {
            count(untouched, answer.accepted() ? "accepted" : "refused");
            if (!answer.accepted()) {
                count(
                        untouched,
                        "  " + draft.operation.id() + " " + answer.status() + " " + shortened(answer.text(), 200));
            }
        }
        if (answer.accepted()) {
            accepted.add(draft.operation.id());
        }
    }

    void reached(Document.Operation operation, Place place) {
        places.add(Map.entry(operation.id(), place));
    }

    void found(String name, String told) {
        count(findingCounts, name);
        List<String> examples = findings.computeIfAbsent(name, key -> new ArrayList<>());
        synchronized (examples) {
            if (examples.size() < EXAMPLES) {
                examples.add(shortened(told, LONGEST));
            }
        }
    }

    private static <K> void count(Map<K, LongAdder> counts, K key) {
        counts.computeIfAbsent(key, name -> new LongAdder()).increment();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** Operations that no call was accepted by. */
    List<String> neverAccepted(List<Document.Operation> operations) {
        return operations.stream()
                .map(Document.Operation::id)
                .filter(id -> !accepted.contains(id))
                .toList();
    }

    int placesReached() {
        return places.size();
    }

    long calls() {
        return sum(byStatus.values());
    }

    /** Share of the calls that were valid but for one place. */
    double oneMutationShare() {
        return byMutations.getOrDefault(1, new LongAdder()).sum() / (double) Math.max(1, calls());
    }

    /** Share of the calls in which nothing was changed that were accepted, as all should be. */
    double untouchedAcceptedShare() {
        long good = untouched.getOrDefault("accepted", new LongAdder()).sum();
        long bad = untouched.getOrDefault("refused", new LongAdder()).sum();
        return good / (double) Math.max(1, good + bad);
    }

    private static long sum(Collection<LongAdder> counts) {
        return counts.stream().mapToLong(LongAdder::sum).sum();
    }

    String findings() {
        StringBuilder text = new StringBuilder();
        findings.forEach((name, examples) -> text.append("\n== ")
                .append(findingCounts.get(name))
                .append(" × ")
                .append(name)
                .append('\n')
                .append(String.join("\n", examples))
                .append('\n'));
        return text.toString();
    }

    String distribution() {
        StringBuilder text = new StringBuilder("answers by status\n");
        byStatus.forEach((status, count) -> line(text, String.valueOf(status), count.sum()));
        text.append("calls by changed places\n");
        byMutations.forEach((mutations, count) -> line(text, String.valueOf(mutations), count.sum()));
        text.append("by what was put in\n");
        byHostility.forEach((name, statuses) -> text.append("  %-14s %s%n".formatted(name, new TreeMap<>(statuses))));
        text.append("calls in which nothing was changed\n");
        untouched.forEach((answer, count) ->
                text.append("  ").append(answer).append(": ").append(count).append('\n'));
        text.append("most time, in milliseconds: ")
                .append(nanosecondsByOperation.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(
                                java.util.Comparator.comparingLong(nanoseconds -> -nanoseconds.sum())))
                        .limit(SLOWEST)
                        .map(entry -> entry.getKey() + " " + entry.getValue().sum() / MILLION)
                        .collect(Collectors.joining(", ")))
                .append('\n');
        return text.toString();
    }

    private void line(StringBuilder text, String name, long count) {
        text.append("  %-5s %8d  %5.1f %%%n".formatted(name, count, HUNDRED * count / Math.max(1, calls())));
    }
}
