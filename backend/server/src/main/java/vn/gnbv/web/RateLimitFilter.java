package vn.gnbv.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.gnbv.access.Caller;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/**
 * Counts each request before anything else is done for it: by client and user, and by address where nobody is known by a valid
 * token. Says on every answer how much is left (draft-ietf-httpapi-ratelimit-headers-11).
 */
public class RateLimitFilter {
    private static final String DECISION = "gnbv.rate-limit";

    private final RateLimiter limiter;
    private final CurrentIdentityAssociation identities;
    private final CurrentCaller current;
    private final Problems problems;

    @Inject
    public RateLimitFilter(
            RateLimiter limiter, CurrentIdentityAssociation identities, CurrentCaller current, Problems problems) {
        this.limiter = limiter;
        this.identities = identities;
        this.current = current;
        this.problems = problems;
    }

    /** The answer to a request too many; null lets it pass. */
    @ServerRequestFilter(preMatching = true)
    public Uni<Response> count(ContainerRequestContext request, HttpServerRequest connection) {
        if (!limiter.isOn()) {
            return Uni.createFrom().nullItem();
        }
        String address = "address " + connection.remoteAddress().hostAddress();
        return identities
                .getDeferredIdentity()
                .map(identity -> caller(identity, address))
                .onFailure()
                .recoverWithItem(address)
                .map(caller -> {
                    RateLimiter.Decision decision = limiter.take(caller);
                    request.setProperty(DECISION, decision);
                    return decision.allowed() ? null : refuse(request);
                });
    }

    private static String caller(SecurityIdentity identity, String address) {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
                ? "user " + token.getClaim("azp") + " " + token.getSubject()
                : address;
    }

    private Response refuse(ContainerRequestContext request) {
        current.begin(Caller.nobody(null), Language.of(request.getHeaderString("Accept-Language")));
        return problems.refused(new Refusal(CommonError.RATE_LIMITED));
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(DECISION) instanceof RateLimiter.Decision decision) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"default\";q=%d;w=60".formatted(decision.limit()));
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"default\";r=%d;t=%d".formatted(decision.remaining(), decision.resetSeconds()));
            if (!decision.allowed()) {
                response.getHeaders().putSingle("Retry-After", decision.retrySeconds());
            }
        }
    }
}
