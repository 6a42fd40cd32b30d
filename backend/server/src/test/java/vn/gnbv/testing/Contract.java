package vn.gnbv.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Checks every response of the tests against the committed OpenAPI document: the operation, its status, its media type, and
 * the body against the closed schema. {@code ?fields=} leaves required fields out, as its description says.
 */
public final class Contract implements Filter {
    private static final String LOCATION = "urn:gnbv:openapi";

    private final JsonNode document;
    private final Map<String, Pattern> addresses = new LinkedHashMap<>();

    /** The whole document, of which the schemas are parts: each made on its own would hold a copy of all of it. */
    private final JsonSchema root;

    private final Map<JsonNodePath, JsonSchema> schemas = new ConcurrentHashMap<>();

    public Contract() {
        try {
            document = ApiDocument.read();
            document.path("paths")
                    .fieldNames()
                    .forEachRemaining(
                            path -> addresses.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
            root = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            SchemaLocation.of(LOCATION),
                            document,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        URI uri = URI.create(request.getURI());
        if (uri.getPath().startsWith("/api/v1/")) {
            String told = request.getMethod() + " " + uri + " → " + response.statusCode();
            boolean narrowed = uri.getQuery() != null && uri.getQuery().contains("fields=");
            complaint(
                            request.getMethod(),
                            template(uri.getPath()).orElse(uri.getPath()),
                            narrowed,
                            response.statusCode(),
                            response.contentType(),
                            response.asByteArray())
                    .ifPresent(complaint -> {
                        throw new AssertionError("Not as documented: " + told + ": " + complaint);
                    });
        }
        return response;
    }

    /**
     * In what an answer is not as documented.
     *
     * @param path as the document has it
     * @param narrowed whether only some fields were asked for
     */
    public Optional<String> complaint(
            String method, String path, boolean narrowed, int status, String contentType, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!document.path("paths").has(path)) {
            return complaint(status == 404, "no such path in the document");
        }
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return complaint(List.of(404, 405).contains(status), "no such operation in the document");
        }
        JsonNodePath place = new JsonNodePath(PathType.JSON_POINTER)
                .append("paths")
                .append(path)
                .append(method.toLowerCase(java.util.Locale.ROOT))
                .append("responses")
                .append(String.valueOf(status));
        JsonNode described = operation.path("responses").path(String.valueOf(status));
        if (described.isMissingNode()) {
            return Optional.of("status is not documented: " + text);
        }
        if (described.has("$ref")) {
            String name = described.path("$ref").asText().replaceFirst("^#/components/responses/", "");
            place = new JsonNodePath(PathType.JSON_POINTER)
                    .append("components")
                    .append("responses")
                    .append(name);
            described = document.path("components").path("responses").path(name);
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        String mediaType = String.valueOf(contentType).replaceAll(";.*", "");
        if (!described.path("content").has(mediaType)) {
            return Optional.of(mediaType + " is not documented");
        }
        if (!mediaType.endsWith("json") || mediaType.equals("application/x-ndjson") || narrowed) {
            return Optional.empty();
        }
        JsonNodePath pointer = place.append("content").append(mediaType).append("schema");
        Set<ValidationMessage> messages =
                schemas.computeIfAbsent(pointer, root::getSubSchema).validate(text, InputFormat.JSON);
        return complaint(messages.isEmpty(), messages + " in " + text);
    }

    /** The path of the document that an address follows; one with fewer placeholders is meant first. */
    public Optional<String> template(String address) {
        return addresses.entrySet().stream()
                .filter(path -> path.getValue().matcher(address).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(path -> path.split("\\{", -1).length));
    }

    private static Optional<String> complaint(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }
}
