package vn.gnbv.launcher;

import io.undertow.predicate.Predicate;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.Resource;
import io.undertow.server.handlers.resource.ResourceHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The built single-page application: files, compressed, with headers that say how long they may be kept. */
final class Screens {

    private static final long SMALLEST_TO_COMPRESS_BYTES = 1024;
    private static final long SENT_BY_THE_SYSTEM_FROM_BYTES = 64L * 1024;
    /** Types that shrink; fonts (woff2) and pictures are compressed already. */
    private static final Set<String> COMPRESSIBLE = Set.of(
            "text/html",
            "text/css",
            "text/plain",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/manifest+json",
            "image/svg+xml");

    /** What browsers are told of every file, beside the policy; nginx.conf of the frontend says the same. */
    static final Map<String, String> PROTECTION = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(self), geolocation=(self), gyroscope=(), microphone=(), payment=(), usb=()");

    /** Behind a proxy that ends TLS browsers keep to it for a year. */
    static final String TRANSPORT = "max-age=31536000; includeSubDomains";

    private Screens() {}

    /** Serves the folder; its pages may besides the own origin call the given ones (a provider elsewhere). */
    static HttpHandler from(Path folder, List<String> otherOrigins) {
        PathResourceManager files = new PathResourceManager(folder, SENT_BY_THE_SYSTEM_FROM_BYTES, true, false);
        ResourceHandler resources = new ResourceHandler(files);
        resources.setDirectoryListingEnabled(false);
        ContentEncodingRepository encodings = new ContentEncodingRepository()
                .addEncodingHandler("gzip", new GzipEncodingProvider(), 50, compressible());
        String policy = contentSecurityPolicy(otherOrigins);
        HttpHandler compressed = new EncodingHandler(resources, encodings);
        return exchange -> {
            HeaderMap headers = exchange.getResponseHeaders();
            headers.put(new HttpString("Content-Security-Policy"), policy);
            PROTECTION.forEach((name, value) -> headers.put(new HttpString(name), value));
            if ("https".equals(exchange.getRequestHeaders().getFirst(Headers.X_FORWARDED_PROTO))) {
                headers.put(new HttpString("Strict-Transport-Security"), TRANSPORT);
            }
            // Vite puts a hash of the content into the names below /assets: such a file never changes.
            headers.put(
                    Headers.CACHE_CONTROL,
                    isAsset(exchange.getRequestPath()) && files.getResource(exchange.getRequestPath()) != null
                            ? "public, max-age=31536000, immutable"
                            : "no-cache");
            if (isPlace(files, exchange.getRequestPath())) {
                exchange.setRelativePath("/index.html");
            }
            compressed.handleRequest(exchange);
        };
    }

    /** No inline script anywhere; inline styles are needed by the component library. */
    static String contentSecurityPolicy(List<String> otherOrigins) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                + "font-src 'self' data:; connect-src "
                + String.join(
                        " ",
                        Stream.concat(Stream.of("'self'"), otherOrigins.stream())
                                .toList())
                + "; worker-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
                + "frame-ancestors 'none'";
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/assets/");
    }

    private static Predicate compressible() {
        return exchange -> {
            String type = exchange.getResponseHeaders().getFirst(Headers.CONTENT_TYPE);
            String length = exchange.getResponseHeaders().getFirst(Headers.CONTENT_LENGTH);
            return type != null
                    && COMPRESSIBLE.contains(type.split(";", 2)[0].strip())
                    && (length == null || Long.parseLong(length) >= SMALLEST_TO_COMPRESS_BYTES);
        };
    }

    /**
     * A path that is no file is a place inside the application, whose router knows it; but a missing script or picture
     * (its name has a dot) is missing.
     */
    private static boolean isPlace(PathResourceManager files, String path) {
        Resource file = files.getResource(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return (file == null || file.isDirectory()) && !isAsset(path) && !name.contains(".");
    }
}
