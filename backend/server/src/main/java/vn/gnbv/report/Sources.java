package vn.gnbv.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers under which sources stand in the annex, given in the order in which the report first leans on them. */
final class Sources {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** @param key code of a sheet row, or the name of another source such as 'visits' */
    int number(String key) {
        return numbers.computeIfAbsent(key, ignored -> numbers.size() + 1);
    }

    Map<String, Integer> all() {
        return Map.copyOf(numbers);
    }
}
