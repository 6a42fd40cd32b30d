package vn.gnbv.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Boundaries that no unit has. */
final class Shapes {
    private static final int TEETH = 200_000;

    private Shapes() {}

    static List<HostileFile> all() {
        return List.of(
                file("no collection", "{}"),
                file(
                        "a collection of nothing known",
                        "{\"type\":\"FeatureCollection\",\"features\":[1,null,\"x\",[]]}"),
                file("brackets in brackets", "[".repeat(200_000)),
                file("objects in objects", "{\"a\":".repeat(200_000)),
                file("a name of nine megabytes", "{\"" + "x".repeat(9_000_000) + "\":1}"),
                file("a number of a million digits", "{\"type\":" + "9".repeat(1_000_000) + "}"),
                file("an exponent of a million", polygon("[[[1e1000000,1],[2,2],[3,3],[1e1000000,1]]]")),
                file("an open ring", polygon("[[[108,14],[108,15],[109,15],[109,14]]]")),
                file("a ring of two points", polygon("[[[108,14],[108,14]]]")),
                file("a ring that crosses itself", polygon("[[[108,14],[109,15],[109,14],[108,15],[108,14]]]")),
                file("a ring of words", polygon("[[[\"a\",\"b\"],[\"a\",\"b\"],[\"a\",\"b\"],[\"a\",\"b\"]]]")),
                file("a place elsewhere", polygon("[[[0,0],[0,1],[1,1],[0,0]]]")),
                file("no rings", polygon("[]")),
                file("one unit twice", twice("[[[108,14],[108,15],[109,15],[108,14]]]")),
                file(
                        "a unit that is none",
                        polygon("[[[108,14],[108,15],[109,15],[108,14]]]").replace("23545", "<script>")),
                file("a comb of four hundred thousand slanting teeth", polygon(comb())),
                file(
                        "half a million holes",
                        polygon("[[[108,14],[108,15],[109,15],[108,14]]"
                                + ",[[108.1,14.5],[108.1,14.6],[108.2,14.6],[108.1,14.5]]".repeat(120_000) + "]")));
    }

    private static HostileFile file(String title, String json) {
        return new HostileFile(title, "a.geojson", json.getBytes(StandardCharsets.UTF_8), null, false);
    }

    private static String feature(String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"23545\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + coordinates + "}}";
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature(coordinates) + "]}";
    }

    private static String twice(String coordinates) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature(coordinates) + "," + feature(coordinates)
                + "]}";
    }

    /** Valid, but every edge's box lies over every other's: whoever compares each with each never ends. */
    private static String comb() {
        StringBuilder ring = new StringBuilder("[[");
        double step = 8.0 / TEETH;
        for (int tooth = 0; tooth < TEETH; tooth++) {
            ring.append(
                    String.format(Locale.ROOT, "[%.7f,8],[%.7f,20],", 103 + tooth * step / 2, 108 + tooth * step / 2));
        }
        return ring.append("[117,8],[103,7.9],[103,8]]]").toString();
    }
}
