package vn.gnbv.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended: the last row's sort key and id, bound to the query that made it. Opaque to clients. */
record Cursor(Object key, Object id, String query) {

    String encode(ObjectMapper json) {
        ObjectNode node = json.createObjectNode();
        node.put("q", query);
        node.put("i", id.toString());
        if (key != null) {
            node.put("k", key.toString());
        }
        return Opaque.write(node, json);
    }

    /** Empty where the text is no cursor, or one of another query. */
    static Optional<Cursor> decode(String text, Order order, String query, ObjectMapper json) {
        try {
            return Opaque.read(text, JsonNode.class, json)
                    .filter(node -> node.path("q").asText().equals(query))
                    .map(node -> new Cursor(
                            order.byId() ? null : key(node.path("k").asText(), order.keyType()),
                            key(node.path("i").asText(), order.idType()),
                            query));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Object key(String text, Class<?> type) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return text;
    }
}
