package vn.gnbv.account;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.gnbv.access.Role;
import vn.gnbv.access.UnitScope;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

/** Puts what the provider keeps beside what it means here. */
@ApplicationScoped
class AccountService {
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::wireName).sorted().toList();

    private final AccountProvider provider;
    private final AccountStore store;
    private final UnitScope units;
    private final CurrentIdentityAssociation identities;

    @Inject
    AccountService(
            AccountProvider provider, AccountStore store, UnitScope units, CurrentIdentityAssociation identities) {
        this.provider = provider;
        this.store = store;
        this.units = units;
        this.identities = identities;
    }

    Page<Account> page(AccountFilter filter, PageRequest page) {
        if (filter.role != null && !ROLES.contains(filter.role)) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "role").with("allowed", ROLES);
        }
        List<AccountProvider.Kept> kept = provider.all(token(), ROLES);
        Map<String, UUID> unitByClaim = units.resolve(kept.stream()
                .map(AccountProvider.Kept::unitClaim)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return store.page(
                kept.stream()
                        .map(one -> account(one, one.unitClaim() == null ? null : unitByClaim.get(one.unitClaim())))
                        .toList(),
                filter,
                page);
    }

    /** The caller's own: what the provider does not let them see is not shown to them here either. */
    private String token() {
        return ((JsonWebToken) identities.getIdentity().getPrincipal()).getRawToken();
    }

    private static Account account(AccountProvider.Kept kept, UUID unitId) {
        return new Account(
                kept.id(),
                kept.username(),
                kept.name(),
                kept.email(),
                kept.enabled(),
                kept.roles(),
                kept.unitClaim(),
                AccountUnitState.of(kept.unitClaim(), unitId, kept.roles()),
                unitId,
                null,
                null,
                kept.createdAt());
    }
}
