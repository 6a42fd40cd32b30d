package vn.gnbv.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** A JSON object on one line with its members in the order given and no spaces: the same content is always the same bytes. */
final class CanonicalLine {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder line = new StringBuilder("{");

    CanonicalLine number(String name, long value) {
        member(name).append(value);
        return this;
    }

    CanonicalLine text(String name, Object value) {
        member(name);
        if (value == null) {
            line.append("null");
        } else {
            quote(value.toString());
        }
        return this;
    }

    CanonicalLine hex(String name, byte[] value) {
        return text(name, value == null ? null : HexFormat.of().formatHex(value));
    }

    /** What is JSON already, as it is. */
    CanonicalLine json(String name, String value) {
        member(name).append(value == null ? "null" : value);
        return this;
    }

    /** In UTC with six decimals, which is what PostgreSQL keeps. */
    static String moment(Instant moment) {
        return moment == null ? null : MICROSECONDS.format(moment);
    }

    private StringBuilder member(String name) {
        if (line.length() > 1) {
            line.append(',');
        }
        return line.append('"').append(name).append("\":");
    }

    /** Escapes as RFC 8785 does: what must be, and nothing else. */
    private void quote(String text) {
        line.append('"');
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            switch (sign) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\b' -> line.append("\\b");
                case '\f' -> line.append("\\f");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (sign < ' ') {
                        line.append("\\u00").append(HexFormat.of().toHexDigits((byte) sign));
                    } else {
                        line.append(sign);
                    }
                }
            }
        }
        line.append('"');
    }

    @Override
    public String toString() {
        return line + "}";
    }
}
