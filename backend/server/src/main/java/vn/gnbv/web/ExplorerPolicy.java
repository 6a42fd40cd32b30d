package vn.gnbv.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.gnbv.kernel.Sha256;

/**
 * What the explorer's pages may load. Their scripts stand in the pages themselves, which the platform writes anew with every
 * build: so each script is named by the hash of what this server serves, looked up when the explorer is first asked for, and no
 * other script runs. It writes styles into elements, and signs in at the issuer, which may be another origin.
 */
@ApplicationScoped
public class ExplorerPolicy {
    static final String PATH = "/explorer";

    private static final List<String> PAGES = List.of(PATH + "/index.html", PATH + "/oauth2-redirect.html");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final String POLICY = "default-src 'none'; script-src 'self' %s; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self' %s; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final HttpClient client;
    private final String issuerOrigin;
    /** Known to this server alone: its own look at the pages waits for no policy. */
    private final String ownLook = UUID.randomUUID().toString();

    private volatile String policy;

    @Inject
    public ExplorerPolicy(Vertx vertx, @ConfigProperty(name = "gnbv.public-issuer-url") String issuer) {
        this.client = vertx.createHttpClient();
        this.issuerOrigin = issuer.replaceFirst("^(https?://[^/]+).*$", "$1");
    }

    /** Whether a request is this server's own look at the pages. */
    boolean isOwnLook(String header) {
        return ownLook.equals(header);
    }

    /** @param port on which this server listens */
    Future<String> policy(int port) {
        if (policy != null) {
            return Future.succeededFuture(policy);
        }
        return Future.all(PAGES.stream().map(page -> page(port, page)).toList()).map(pages -> {
            Set<String> hashes = new TreeSet<>();
            pages.<Buffer>list().forEach(page -> hashes.addAll(hashes(page.toString(StandardCharsets.UTF_8))));
            policy = POLICY.formatted(String.join(" ", hashes), issuerOrigin);
            return policy;
        });
    }

    private Future<Buffer> page(int port, String path) {
        return client.request(HttpMethod.GET, port, "localhost", path)
                .compose(request ->
                        request.putHeader(BrowserHeaders.OWN_LOOK, ownLook).send())
                .compose(HttpClientResponse::body);
    }

    static Set<String> hashes(String page) {
        Set<String> hashes = new TreeSet<>();
        Matcher scripts = INLINE_SCRIPT.matcher(page.replace("\r\n", "\n"));
        while (scripts.find()) {
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(scripts.group(1))) + "'");
        }
        return hashes;
    }
}
