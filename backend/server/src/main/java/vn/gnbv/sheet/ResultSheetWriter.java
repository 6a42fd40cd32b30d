package vn.gnbv.sheet;

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
import vn.gnbv.web.Formats;

/**
 * Writes a result sheet. A third of a megabyte of JSON costs more to make than to send, so what is remembered of a sealed moment
 * ({@link SealedAnswers}) is written down once; the text goes when the sheet is forgotten.
 */
@Provider
@Produces(Formats.JSON)
public class ResultSheetWriter implements MessageBodyWriter<ResultSheet> {
    private final Cache<ResultSheet, byte[]> written =
            Caffeine.newBuilder().weakKeys().build();

    @Inject
    ObjectMapper json;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ResultSheet.class;
    }

    @Override
    public void writeTo(
            ResultSheet sheet,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(written.get(sheet, this::bytes));
    }

    private byte[] bytes(ResultSheet sheet) {
        try {
            return json.writeValueAsBytes(sheet);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
