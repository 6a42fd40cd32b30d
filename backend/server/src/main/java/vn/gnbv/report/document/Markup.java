package vn.gnbv.report.document;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes XML and HTML that is well-formed whatever the text is. Names of elements and attributes come from our code
 * only; values and text are escaped.
 */
final class Markup {

    private static final Set<String> VOID = Set.of("br", "col", "img", "meta", "hr");

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean html;

    private Markup(boolean html) {
        this.html = html;
    }

    static Markup xml() {
        Markup markup = new Markup(false);
        markup.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return markup;
    }

    static Markup html() {
        Markup markup = new Markup(true);
        markup.out.append("<!DOCTYPE html>\n");
        return markup;
    }

    static Markup fragment() {
        return new Markup(true);
    }

    /** Opens an element; attributes are name, value, name, value, and those with a null value are left out. */
    Markup open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String name, String... attributes) {
        start(name, attributes);
        if (html && !VOID.contains(name)) {
            out.append("></").append(name).append('>');
        } else {
            out.append("/>");
        }
        return this;
    }

    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        escape(clean(text), false);
        return this;
    }

    /** Takes over what another markup wrote. */
    Markup append(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(clean(attributes[i + 1]), true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    /**
     * Text as it may be printed: white space becomes a space; control characters, lone surrogates, non-characters and
     * signs that turn the direction of writing (they can make a text read otherwise than it is) are dropped. Letters and
     * their marks are composed, so that the font has them.
     */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
            boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
            boolean direction = (point >= 0x202A && point <= 0x202E)
                    || (point >= 0x2066 && point <= 0x2069)
                    || point == 0x200E
                    || point == 0x200F
                    || point == 0xFEFF;
            if (point == '\t' || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029) {
                kept.append(' ');
            } else if (!Character.isISOControl(point) && !surrogate && !nonCharacter && !direction) {
                kept.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
