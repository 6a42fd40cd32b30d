package vn.gnbv.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

/**
 * Accounts are rows of no table. What the provider keeps goes along with each query instead, so that this list is searched, sorted,
 * paged and exported as every other is.
 */
@ApplicationScoped
class AccountStore {
    private static final Listing<Account> ACCOUNTS = Listing.of(
                    Account.class,
                    "a",
                    "jsonb_to_recordset(?::jsonb) as a(id text, username text, name text, email text, enabled boolean, "
                            + "roles text[], unit_claim text, unit_state text, unit_id uuid, created_at timestamptz) "
                            + "left join administrative_unit u on u.id = a.unit_id")
            .textIds()
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .sort("username", "a.username", String.class)
            .sort("name", "a.name", String.class)
            .defaultSort("username")
            .build();

    private final Lists lists;
    private final ObjectMapper columns;

    @Inject
    AccountStore(Lists lists, ObjectMapper json) {
        this.lists = lists;
        columns = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** @param accounts all that the provider keeps, without the names of their units */
    Page<Account> page(List<Account> accounts, AccountFilter filter, PageRequest page) {
        return lists.page(
                ACCOUNTS.bind(rows(accounts))
                        .query()
                        .where("fold(concat_ws(' ', a.name, a.username, a.email)) like '%' || fold(?) || '%'", filter.q)
                        .where("? = any(a.roles)", filter.role)
                        .where("a.enabled = ?", filter.enabled)
                        .where("a.unit_state = ?", filter.unitState),
                page.counted());
    }

    private String rows(List<Account> accounts) {
        try {
            return columns.writeValueAsString(accounts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
