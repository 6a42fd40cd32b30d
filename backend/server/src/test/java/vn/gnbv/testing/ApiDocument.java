package vn.gnbv.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The committed OpenAPI document. */
public final class ApiDocument {
    private static final Path FILE = Path.of("openapi", "openapi.yaml");

    private ApiDocument() {}

    public static JsonNode read() throws IOException {
        return new YAMLMapper().readTree(FILE.toFile());
    }
}
