package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call while it is being made: valid at first, then changed in places. Texts that end up in the request line or in a header
 * hold one byte in each character, so that anything can be sent.
 */
final class Draft {
    /** A name and a value as they go over the wire. */
    record Field(String name, String value) {}

    /** One part of a form. */
    record Part(String name, String fileName, byte[] content) {}

    private static final List<String> OF_THE_CONNECTION = List.of(
            "Content-Length",
            "Transfer-Encoding",
            "Host",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host");
    private static final String BOUNDARY = "----part";
    private static final int ASCII_END = 127;

    final Document.Operation operation;
    final String account;
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Field> query = new ArrayList<>();
    final List<Field> headers = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    String method;
    JsonNode json;
    byte[] body;

    /** Whether its signature was touched, and it may be refused for that. */
    boolean stranger;

    /** By which the audit tells what it wrote. */
    final String request = Caller.newId();

    /** Under which its answer is kept. */
    final String key = Caller.newId();

    Draft(Document.Operation operation, String account) {
        this.operation = operation;
        this.account = account;
        this.method = operation.method();
    }

    void header(String name, String value) {
        headers.removeIf(field -> field.name().equalsIgnoreCase(name));
        headers.add(new Field(name, value));
    }

    String header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    void query(String name, String value) {
        query.add(new Field(name, value));
    }

    private static boolean isAddress(String target) {
        try {
            return target.equals(new URI(target).toString())
                    && target.chars().allMatch(character -> character < ASCII_END);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /**
     * Whether it may be no HTTP: an address that is none, control characters in a header, or something in one of those that are not about the call but
     * about the connection.
     */
    boolean isBroken() {
        return !isAddress(target())
                || headers.stream()
                        .anyMatch(field -> field.value().matches("(?s).*[\\x00-\\x08\\x0a-\\x1f\\x7f].*")
                                || OF_THE_CONNECTION.contains(field.name()));
    }

    String target() {
        String address = operation.path();
        for (Map.Entry<String, String> segment : path.entrySet()) {
            address = address.replace("{" + segment.getKey() + "}", segment.getValue());
        }
        StringBuilder target = new StringBuilder(address);
        for (int index = 0; index < query.size(); index++) {
            Field field = query.get(index);
            target.append(index == 0 ? '?' : '&')
                    .append(field.name())
                    .append(field.value() == null ? "" : "=" + field.value());
        }
        return target.toString();
    }

    /** Writes the parts of the form, unless the body is something else already. */
    void close() {
        if (body == null && json != null) {
            body = RawJson.bytes(json);
        }
        if (body == null && !parts.isEmpty()) {
            body = form();
        }
    }

    static String formType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private byte[] form() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Part part : parts) {
            String file = part.fileName() == null ? "" : "; filename=\"" + part.fileName() + "\"";
            form.writeBytes(latin("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(BOUNDARY, part.name(), file)));
            form.writeBytes(part.content());
            form.writeBytes(latin("\r\n"));
        }
        form.writeBytes(latin("--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text with one character for each of its bytes in UTF-8. */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
