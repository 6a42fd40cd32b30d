package vn.gnbv.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes in the OpenAPI document what the conventions add to every operation, so that no resource has to say it: problems,
 * ETags, retries, pages, formats; and closes every object schema. It is made when the server is built, not each time that it starts.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Map<String, String> INLINED = Map.of(
            "UUID", "uuid",
            "LocalDate", "date",
            "Instant", "date-time",
            "Count", "exact,estimate",
            "Synthetic", "include,exclude");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (isPage(name)) {
                schemas.put(pageName(name), page(name));
            } else if (!name.startsWith("Stream") && !INLINED.containsKey(name)) {
                schemas.put(name, schema);
            }
        });
        schemas.forEach(OpenApiConventions::close);
        schemas.values().forEach(OpenApiConventions::inline);
        document.getComponents().setSchemas(schemas);
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        document.getPaths().setPathItems(paths);
        paths.forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        document.getComponents().setSchemas(referenced(schemas, paths));
        paths.values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(operation -> SharedAnswers.shareParameters(operation, document.getComponents())));
        SharedAnswers.define(document.getComponents());
    }

    /** Only schemas that something refers to: the scan also finds what streams and parameters are made of. */
    private static Map<String, Schema> referenced(Map<String, Schema> schemas, Map<String, PathItem> paths) {
        Set<String> names = new TreeSet<>(Set.of("Problem"));
        paths.values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    Optional.ofNullable(operation.getParameters())
                            .ifPresent(parameters ->
                                    parameters.forEach(parameter -> collect(parameter.getSchema(), names)));
                    Optional.ofNullable(operation.getRequestBody())
                            .ifPresent(body -> collect(body.getContent(), names));
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> collect(response.getContent(), names));
                });
        Map<String, Schema> kept = new TreeMap<>();
        List<String> waiting = new ArrayList<>(names);
        while (!waiting.isEmpty()) {
            String name = waiting.removeLast();
            Schema schema = schemas.get(name);
            if (schema != null && kept.put(name, schema) == null) {
                Set<String> further = new TreeSet<>();
                collect(schema, further);
                waiting.addAll(further);
            }
        }
        return kept;
    }

    private static void collect(Content content, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> collect(type.getSchema(), names));
        }
    }

    private static void collect(Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            names.add(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
        }
        collect(schema.getItems(), names);
        collect(schema.getAdditionalPropertiesSchema(), names);
        Optional.ofNullable(schema.getProperties())
                .ifPresent(properties -> properties.values().forEach(property -> collect(property, names)));
        for (List<Schema> alternatives : Arrays.asList(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())) {
            Optional.ofNullable(alternatives).ifPresent(all -> all.forEach(one -> collect(one, names)));
        }
    }

    private static boolean isPage(String name) {
        return name.matches("Page[A-Z].*");
    }

    /** The wire form of a page: what {@link PageWriter} writes. */
    private static Schema page(String name) {
        String item = name.substring("Page".length());
        Schema items = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/" + item));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A page of " + item + " records.")
                .addProperty("items", items)
                .addProperty(
                        "nextCursor",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("Continues the list; absent on the last page."))
                .addProperty(
                        "total",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int64")
                                .description("Rows of the whole list, where count asked for it."))
                .addRequired("items");
    }

    /** Days and ids are plain formats, and enumerations of parameters stand where they are used: none deserves a name. */
    private static void inline(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            String format = INLINED.get(name);
            if (format != null) {
                schema.setRef(null);
                schema.setType(List.of(Schema.SchemaType.STRING));
                if (format.contains(",")) {
                    schema.setEnumeration(new ArrayList<>(List.of(format.split(","))));
                } else {
                    schema.setFormat(format);
                }
            }
            return;
        }
        inline(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenApiConventions::inline);
        }
        inline(schema.getAdditionalPropertiesSchema());
    }

    /** SmallRye names a page of X 'PageX'; the product says 'XPage'. */
    private static String pageName(String name) {
        return isPage(name) ? name.substring("Page".length()) + "Page" : name;
    }

    /** Objects are closed, but for a problem, which may carry members of its own. */
    private static void close(String name, Schema schema) {
        boolean open = schema.getProperties() == null || schema.getAdditionalPropertiesSchema() != null;
        if (!open && !PROBLEM.endsWith("/" + name)) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        rename(operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> inline(parameter.getSchema()));
        }
        boolean open = path.endsWith("/about") || path.endsWith("/publications/check");
        boolean writes = method != PathItem.HttpMethod.GET;
        if (open) {
            operation.setSecurity(List.of());
        }
        List<String> statuses = new ArrayList<>(List.of("400", "401", "406", "408", "414", "429", "431"));
        // A mark goes no further, wherever it stands.
        if (marked(operation, "x-about-one-record") || path.contains("{")) {
            statuses.add("404");
        }
        if (marked(operation, "x-reading-needs-a-role")) {
            statuses.add("403");
        }
        if (marked(operation, "x-asks-the-provider")) {
            statuses.addAll(List.of("409", "503"));
        }
        if (writes) {
            statuses.addAll(List.of("403", "409", "413", "415"));
        }
        if (method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE) {
            statuses.addAll(List.of("412", "428"));
            operation.addParameter(SharedAnswers.parameter("IfMatch"));
        }
        if (method == PathItem.HttpMethod.POST) {
            statuses.addAll(List.of("404", "422"));
            operation.addParameter(
                    SharedAnswers.parameter(keyRequired(operation) ? "IdempotencyKeyRequired" : "IdempotencyKey"));
        }
        statuses.forEach(status -> {
            APIResponse given = operation.getResponses().getAPIResponse(status);
            if (given == null || given.getContent() == null) {
                boolean reading = status.equals("403") && !writes;
                operation.getResponses().addAPIResponse(status, SharedAnswers.problem(status, reading));
            }
        });
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null && !operation.getResponses().hasAPIResponse("200")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .description("The same caller had made the same record with this id before.")
                                    .content(created.getContent()));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describeSuccess(status, response, path, method);
            }
        });
    }

    private static boolean keyRequired(Operation operation) {
        return marked(operation, "x-idempotency-key-required");
    }

    /** Whether an operation bears a mark, which goes no further. */
    private static boolean marked(Operation operation, String mark) {
        boolean marked =
                operation.getExtensions() != null && operation.getExtensions().containsKey(mark);
        if (marked) {
            operation.removeExtension(mark);
        }
        return marked;
    }

    private static void describeSuccess(String status, APIResponse response, String path, PathItem.HttpMethod method) {
        Content content = response.getContent();
        if (content != null) {
            Map<String, MediaType> types = new TreeMap<>(content.getMediaTypes());
            types.forEach((name, type) -> {
                if (!name.endsWith("json")
                        && type.getSchema() != null
                        && type.getSchema().getRef() != null) {
                    type.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                }
            });
            if (types.containsKey(Formats.NDJSON)) {
                response.addHeader("Gnbv-Total", SharedAnswers.header("Total"));
                types.get(Formats.NDJSON).setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            }
            content.setMediaTypes(types);
        }
        boolean single = method != PathItem.HttpMethod.GET || path.matches(".*\\{([a-z]+[A-Za-z]*I|i)d\\}");
        if (single && content != null && content.hasMediaType(Formats.JSON)) {
            response.addHeader("ETag", SharedAnswers.header("ETag"));
        }
        if (status.equals("201")) {
            response.addHeader("Location", SharedAnswers.header("Location"));
        }
    }

    private static void rename(Operation operation) {
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            if (response.getContent() != null) {
                response.getContent().getMediaTypes().values().forEach(type -> {
                    Schema schema = type.getSchema();
                    if (schema != null && schema.getRef() != null) {
                        String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                        schema.setRef("#/components/schemas/" + pageName(name));
                    }
                });
            }
        });
    }
}
