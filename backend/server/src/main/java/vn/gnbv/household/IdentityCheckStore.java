package vn.gnbv.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.store.Rows;

@ApplicationScoped
class IdentityCheckStore {
    private static final Caller CHECKER = new Caller("personal-data", null, "gnbv-api", Set.of(), null, null);

    private final Rows rows;
    private final Database database;
    private final ObjectMapper json;

    @Inject
    IdentityCheckStore(Rows rows, Database database, ObjectMapper json) {
        this.rows = rows;
        this.database = database;
        this.json = json;
    }

    /**
     * A member whose number waits to be checked.
     *
     * @param sealed null where there is none any more, nor perhaps the member
     * @param transaction state of the member that is read
     */
    record Unchecked(UUID id, Sex sex, Integer birthYear, String sealed, long transaction) {}

    /** What was found of a member's number. */
    record Checked(UUID id, long transaction, IdentityMisfit misfit) {}

    /** Checks some members after one of them and keeps what is found, in one transaction; those that were checked. */
    List<Unchecked> check(UUID after, int most, Function<Unchecked, Checked> checked) {
        return database.transactionAs(CHECKER, () -> {
            List<Unchecked> found =
                    rows.rows(Unchecked.class, "select * from unchecked_identities(?, ?)", List.of(after, most));
            List<Checked> results = found.stream().map(checked).toList();
            rows.rows(Kept.class, "select true from keep_identity_checks(?::jsonb)", List.of(text(results)));
            return found;
        });
    }

    private String text(List<Checked> results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** That a function without an answer has run. */
    record Kept(boolean kept) {}
}
