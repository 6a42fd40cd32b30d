package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Values that are not meant well: as JSON, as part of an address, as header; each with a character for every byte. */
final class Payloads {
    /** What a template would make of 31337 × 31337: no answer may hold it. */
    static final String EVALUATED = "982007569";

    /** A header that no answer may have. */
    static final String INJECTED = "X-Injected";

    private static final int LONG_TEXT = 100_000;
    private static final int LONG_ADDRESS = 6_000;
    private static final int LONG_HEADER = 9_000;

    private static final List<String> SQL = List.of(
            "' OR '1'='1",
            "'; DROP TABLE budget; --",
            "1; select pg_sleep(9) --",
            "x') UNION SELECT null,version() --",
            "\\'; select 1 --",
            "$1",
            "?",
            "??|",
            ":name",
            "%",
            "_%\\",
            "\" or \"\"=\"",
            "id desc; select 1",
            "a::uuid",
            "/* */",
            "$$x$$",
            "E'\\\\x'");

    private static final List<String> TEMPLATES = List.of(
            "${31337*31337}",
            "{{31337*31337}}",
            "#{31337*31337}",
            "{31337*31337}",
            "{config:gnbv.data}",
            "<%= 31337*31337 %>",
            "${jndi:ldap://127.0.0.1:1/a}",
            "$(31337*31337)",
            "%s%n%x",
            "{0}",
            "'{'",
            "<script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "=cmd|' /C calc'!A0",
            "@SUM(1)",
            "{#each}",
            "{/if}");

    private static final List<String> PATHS = List.of(
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "file:///etc/passwd",
            ".",
            "..",
            "./",
            "a/b",
            ";jsessionid=1",
            "C:\\x",
            "\\\\host\\share",
            "x\0.pdf",
            "http://127.0.0.1:1/",
            "~",
            "//");

    private static final List<String> HEADERS = List.of(
            "x\r\nX-Injected: yes",
            "x\nX-Injected: yes",
            "x\r\n\r\n<html>",
            "\rX-Injected: yes",
            "a, b; c=\"d",
            "\r\n");

    private static final List<String> MOMENTS = List.of(
            "0000-01-01",
            "0001-01-01",
            "-0001-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "+10000-01-01",
            "9999-12-31",
            "1582-10-10",
            "2018-02-29",
            "2018-13-01",
            "2018-6-3",
            "4714-11-24",
            "-4713-11-23",
            "294277-01-01",
            "1900-01-01",
            "2018-06-30T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "-4714-11-24T00:00:00Z",
            "2018-06-30T25:00:00Z",
            "2018-06-30T00:00:00+18:00",
            "today",
            "infinity");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1000000000000000",
            "1000000000000001",
            "0.1",
            "1e2",
            "1.0",
            "32767",
            "32768",
            "1990",
            "2100",
            "2101");

    private static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "FFFFFFFF-FFFF-7FFF-8FFF-FFFFFFFFFFFF",
            "1-1-1-1-1",
            "01900000000070008000000000000000",
            "{01900000-0000-7000-8000-000000000000}",
            "01900000-0000-7000-8000-00000000000",
            "01900000-0000-7000-8000-0000000000000",
            "01900000-0000-7000-8000-000000000005");

    private Payloads() {}

    /** A JSON text, or something like one. */
    static String json(Hostility hostility, JsonNode schema, Dice dice) {
        return switch (hostility) {
            case WRONG_TYPE ->
                dice.of(
                        "0",
                        "\"x\"",
                        "true",
                        "null",
                        "[]",
                        "{}",
                        "1.5",
                        "\"\"",
                        "[null]",
                        "[[]]",
                        "\"1\"",
                        "{\"a\":1}",
                        "NaN",
                        "'x'",
                        "");
            case HUGE ->
                dice.of(
                        "1e308",
                        "1e400",
                        "1e-400",
                        "1e2147483648",
                        "9".repeat(40),
                        "9".repeat(2000),
                        "\"" + "x".repeat(LONG_TEXT) + "\"",
                        RawJson.quoted("ộ".repeat(LONG_ADDRESS)),
                        "[" + "0,".repeat(LONG_ADDRESS) + "0]",
                        "[" + "\"P135\",".repeat(LONG_ADDRESS) + "\"P135\"]");
            case NEGATIVE -> dice.of("-1", "-2147483648", "-9223372036854775808", "-1000000000000000", "-0.5", "-1e30");
            case NUL -> dice.of("\"\\u0000\"", "\"a\\u0000b\"", "\"\0\"", "\0");
            case ENCODING ->
                dice.of(
                        "\"\u00c3\u0028\"",
                        "\"\u00ff\"",
                        "\"\\ud800\"",
                        "\"\\udc00\\ud800 x\"",
                        "\"\u00ed\u00a0\u0080\"",
                        "\"\u00c0\u00af\"",
                        "\"\\uffff\"",
                        "\"\\u202e\\u0007\\u001b\"",
                        "\"\\x41\"",
                        "\"\u0007\"",
                        "\"\\u0020\\u00a0\\u3000\"");
            case NESTING ->
                dice.of(
                        "[".repeat(60) + "]".repeat(60),
                        "[".repeat(20_000) + "]".repeat(20_000),
                        "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                        "{\"a\":".repeat(20_000),
                        "[".repeat(45) + "]".repeat(45));
            case BORDER -> number(schema) ? dice.of(numbers(schema)) : RawJson.quoted(border(schema, dice));
            default -> RawJson.quoted(plain(hostility, schema, dice));
        };
    }

    /** A part of an address, encoded, or meant to break the decoding. */
    static String address(Hostility hostility, JsonNode schema, Dice dice) {
        return switch (hostility) {
            case HUGE ->
                dice.of("x".repeat(LONG_ADDRESS), "9".repeat(LONG_ADDRESS), "%E1%BB%99".repeat(600), "9".repeat(40));
            case NUL -> dice.of("%00", "a%00b", "%00%00%00");
            case ENCODING ->
                dice.of(
                        "%FF",
                        "%C3%28",
                        "%",
                        "%zz",
                        "a%4",
                        "%u0041",
                        "%C0%AF",
                        "%ED%A0%80",
                        "\u00c3\u0028",
                        "\u00ff",
                        "%EF%BF%BF",
                        "%2500",
                        "+",
                        "%2B%20");
            case NESTING -> encoded("[".repeat(500) + "]".repeat(500));
            default -> encoded(plain(hostility, schema, dice));
        };
    }

    /** The value of a header, sent as it is. */
    static String header(Hostility hostility, Dice dice) {
        return switch (hostility) {
            case HUGE -> "x".repeat(LONG_HEADER);
            case NUL -> "a\0b";
            case ENCODING -> dice.of("\u00c3\u0028", "\u00ff\u00fe", "=?utf-8?q?x?=", "\u007f", "\u0001", "\t");
            case NESTING -> "(".repeat(500) + ")".repeat(500);
            default -> Draft.bytes(plain(hostility, null, dice));
        };
    }

    private static String plain(Hostility hostility, JsonNode schema, Dice dice) {
        return switch (hostility) {
            case WRONG_TYPE ->
                dice.of("x", "", " ", "true", "1.5", "{}", "null", "[]", "0x10", "1e3", "NaN", "+1", "1 ", "TRUE", "*");
            case BORDER -> number(schema) ? dice.of(numbers(schema)) : border(schema, dice);
            case NEGATIVE -> dice.of("-1", "-2147483648", "-9223372036854775808", "-0", "-");
            case UNKNOWN ->
                dice.of(
                        "UNKNOWN",
                        "no-such-thing",
                        "01900000-0000-7000-8000-00000000dead",
                        "ZZZ",
                        "unknown,id",
                        "-nothing");
            case SQL -> dice.of(SQL);
            case TEMPLATE -> dice.of(TEMPLATES);
            case PATH -> dice.of(PATHS);
            case HEADER -> dice.of(HEADERS);
            default -> "";
        };
    }

    private static boolean number(JsonNode schema) {
        String type = schema == null ? "" : schema.path("type").toString();
        return type.contains("integer") || type.contains("number");
    }

    private static List<String> numbers(JsonNode schema) {
        List<String> numbers = new ArrayList<>(NUMBERS);
        for (String border : List.of("minimum", "maximum")) {
            if (schema.has(border)) {
                long value = schema.path(border).asLong();
                numbers.addAll(List.of("" + (value - 1), "" + value, "" + (value + 1)));
            }
        }
        return numbers;
    }

    private static String border(JsonNode schema, Dice dice) {
        String format = schema == null ? "" : schema.path("format").asText();
        if (format.equals("uuid") && dice.percent(80)) {
            return dice.of(IDS);
        }
        if (format.startsWith("date") && dice.percent(80)) {
            return dice.of(MOMENTS);
        }
        if (schema != null && schema.has("maxLength")) {
            int longest = schema.path("maxLength").asInt();
            return dice.of(
                    "", " ", "x".repeat(longest), "x".repeat(longest + 1), "\uD83D\uDE00".repeat(longest / 2 + 1));
        }
        return dice.of(List.of("", " ", "\t", "x", dice.of(NUMBERS), dice.of(MOMENTS), dice.of(IDS)));
    }

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    Character.isLetterOrDigit(value) && value > 0 || value == '-' || value == '.' || value == '_';
            encoded.append(plain ? String.valueOf((char) value) : "%%%02X".formatted(value & 0xff));
        }
        return encoded.toString();
    }
}
