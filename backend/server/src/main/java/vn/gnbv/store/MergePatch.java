package vn.gnbv.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396 section 2: null removes, objects merge, everything else replaces. */
final class MergePatch {
    private MergePatch() {}

    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target != null && target.isObject()
                ? ((ObjectNode) target).deepCopy()
                : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(property -> {
            if (property.getValue().isNull()) {
                merged.remove(property.getKey());
            } else {
                merged.set(property.getKey(), apply(merged.get(property.getKey()), property.getValue()));
            }
        });
        return merged;
    }
}
