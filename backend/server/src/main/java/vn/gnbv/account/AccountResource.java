package vn.gnbv.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/accounts")
@Produces(Formats.JSON)
@Tag(name = "Accounts")
public class AccountResource {
    @Inject
    AccountService service;

    @GET
    @Access(read = Role.ADMIN)
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Extension(name = "x-asks-the-provider", value = "true")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAccounts",
            summary = "Who may log in",
            description =
                    "For administrators; by user name. The accounts of people as the identity provider, a Keycloak, keeps them, read there "
                            + "with the caller's own token, and the units that their claims name. Service accounts of partners are not among "
                            + "them, for the provider does not list them as users. `count=estimate` counts, too. 409 says why the provider "
                            + "does not let them be listed: accounts-not-granted (its role admin lacks view-users and query-users of "
                            + "realm-management), provider-session-ended (log in again), accounts-not-listable (it is no Keycloak), "
                            + "too-many-accounts; 503 is provider-away.")
    public Page<Account> list(@BeanParam AccountFilter filter, @BeanParam PageParams page) {
        return service.page(filter, page.request());
    }
}
