package vn.gnbv.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;

/** JSON trees with places in which anything stands, one byte in each character, be it JSON or not. */
final class RawJson {
    static final ObjectMapper JSON = new ObjectMapper();

    private RawJson() {}

    static JsonNode raw(String text) {
        return new POJONode(new RawValue(text));
    }

    /** A text as JSON, with a character for each byte. */
    static String quoted(String text) {
        try {
            return Draft.bytes(JSON.writeValueAsString(text));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] bytes(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node instanceof POJONode raw && raw.getPojo() instanceof RawValue value) {
            text.append(value.rawValue());
        } else if (node.isObject()) {
            String comma = "{";
            for (var property : node.properties()) {
                text.append(comma).append(quoted(property.getKey())).append(':');
                write(property.getValue(), text);
                comma = ",";
            }
            text.append(node.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String comma = "[";
            for (JsonNode item : node) {
                text.append(comma);
                write(item, text);
                comma = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else {
            text.append(Draft.bytes(node.toString()));
        }
    }
}
