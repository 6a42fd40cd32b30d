package vn.gnbv.hostile;

import java.nio.charset.StandardCharsets;

/** A call as one would type it, with the token in {@code $TOKEN} and the server in {@code $SERVER}. */
final class Curl {
    private static final int LONGEST = 600;

    private Curl() {}

    static String of(Draft draft) {
        StringBuilder text = new StringBuilder("curl --path-as-is -X " + quoted(draft.method))
                .append(" \"$SERVER\"")
                .append(quoted(draft.target()));
        if (draft.account != null && draft.header("Authorization") == null) {
            text.append(" -H \"Authorization: Bearer $TOKEN\" `# ")
                    .append(draft.account)
                    .append('`');
        }
        draft.headers.forEach(field -> text.append(" -H ").append(quoted(field.name() + ": " + field.value())));
        if (draft.body != null) {
            text.append(" --data-binary ").append(quoted(new String(draft.body, StandardCharsets.ISO_8859_1)));
        }
        return text.toString();
    }

    /** As bash reads it, byte by byte. */
    private static String quoted(String bytes) {
        StringBuilder text = new StringBuilder("$'");
        for (char value : (bytes.length() > LONGEST ? bytes.substring(0, LONGEST) + "…" : bytes).toCharArray()) {
            if (value == '\'' || value == '\\') {
                text.append('\\').append(value);
            } else if (value < ' ' || value > '~') {
                text.append("\\x%02x".formatted(value & 0xff));
            } else {
                text.append(value);
            }
        }
        return text.append('\'').toString();
    }
}
