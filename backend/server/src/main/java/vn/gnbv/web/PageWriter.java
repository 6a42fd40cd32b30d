package vn.gnbv.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.store.Page;

/** Writes a page as JSON, or every row of its list as CSV, xlsx or newline-delimited JSON, streamed. */
@Provider
@Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
public class PageWriter implements MessageBodyWriter<Page<?>> {
    private static final int FIRST_BYTES = 8192;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentCaller current;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        if (!page.isStreamed()) {
            output.write(bytes(page));
            return;
        }
        RowSink sink = RowSink.of(mediaType.getType() + "/" + mediaType.getSubtype(), output, json, current.language());
        List<String> names = page.shownNames();
        page.forEach(
                total -> {
                    headers.putSingle("Gnbv-Total", total);
                    headers.putSingle("Content-Disposition", "attachment; filename=\"" + sink.fileName() + "\"");
                    sink.begin(names, total);
                },
                row -> sink.row(Shape.values(row, names, json)));
        sink.end();
    }

    private byte[] bytes(Page<?> page) throws IOException {
        List<String> names = page.shownNames();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("items");
            for (Record row : page.getItems()) {
                if (page.narrowed()) {
                    generator.writeTree(json.<ObjectNode>valueToTree(row).retain(names));
                } else {
                    json.writeValue(generator, row);
                }
            }
            generator.writeEndArray();
            if (page.getNextCursor() != null) {
                generator.writeStringField("nextCursor", page.getNextCursor());
            }
            if (page.getTotal() != null) {
                generator.writeNumberField("total", page.getTotal());
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
