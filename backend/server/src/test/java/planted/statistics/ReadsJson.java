package planted.statistics;

import com.fasterxml.jackson.databind.JsonNode;

/** Statistics that know more than numbers. */
public record ReadsJson(JsonNode node) {}
