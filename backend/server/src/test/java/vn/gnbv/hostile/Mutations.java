package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Puts something hostile into one place of a call. */
final class Mutations {
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;;;=",
            "application/json, text/csv",
            "application/merge-patch+json",
            "application/octet-stream",
            "*/*",
            "application/*",
            "",
            "json",
            "application/json; charset=\"");

    private static final List<String> ACCEPTED_TYPES = List.of(
            "text/html",
            "application/xml",
            "text/csv;q=0",
            "application/json;q=2",
            "application/json;q=x",
            ";;;",
            "application/",
            "*",
            "text/csv, */*;q=0.1",
            "application/x-ndjson;q=0.5, text/csv;q=0.5",
            "image/*",
            "application/json;charset=utf-16",
            "");

    private static final List<String> TOKENS = List.of(
            "", "Bearer", "Bearer x", "Bearer a.b.c", "Basic dXNlcjpwdw==", "bearer  ", "Bearer ..", "Negotiate x");

    private static final List<String> VERSIONS = List.of(
            "v1", "\"v0\"", "\"v999999999\"", "\"v9999999999\"", "W/\"v1\"", "*", "\"v-1\"", "\"v1\", \"v2\"", "\"\"");

    private static final List<String> LENGTHS = List.of("-1", "abc", "1,2", "99999999999999999999", "0x5");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "TRACE", "BREW", "get", "CONNECT");

    private static final int LONGEST_KEY = 3_000;

    private Mutations() {}

    static void apply(Draft draft, Place place, Hostility hostility, Dice dice) {
        switch (place) {
            case Place.InPath at -> path(draft, at, hostility, dice);
            case Place.InQuery at -> query(draft, at, hostility, dice);
            case Place.InHeader at -> header(draft, at.name(), hostility, dice);
            case Place.InBody at -> field(draft, at, hostility, dice);
            case Place.InForm at -> form(draft, at, hostility, dice);
            case Place.WholeBody at -> body(draft, hostility, dice);
            case Place.Method at -> draft.method = dice.of(METHODS);
        }
    }

    private static void path(Draft draft, Place.InPath at, Hostility hostility, Dice dice) {
        String given = draft.path.get(at.name());
        draft.path.put(
                at.name(),
                switch (hostility) {
                    case MISSING -> "";
                    case DUPLICATE -> given + dice.of("/" + given, ";" + given, "?id=" + given, "%2F" + given, "/");
                    case CONTENT_TYPE -> given + ".json";
                    default -> Payloads.address(hostility, at.schema(), dice);
                });
    }

    private static void query(Draft draft, Place.InQuery at, Hostility hostility, Dice dice) {
        String given = draft.query.stream()
                .filter(field -> field.name().equals(at.name()))
                .map(Draft.Field::value)
                .findFirst()
                .orElse("1");
        if (hostility != Hostility.DUPLICATE) {
            draft.query.removeIf(field -> field.name().equals(at.name()));
        }
        switch (hostility) {
            case MISSING -> draft.query(at.name(), dice.of("", null));
            case DUPLICATE -> {
                draft.query(at.name(), given);
                draft.query(at.name(), dice.percent(50) ? given : "2");
            }
            case CONTENT_TYPE -> draft.query(at.name() + dice.of("[]", "%5B0%5D", ".x", "%00", "%FF"), given);
            case UNKNOWN ->
                draft.query(
                        dice.percent(50) ? at.name() : at.name().toUpperCase(Locale.ROOT),
                        Payloads.address(hostility, at.schema(), dice));
            default ->
                draft.query(
                        at.name(),
                        at.name().equals("cursor") && given.length() > 1 && dice.percent(70)
                                ? cursor(given, hostility, dice)
                                : Payloads.address(hostility, at.schema(), dice));
        }
    }

    /** A cursor that was given out, with another key or id in it than where the page ended. */
    private static String cursor(String given, Hostility hostility, Dice dice) {
        try {
            ObjectNode ended =
                    (ObjectNode) RawJson.JSON.readTree(Base64.getUrlDecoder().decode(given));
            JsonNode schema = ended.objectNode().put("format", dice.of("uuid", "date", ""));
            String value = Payloads.json(hostility, schema, dice);
            ended.set(dice.of("k", "k", "i"), RawJson.raw(value.substring(0, Math.min(LONGEST_KEY, value.length()))));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(RawJson.bytes(ended));
        } catch (IOException unreadable) {
            throw new IllegalStateException(given, unreadable);
        }
    }

    private static void header(Draft draft, String name, Hostility hostility, Dice dice) {
        if (name.equals("Authorization")) {
            draft.stranger = true;
        }
        String given = draft.header(name);
        if (hostility == Hostility.MISSING && given != null) {
            draft.headers.removeIf(field -> field.name().equalsIgnoreCase(name));
            if (name.equals("Authorization")) {
                draft.header(name, "");
            }
        } else if (hostility == Hostility.DUPLICATE) {
            draft.headers.add(new Draft.Field(name, given == null ? "1" : dice.percent(50) ? given : "2"));
        } else {
            draft.header(name, value(name, hostility, dice));
        }
    }

    private static String value(String name, Hostility hostility, Dice dice) {
        boolean own = dice.percent(60);
        return switch (name) {
            case "Content-Length" -> dice.of(LENGTHS);
            case "Transfer-Encoding" -> dice.of("nonsense", "gzip", "identity");
            case "Content-Type" ->
                own || hostility == Hostility.CONTENT_TYPE ? dice.of(TYPES) : Payloads.header(hostility, dice);
            case "Accept" -> own ? dice.of(ACCEPTED_TYPES) : Payloads.header(hostility, dice);
            case "Authorization" -> own ? dice.of(TOKENS) : Payloads.header(hostility, dice);
            case "If-Match" -> own ? dice.of(VERSIONS) : Payloads.header(hostility, dice);
            case "Expect" -> dice.of("nonsense", "x".repeat(100), "");
            default -> Payloads.header(hostility, dice);
        };
    }

    private static void field(Draft draft, Place.InBody at, Hostility hostility, Dice dice) {
        if (draft.json == null) {
            return;
        }
        JsonNode parent = draft.json;
        for (int level = 0; level < at.pointer().size() - 1; level++) {
            boolean list = at.pointer().get(level + 1).equals("0");
            parent = stepInto(parent, at.pointer().get(level), list);
            if (parent == null) {
                return;
            }
        }
        String last = at.pointer().getLast();
        if (parent instanceof ArrayNode list) {
            if (hostility == Hostility.MISSING) {
                list.removeAll();
            } else if (hostility == Hostility.DUPLICATE && !list.isEmpty()) {
                list.add(list.get(0).deepCopy());
            } else {
                list.insert(0, RawJson.raw(Payloads.json(hostility, at.schema(), dice)));
            }
        } else if (parent instanceof ObjectNode object) {
            property(object, last, at.schema(), hostility, dice);
        }
    }

    private static void property(ObjectNode object, String name, JsonNode schema, Hostility hostility, Dice dice) {
        switch (hostility) {
            case MISSING -> object.remove(name);
            case DUPLICATE -> {
                String given = object.has(name)
                        ? new String(RawJson.bytes(object.get(name)), StandardCharsets.ISO_8859_1)
                        : "null";
                object.set(name, RawJson.raw(given + ",\"" + name + "\":" + given));
            }
            case UNKNOWN -> {
                String where = dice.percent(50)
                        ? name
                        : dice.of("unknown", "__proto__", "@class", "a/b~c", name.toUpperCase(Locale.ROOT), "");
                object.set(where, RawJson.raw(Payloads.json(hostility, schema, dice)));
            }
            default -> object.set(name, RawJson.raw(Payloads.json(hostility, schema, dice)));
        }
    }

    /** The node below, made where it is missing. */
    private static JsonNode stepInto(JsonNode parent, String name, boolean list) {
        if (parent instanceof ArrayNode array) {
            if (array.isEmpty() || !array.get(0).isContainerNode()) {
                array.insert(0, list ? array.arrayNode() : array.objectNode());
            }
            return array.get(0);
        }
        if (parent instanceof ObjectNode object) {
            if (!object.has(name) || !object.get(name).isContainerNode()) {
                object.set(name, list ? object.arrayNode() : object.objectNode());
            }
            return object.get(name);
        }
        return null;
    }

    private static void form(Draft draft, Place.InForm at, Hostility hostility, Dice dice) {
        Draft.Part given = draft.parts.stream()
                .filter(part -> part.name().equals(at.name()))
                .findFirst()
                .orElse(new Draft.Part(at.name(), null, new byte[] {'1'}));
        if (hostility != Hostility.DUPLICATE) {
            draft.parts.removeIf(part -> part.name().equals(at.name()));
        }
        boolean file = at.name().equals("file");
        String text = Payloads.header(hostility, dice).replaceAll("[\r\n\"]", "'");
        switch (hostility) {
            case MISSING -> {}
            case DUPLICATE -> draft.parts.add(given);
            case UNKNOWN -> draft.parts.add(new Draft.Part("unknown", given.fileName(), given.content()));
            case PATH, TEMPLATE, SQL, HEADER ->
                draft.parts.add(
                        file
                                ? new Draft.Part("file", text, given.content())
                                : new Draft.Part(at.name(), null, Draft.latin(text)));
            default ->
                draft.parts.add(
                        new Draft.Part(at.name(), given.fileName(), spoiled(given.content(), text, file, dice)));
        }
    }

    private static byte[] spoiled(byte[] content, String text, boolean file, Dice dice) {
        return switch (file ? dice.below(4) : 0) {
            case 1 -> Arrays.copyOf(content, content.length / 2);
            case 2 -> new byte[0];
            case 3 -> joined(content, Draft.latin(text));
            default -> Draft.latin(text);
        };
    }

    private static void body(Draft draft, Hostility hostility, Dice dice) {
        draft.close();
        byte[] given = draft.body == null ? new byte[0] : draft.body;
        String text = new String(given, StandardCharsets.UTF_8);
        draft.body = switch (hostility) {
            case MISSING -> new byte[0];
            case DUPLICATE -> joined(given, given);
            case BORDER -> Arrays.copyOf(given, Math.max(0, given.length - 1 - dice.below(20)));
            case CONTENT_TYPE -> {
                draft.header("Content-Type", dice.of(TYPES));
                yield given;
            }
            case ENCODING ->
                dice.of(
                        text.getBytes(StandardCharsets.UTF_16),
                        text.getBytes(StandardCharsets.UTF_16LE),
                        joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, given),
                        joined(given, new byte[] {(byte) 0xFF}),
                        text.getBytes(StandardCharsets.ISO_8859_1));
            case NUL -> joined(new byte[] {0}, given);
            case HUGE -> joined(given, " ".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
            default -> Draft.latin(Payloads.json(hostility, null, dice));
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
