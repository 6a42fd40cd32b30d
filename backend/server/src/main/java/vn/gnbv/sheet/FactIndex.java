package vn.gnbv.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts by indicator and group, each list in the order in which they came: the cells of a sheet ask for them over and over. */
final class FactIndex {
    private record Key(String indicator, String group) {}

    private final Map<Key, List<Fact>> facts;

    FactIndex(List<Fact> facts) {
        this.facts = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> new Key(fact.indicator(), fact.groupCode()), HashMap::new, Collectors.toList()));
    }

    List<Fact> of(String indicator, String group) {
        return facts.getOrDefault(new Key(indicator, group), List.of());
    }
}
