package vn.gnbv.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether what was answered is what the model says; what has no value may also be left out. */
final class Compared {
    private Compared() {}

    static boolean same(Object expected, JsonNode actual) {
        return switch (expected) {
            case null -> actual == null || actual.isNull() || actual.isMissingNode();
            case JsonNode tree -> same(plain(tree), actual);
            case Map<?, ?> map ->
                actual != null
                        && actual.isObject()
                        && map.entrySet().stream()
                                .allMatch(entry -> same(
                                        entry.getValue(),
                                        actual.get(entry.getKey().toString())));
            case Collection<?> list -> actual != null && actual.isArray() && sameItems(list, actual);
            case Boolean truth -> actual != null && actual.isBoolean() && truth == actual.booleanValue();
            case Number number ->
                actual != null
                        && actual.isNumber()
                        && new BigDecimal(number.toString()).compareTo(actual.decimalValue()) == 0;
            case Instant moment -> actual != null && moment.equals(Instant.parse(actual.asText()));
            default -> actual != null && actual.isTextual() && actual.asText().equals(expected.toString());
        };
    }

    private static boolean sameItems(Collection<?> expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        Iterator<JsonNode> items = actual.elements();
        return expected.stream().allMatch(item -> same(item, items.next()));
    }

    private static Object plain(JsonNode tree) {
        return new com.fasterxml.jackson.databind.ObjectMapper().convertValue(tree, Object.class);
    }

    /** As {@link #same}, for lists whose order is left to the answer. */
    static boolean sameInAnyOrder(Collection<?> expected, JsonNode actual) {
        if (actual == null || expected.size() != actual.size()) {
            return false;
        }
        List<JsonNode> left = new ArrayList<>();
        actual.forEach(left::add);
        return expected.stream().allMatch(item -> {
            JsonNode found = left.stream()
                    .filter(Objects::nonNull)
                    .filter(candidate -> same(item, candidate))
                    .findFirst()
                    .orElse(null);
            return found != null && left.remove(found);
        });
    }
}
