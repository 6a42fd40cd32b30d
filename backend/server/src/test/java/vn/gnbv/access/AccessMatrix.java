package vn.gnbv.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.gnbv.testing.ApiDocument;

/**
 * Who may do what, as two tables beside the tests: {@code operations.csv} gives each operation of the OpenAPI document its
 * kind, {@code kinds.csv} says what a kind answers to each role, a row for each object (place inside or outside of scopes, or
 * state of an evaluation). Letters: {@code y} may, {@code n} 404 as if it did not exist, {@code f} 403, {@code u} 401, {@code
 * s} 409 for its state, {@code r} 400 as it refers to what does not exist for the caller, {@code e} a list without it, {@code
 * x} 403 or 409, whichever the database sees first, {@code .} not tried.
 */
public final class AccessMatrix {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** @param query name and example of the parameters that a call needs */
    public record Operation(String id, String method, String path, String contentType, List<String> query) {}

    /** What one kind answers for one object, by role. */
    public record Row(String kind, String object, Map<String, Character> byRole) {}

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, String> kindOf = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    public static AccessMatrix read() throws IOException {
        AccessMatrix matrix = new AccessMatrix();
        JsonNode document = ApiDocument.read();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> matrix.add(method.getKey(), path.getKey(), method.getValue())));
        lines("operations.csv").stream().skip(1).forEach(line -> matrix.kindOf.put(line[0], line[1]));
        List<String[]> kinds = lines("kinds.csv");
        List<String> roles = List.of(kinds.getFirst()).subList(2, kinds.getFirst().length);
        kinds.stream().skip(1).forEach(line -> {
            Map<String, Character> byRole = new LinkedHashMap<>();
            for (int index = 0; index < roles.size(); index++) {
                byRole.put(roles.get(index), line[index + 2].charAt(0));
            }
            matrix.rows.add(new Row(line[0], line[1], byRole));
        });
        return matrix;
    }

    private void add(String method, String path, JsonNode operation) {
        String contentType = operation.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        List<String> query = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.add(parameter.path("name").asText());
            }
        });
        String id = operation.path("operationId").asText();
        operations.put(id, new Operation(id, method.toUpperCase(Locale.ROOT), path, contentType, query));
    }

    private static List<String[]> lines(String name) throws IOException {
        try (InputStream stream = AccessMatrix.class.getResourceAsStream("/access/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    public List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    public List<Row> rows(Operation operation) {
        String kind = kindOf.get(operation.id());
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    /** What is wrong with the tables themselves, each with what to do about it. */
    List<String> gaps() {
        Set<String> kinds = rows.stream().map(Row::kind).collect(Collectors.toCollection(TreeSet::new));
        List<String> gaps = new ArrayList<>();
        for (Operation operation : operations.values()) {
            String kind = kindOf.get(operation.id());
            if (kind == null) {
                gaps.add(
                        "%s %s is in no row: add `%s,<kind>` to access/operations.csv, with one of the kinds %s or a new one in access/kinds.csv"
                                .formatted(
                                        operation.method(), operation.path(), operation.id(), alike(operation, kinds)));
            } else if (!kinds.contains(kind)) {
                gaps.add("%s has the kind %s, which has no row in access/kinds.csv".formatted(operation.id(), kind));
            }
        }
        kindOf.keySet().stream()
                .filter(id -> !operations.containsKey(id))
                .forEach(id -> gaps.add(id + " is no operation any more: remove its row in access/operations.csv"));
        kinds.stream()
                .filter(kind -> !kindOf.containsValue(kind))
                .forEach(kind -> gaps.add(kind + " is the kind of no operation: remove its rows in access/kinds.csv"));
        return gaps;
    }

    private static List<String> alike(Operation operation, Set<String> kinds) {
        List<String> endings = operation.method().equals("GET")
                ? List.of(".get", ".list")
                : operation.method().equals("POST") ? List.of(".create") : List.of(".change");
        boolean part = operation.path().contains("/evaluations/{id}/");
        return kinds.stream()
                .filter(kind -> endings.stream().anyMatch(kind::endsWith))
                .filter(kind -> part
                        == Arrays.asList("finding", "plan", "team", "term", "contents", "recommendation", "transition")
                                .contains(kind.replaceAll("\\..*", "")))
                .toList();
    }
}
