package vn.gnbv.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A row as the cells of a table, in the order of the shown names. */
final class Shape {
    private Shape() {}

    static JsonNode[] values(Record row, List<String> names, ObjectMapper json) {
        JsonNode tree = json.valueToTree(row);
        return names.stream().map(name -> tree.path(name)).toArray(JsonNode[]::new);
    }
}
