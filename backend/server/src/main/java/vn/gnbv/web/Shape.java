package vn.gnbv.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row as the cells of a table, in the order of the shown names. Days stay days: a text that looks like one is none. */
final class Shape {
    private static final ClassValue<Set<String>> DAYS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == LocalDate.class)
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
        }
    };

    private Shape() {}

    static JsonNode[] values(Record row, List<String> names, ObjectMapper json) {
        JsonNode tree = json.valueToTree(row);
        Set<String> days = DAYS.get(row.getClass());
        return names.stream()
                .map(name -> days.contains(name) && tree.path(name).isTextual()
                        ? new POJONode(LocalDate.parse(tree.path(name).asText()))
                        : tree.path(name))
                .toArray(JsonNode[]::new);
    }
}
