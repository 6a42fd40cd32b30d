package vn.gnbv.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back. */
record Answer(int status, List<Draft.Field> headers, byte[] body) {
    String header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Draft.Field::value)
                .findFirst()
                .orElse(null);
    }

    String mediaType() {
        String type = header("Content-Type");
        return type == null ? "" : type.replaceAll("\\s*;.*", "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean accepted() {
        return status / 100 == 2;
    }
}
