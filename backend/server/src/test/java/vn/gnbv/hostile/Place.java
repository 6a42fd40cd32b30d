package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where in a call of an operation something hostile can be put. */
sealed interface Place {
    record InPath(String name, JsonNode schema) implements Place {}

    record InQuery(String name, JsonNode schema) implements Place {}

    record InHeader(String name) implements Place {}

    /** @param pointer names of properties from the top, {@code 0} for the items of an array */
    record InBody(List<String> pointer, JsonNode schema) implements Place {}

    record InForm(String name) implements Place {}

    record WholeBody() implements Place {}

    record Method() implements Place {}

    Set<String> HEADERS = new LinkedHashSet<>(List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "X-Request-Id",
            "Host",
            "Origin",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-HTTP-Method-Override",
            "If-None-Match",
            "Range",
            "Expect",
            "Cookie",
            "X-Unknown"));

    Set<String> BODY_HEADERS =
            new LinkedHashSet<>(List.of("Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding"));

    int DEEPEST = 4;

    static List<Place> of(Document document, Document.Operation operation) {
        List<Place> places = new ArrayList<>();
        operation.in("path").forEach(parameter -> places.add(new InPath(parameter.name(), parameter.schema())));
        operation.in("query").forEach(parameter -> places.add(new InQuery(parameter.name(), parameter.schema())));
        Set<String> headers = new LinkedHashSet<>(HEADERS);
        operation.in("header").forEach(parameter -> headers.add(parameter.name()));
        if (!operation.bodies().isEmpty()) {
            headers.addAll(BODY_HEADERS);
            places.add(new WholeBody());
        }
        headers.forEach(name -> places.add(new InHeader(name)));
        places.add(new Method());
        operation.bodies().forEach((type, schema) -> {
            if (type.startsWith("multipart/")) {
                schema.path("properties").fieldNames().forEachRemaining(name -> places.add(new InForm(name)));
            } else {
                addFields(document, schema, List.of(), places);
            }
        });
        return places.stream().distinct().toList();
    }

    private static void addFields(Document document, JsonNode schema, List<String> pointer, List<Place> places) {
        if (pointer.size() >= DEEPEST) {
            return;
        }
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        if (schema.has("items")) {
            names.add("0");
        }
        for (String name : names) {
            List<String> below = new ArrayList<>(pointer);
            below.add(name);
            JsonNode found = document.below(schema, name);
            places.add(new InBody(below, found));
            addFields(document, found, below, places);
        }
    }
}
