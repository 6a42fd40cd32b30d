package vn.gnbv.access;

import java.util.Locale;

/** Roles of the identity provider, by their names in the token's {@code realm_access.roles}. */
public enum Role {
    ADMIN,
    OFFICER,
    EVALUATOR,
    ANALYST,
    PARTNER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
