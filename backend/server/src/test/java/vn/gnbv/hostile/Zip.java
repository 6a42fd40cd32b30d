package vn.gnbv.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packed files as no packer makes them. */
final class Zip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL_FLAGS = 6;
    private static final int CENTRAL_FLAGS = 8;
    private static final int CENTRAL_SIZE = 24;
    private static final int LOCAL_SIZE = 22;

    private Zip() {}

    static byte[] of(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Entries by name and text, one after another. */
    static Map<String, byte[]> entries(String... namesAndTexts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            entries.put(namesAndTexts[index], namesAndTexts[index + 1].getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    /** An entry again and again under the same name. */
    static byte[] twice(Map<String, byte[]> entries, String first, String second) {
        if (first.length() != second.length()) {
            throw new IllegalArgumentException("only a name of the same length takes its place");
        }
        return replaced(of(entries), second, first);
    }

    static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Says of every entry that it is encrypted. */
    static byte[] encrypted(byte[] zip) {
        return patched(
                zip,
                (buffer, place, central) ->
                        buffer.putShort(place + (central ? CENTRAL_FLAGS : LOCAL_FLAGS), (short) 1));
    }

    /** Says of every entry that it is ten bytes long. */
    static byte[] lying(byte[] zip) {
        return patched(
                zip, (buffer, place, central) -> buffer.putInt(place + (central ? CENTRAL_SIZE : LOCAL_SIZE), 10));
    }

    private interface Patch {
        void apply(ByteBuffer buffer, int place, boolean central);
    }

    private static byte[] patched(byte[] zip, Patch patch) {
        byte[] copy = zip.clone();
        ByteBuffer buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = 0; place + Integer.BYTES < copy.length; place++) {
            int signature = buffer.getInt(place);
            if (signature == LOCAL || signature == CENTRAL) {
                patch.apply(buffer, place, signature == CENTRAL);
            }
        }
        return copy;
    }
}
