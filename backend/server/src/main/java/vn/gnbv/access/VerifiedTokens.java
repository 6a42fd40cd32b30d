package vn.gnbv.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers what a token was found to say, so that its signature is checked once a minute and not at every request; that it has
 * not expired is checked each time. A key that the provider withdraws is so believed for a minute more at most.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);
    private static final int REMEMBERED_TOKENS = 10_000;

    private final OidcIdentityProvider verifier;
    private final Cache<String, SecurityIdentity> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_TOKENS)
            .expireAfterWrite(BELIEVED_FOR)
            .build();

    @Inject
    public VerifiedTokens(OidcIdentityProvider verifier) {
        this.verifier = verifier;
    }

    @Override
    public int priority() {
        return SYSTEM_FIRST + 1;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity known = remembered.getIfPresent(token);
        if (known != null && isUnexpired(known)) {
            return Uni.createFrom().item(known);
        }
        return verifier.authenticate(request, context).invoke(identity -> {
            if (identity != null) {
                remembered.put(token, withoutRequest(identity));
            }
        });
    }

    /** Expired from the second on that the token names, as for the verifier. */
    private static boolean isUnexpired(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && Instant.now().getEpochSecond() < token.getExpirationTime();
    }

    /** Who it is, without the request that said so. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!RoutingContext.class.getName().equals(name)) {
                builder.addAttribute(name, value);
            }
        });
        return builder.build();
    }
}
