package vn.gnbv.naive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.testing.Accounts;

/**
 * Who asks, by what the token says.
 *
 * @param unit null for none
 */
record Reader(String account, String id, String client, Set<String> roles, UUID unit) {
    static Reader of(String account, Places places) throws IOException {
        String claims = new String(
                Base64.getUrlDecoder().decode(Accounts.token(account).split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        JsonNode token = new ObjectMapper().readTree(claims);
        Set<String> roles = new HashSet<>();
        token.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
        String unit = token.path("administrative_unit").asText();
        return new Reader(
                account,
                token.path("sub").asText(),
                token.path("azp").asText(),
                roles,
                unit.isEmpty() ? null : places.claimed(unit));
    }

    boolean has(String role) {
        return roles.contains(role);
    }
}
