package vn.gnbv.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling.
 *
 * @param id subject of the token; null for nobody
 * @param name for people to read
 * @param client the application through which the call comes
 * @param scopeUnitId the administrative unit of the token's claim; null where there is none
 * @param request id of the request, for the audit
 */
public record Caller(String id, String name, String client, Set<Role> roles, UUID scopeUnitId, String request) {

    /** Who is not known yet, or has no token. */
    public static Caller nobody(String request) {
        return new Caller(null, null, null, Set.of(), null, request);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    String roleList() {
        return String.join(",", roles.stream().map(Role::wireName).sorted().toList());
    }

    String scope() {
        return scopeUnitId == null ? "" : scopeUnitId.toString();
    }
}
