package vn.gnbv.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller off the bearer token, once a request. */
@ApplicationScoped
public class Callers {
    private static final int REMEMBERED_CLAIMS = 10_000;

    private final UnitScope unitScope;
    private final Map<String, UUID> resolvedClaims = new ConcurrentHashMap<>();

    @Inject
    public Callers(UnitScope unitScope) {
        this.unitScope = unitScope;
    }

    /** The caller behind an identity; an anonymous one has no id and no roles. */
    public Caller of(SecurityIdentity identity, String request) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.nobody(request);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> role == Role.PARTNER || !isService(token))
                .filter(role -> identity.hasRole(role.wireName()))
                .forEach(roles::add);
        String claim = token.getClaim("administrative_unit");
        String name = Optional.<String>ofNullable(token.getClaim("name")).orElse(token.getName());
        return new Caller(token.getSubject(), name, token.getClaim("azp"), roles, scope(claim), request);
    }

    /**
     * Whether a token is a client's own, with no person behind it: approving, publishing and answering are for people, so it
     * acts as a partner's and as nothing else, whatever roles it was given.
     */
    private static boolean isService(JsonWebToken token) {
        return ("service-account-" + token.getClaim("azp")).equals(token.getClaim("preferred_username"));
    }

    private UUID scope(String claim) {
        if (claim == null) {
            return null;
        }
        UUID known = resolvedClaims.get(claim);
        if (known != null) {
            return known;
        }
        Optional<UUID> found = unitScope.resolve(claim);
        if (found.isPresent() && resolvedClaims.size() < REMEMBERED_CLAIMS) {
            resolvedClaims.put(claim, found.get());
        }
        return found.orElse(null);
    }
}
