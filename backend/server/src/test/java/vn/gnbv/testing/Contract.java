package vn.gnbv.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * Checks every response of the tests against the committed OpenAPI document: the operation, its status, its media type, and
 * the body against the closed schema. {@code ?fields=} leaves required fields out, as its description says.
 */
public final class Contract implements Filter {
    private static final Path DOCUMENT = Path.of("openapi", "openapi.json");
    private static final String LOCATION = "urn:gnbv:openapi";

    private final JsonNode document;
    /** The whole document, of which the schemas are parts: each made on its own would hold a copy of all of it. */
    private final JsonSchema root;

    private final Map<JsonNodePath, JsonSchema> schemas = new ConcurrentHashMap<>();

    public Contract() {
        try {
            document = new ObjectMapper().readTree(Files.readString(DOCUMENT));
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
            check(request.getMethod(), uri, response);
        }
        return response;
    }

    private void check(String method, URI uri, Response response) {
        String told = method + " " + uri + " → " + response.statusCode();
        Optional<String> path = template(uri.getPath());
        if (path.isEmpty()) {
            expect(response.statusCode() == 404, told + ": no such path in the document");
            return;
        }
        JsonNode operation = document.path("paths").path(path.get()).path(method.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            expect(List.of(404, 405).contains(response.statusCode()), told + ": no such operation in the document");
            return;
        }
        JsonNodePath place = new JsonNodePath(PathType.JSON_POINTER)
                .append("paths")
                .append(path.get())
                .append(method.toLowerCase(java.util.Locale.ROOT))
                .append("responses")
                .append(String.valueOf(response.statusCode()));
        JsonNode described = operation.path("responses").path(String.valueOf(response.statusCode()));
        expect(!described.isMissingNode(), told + ": status is not documented: " + response.asString());
        if (described.has("$ref")) {
            String name = described.path("$ref").asText().replaceFirst("^#/components/responses/", "");
            place = new JsonNodePath(PathType.JSON_POINTER)
                    .append("components")
                    .append("responses")
                    .append(name);
            described = document.path("components").path("responses").path(name);
        }
        if (response.asByteArray().length == 0) {
            return;
        }
        String mediaType = response.contentType().replaceAll(";.*", "");
        expect(described.path("content").has(mediaType), told + ": " + mediaType + " is not documented");
        boolean narrowed = uri.getQuery() != null && uri.getQuery().contains("fields=");
        if (mediaType.endsWith("json") && !mediaType.equals("application/x-ndjson") && !narrowed) {
            JsonNodePath pointer = place.append("content").append(mediaType).append("schema");
            Set<ValidationMessage> messages = schemas.computeIfAbsent(pointer, root::getSubSchema)
                    .validate(response.asString(), InputFormat.JSON);
            expect(messages.isEmpty(), told + ": " + messages + " in " + response.asString());
        }
    }

    /** The path of the document that an address follows; one with fewer placeholders is meant first. */
    private Optional<String> template(String address) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> document.path("paths").fieldNames()).spliterator(), false)
                .filter(path -> address.matches(path.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(path -> path.split("\\{", -1).length));
    }

    private static void expect(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError("Not as documented: " + message);
        }
    }
}
