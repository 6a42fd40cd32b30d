package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.gnbv.testing.ApiDocument;

/** What the OpenAPI document says of each operation: where something can be put, and of which form it should be. */
public final class Document {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /**
     * @param bodies schema by content type
     * @param answers content types of its success
     */
    public record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            Map<String, JsonNode> bodies,
            List<String> answers) {
        static Operation reading(String address) {
            return new Operation("", "GET", address, List.of(), Map.of(), List.of());
        }

        public List<Parameter> in(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.in().equals(place))
                    .toList();
        }

        public boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    public Document() throws IOException {
        root = ApiDocument.read();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(operation(method.getKey(), path.getKey(), method.getValue()))));
    }

    public List<Operation> operations() {
        return operations;
    }

    private Operation operation(String method, String path, JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        described.path("parameters").forEach(given -> {
            JsonNode parameter = resolved(given);
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    resolved(parameter.path("schema"))));
        });
        Map<String, JsonNode> bodies = new java.util.LinkedHashMap<>();
        described
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(type ->
                        bodies.put(type.getKey(), resolved(type.getValue().path("schema"))));
        List<String> answers = new ArrayList<>();
        described.path("responses").path("200").path("content").fieldNames().forEachRemaining(answers::add);
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                bodies,
                answers);
    }

    /** Names of the fields of the items that a list answers. */
    public List<String> itemFields(Operation list) {
        List<String> names = new ArrayList<>();
        item(list).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether a field of the items that a list answers is a day. */
    boolean isDay(Operation list, String field) {
        return below(item(list), field).path("format").asText().equals("date");
    }

    private JsonNode item(Operation list) {
        JsonNode answer =
                root.path("paths").path(list.path()).path("get").at("/responses/200/content/application~1json/schema");
        return below(below(answer, "items"), "0");
    }

    /** What a reference leads to. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolved(root.at(reference.substring(1)));
    }

    /** The schema of a property of an object, of the items of an array where the name is a number. */
    JsonNode below(JsonNode schema, String name) {
        JsonNode parent = resolved(schema);
        return resolved(
                parent.has("items")
                        ? parent.path("items")
                        : parent.path("properties").path(name));
    }
}
