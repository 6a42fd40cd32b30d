package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes answers that are kept: a third of a megabyte of JSON costs more to make than to send. */
@Provider
@Produces(Formats.JSON)
public class WrittenOnceWriter implements MessageBodyWriter<WrittenOnce> {
    private final Cache<WrittenOnce, byte[]> written =
            Caffeine.newBuilder().weakKeys().build();

    @Inject
    ObjectMapper json;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return WrittenOnce.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            WrittenOnce answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(written.get(answer, this::bytes));
    }

    private byte[] bytes(WrittenOnce answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
