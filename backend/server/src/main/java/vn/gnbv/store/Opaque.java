package vn.gnbv.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** What a client keeps for us and does not look into: JSON in the letters of an address. */
public final class Opaque {
    private Opaque() {}

    public static String write(Object value, ObjectMapper json) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where the text is not of this kind: it comes from outside. */
    public static <T> Optional<T> read(String text, Class<T> type, ObjectMapper json) {
        try {
            return Optional.ofNullable(json.readValue(Base64.getUrlDecoder().decode(text), type));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
