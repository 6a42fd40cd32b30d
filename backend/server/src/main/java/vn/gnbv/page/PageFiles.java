package vn.gnbv.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.kernel.Sha256;

/** The style, fonts and mark of public pages: few files, held in memory; nothing else below their address exists. */
final class PageFiles {
    private static final List<String> FONTS = List.of(
            "be-vietnam-pro-vietnamese-400.woff2",
            "be-vietnam-pro-vietnamese-500.woff2",
            "be-vietnam-pro-vietnamese-600.woff2",
            "be-vietnam-pro-vietnamese-700.woff2",
            "be-vietnam-pro-latin-400.woff2",
            "be-vietnam-pro-latin-500.woff2",
            "be-vietnam-pro-latin-600.woff2",
            "be-vietnam-pro-latin-700.woff2",
            "gnbv-digits.woff2");
    private static final byte[] CSS = read("page.css");
    private static final String STYLE = "page-" + Sha256.hex(CSS).substring(0, 16) + ".css";
    private static final Map<String, Asset> ASSETS = assets();

    private PageFiles() {}

    /** @param lasting whether its name changes with its content, so that it may be kept for ever */
    record Asset(byte[] bytes, String mediaType, boolean lasting) {}

    /** Name of the style sheet: it carries the hash of its content. */
    static String style() {
        return STYLE;
    }

    static String css() {
        return new String(CSS, StandardCharsets.UTF_8);
    }

    /** Null where there is no such file. */
    static Asset asset(String name) {
        return ASSETS.get(name);
    }

    private static Map<String, Asset> assets() {
        Map<String, Asset> assets = new HashMap<>();
        assets.put(STYLE, new Asset(CSS, "text/css;charset=utf-8", true));
        assets.put("mark.svg", new Asset(read("mark.svg"), "image/svg+xml", false));
        FONTS.forEach(font -> assets.put(font, new Asset(read(font), "font/woff2", false)));
        return assets;
    }

    private static byte[] read(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
