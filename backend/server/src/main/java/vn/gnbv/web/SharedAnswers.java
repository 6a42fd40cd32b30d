package vn.gnbv.web;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What operations of the OpenAPI document have in common stands in it once, by name: problems, their headers, request headers. */
final class SharedAnswers {
    private static final String FORBIDDEN_TO_READ = "ForbiddenToRead";

    /** A problem of a status, as every operation that may give it does. */
    private record Shared(String name, String description) {}

    private static final Map<String, Shared> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "400",
                    new Shared(
                            "BadRequest", "The request is malformed, or a parameter or field is unknown or invalid.")),
            Map.entry("401", new Shared("Unauthenticated", "No valid token.")),
            Map.entry("403", new Shared("Forbidden", "The caller may read this but not change it.")),
            Map.entry("404", new Shared("NotFound", "Nothing here, or nothing that the caller may see.")),
            Map.entry("406", new Shared("NotAcceptable", "None of the formats in Accept is available.")),
            Map.entry("408", new Shared("TooSlow", "The request came too slowly.")),
            Map.entry("409", new Shared("Conflict", "Refused as things stand; the problem's type says why.")),
            Map.entry("412", new Shared("Stale", "The record has changed since it was read.")),
            Map.entry("413", new Shared("TooLarge", "The body exceeds the limit.")),
            Map.entry("414", new Shared("AddressTooLong", "The address is longer than 8,192 bytes.")),
            Map.entry("415", new Shared("UnsupportedMediaType", "The content type is not accepted.")),
            Map.entry("422", new Shared("KeyReused", "The Idempotency-Key was used for another request.")),
            Map.entry("428", new Shared("IfMatchMissing", "If-Match is missing.")),
            Map.entry(
                    "429",
                    new Shared(
                            "RateLimited",
                            "More requests than the limit of the client and user, or of the address, allows.")),
            Map.entry("431", new Shared("HeadersTooLarge", "The headers are larger than 16,384 bytes.")),
            Map.entry("503", new Shared("Away", "What is needed for this does not answer for the moment."))));

    private static final Map<String, String> HEADERS = Map.of(
            "ETag", "Version of the record.",
            "Location", "Address of the new record.",
            "Total", "Rows in the file, of the same snapshot (not on JSON pages).",
            "RetryAfter", "Seconds until a request passes.",
            "RateLimitPolicy", "Requests (q) in a number of seconds (w); draft-ietf-httpapi-ratelimit-headers-11.",
            "RateLimit", "Requests left (r), and seconds until all are back (t).");

    private static final Map<String, String> OFTEN = Map.of(
            "limit", "Limit",
            "count", "Count",
            "cursor", "Cursor",
            "fields", "Fields",
            "sort", "Sort",
            "synthetic", "Synthetic",
            "asOf", "AsOf",
            "knownAt", "KnownAt",
            "id", "Id");

    private SharedAnswers() {}

    static void define(Components components) {
        new TreeMap<>(HEADERS)
                .forEach((name, description) -> components.addHeader(
                        name, OASFactory.createHeader().description(description).schema(text())));
        PROBLEMS.values().forEach(shared -> components.addResponse(shared.name(), described(shared.description())));
        components.addResponse(FORBIDDEN_TO_READ, described("The caller's role may not read this."));
        components
                .getResponses()
                .get(PROBLEMS.get("429").name())
                .addHeader("Retry-After", header("RetryAfter"))
                .addHeader("RateLimit-Policy", header("RateLimitPolicy"))
                .addHeader("RateLimit", header("RateLimit"));
        components.getResponses().get(PROBLEMS.get("503").name()).addHeader("Retry-After", header("RetryAfter"));
        components.addParameter("IfMatch", request("If-Match", "ETag of the version that was read.", "\"v1\"", true));
        components.addParameter("IdempotencyKey", idempotencyKey(false));
        components.addParameter("IdempotencyKeyRequired", idempotencyKey(true));
    }

    /** @param reading whether the operation only reads: its 403 is about the role alone */
    static APIResponse problem(String status, boolean reading) {
        String name = reading ? FORBIDDEN_TO_READ : PROBLEMS.get(status).name();
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static Parameter parameter(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    /** Ids in paths and what every list takes are described once; an operation that describes one otherwise keeps it. */
    static void shareParameters(Operation operation, Components components) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .map(given -> shared(given, components))
                    .toList());
        }
    }

    private static Parameter shared(Parameter given, Components components) {
        String name = given.getRef() == null ? OFTEN.get(given.getName()) : null;
        if (name == null) {
            return given;
        }
        Parameter known = components.getParameters() == null
                ? null
                : components.getParameters().get(name);
        if (known == null) {
            components.addParameter(name, given);
        } else if (!Objects.equals(known.getDescription(), given.getDescription())
                || !Objects.equals(known.getIn(), given.getIn())
                || !Objects.equals(
                        known.getSchema().getFormat(), given.getSchema().getFormat())) {
            return given;
        }
        return parameter(name);
    }

    private static APIResponse described(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetail.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Parameter idempotencyKey(boolean required) {
        return request(
                "Idempotency-Key",
                "Makes a retry safe: the same key gives the same answer (draft-ietf-httpapi-idempotency-key-header-07).",
                "6f3c1c1e-5d0f-4b8e-9a53-0d7a2f0c9f11",
                required);
    }

    private static Parameter request(String name, String description, String example, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(required)
                .example(example)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
