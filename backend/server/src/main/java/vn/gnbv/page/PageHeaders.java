package vn.gnbv.page;

import java.util.Map;

/** What public pages tell browsers beside what all answers do: no script, nothing from elsewhere, in nobody's frame, no full address to others. */
final class PageHeaders {
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** May be kept, is asked for again each time: so that every view is counted and every change seen. */
    static final String ASK_AGAIN = "public, no-cache";

    static final String FOR_A_DAY = "public, max-age=86400";
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private PageHeaders() {}
}
