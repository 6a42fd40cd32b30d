package vn.gnbv.hostile;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.gnbv.testing.Sql;

/** Which calls may have written nothing, and whether they did: triggers record every change with the request that made it. */
final class Written {
    private final Map<String, String> silentRequests = new ConcurrentHashMap<>();
    private final Map<String, String> refusedKeys = new ConcurrentHashMap<>();
    private long seen = newest();

    /** Remembers a call that was refused, or that only reads. */
    void nothingBy(Draft draft, Answer answer, String told) {
        String request = answer.header("X-Request-Id");
        boolean anyone =
                request != null && request.equals(draft.header("X-Request-Id")) && !request.equals(draft.request);
        if (request != null && !anyone) {
            silentRequests.put(request, told);
        }
        // A well-known key in its place may have been kept by another call.
        if (draft.key.equals(draft.header("Idempotency-Key"))) {
            refusedKeys.put(draft.key, told);
        }
    }

    /** Calls that wrote although they may not have, since it was asked last; to be asked while no call is on its way. */
    List<String> check() throws SQLException {
        List<String> wrote = new ArrayList<>();
        try (Connection owner = Sql.owner()) {
            long until = newest();
            for (Object request : Sql.column(
                    owner, "select distinct request from audit_event where id > ? and id <= ?", seen, until)) {
                if (request != null && silentRequests.containsKey((String) request)) {
                    wrote.add(silentRequests.get((String) request));
                }
            }
            wrote.addAll(keptKeys(owner));
            silentRequests.clear();
            seen = until;
        }
        return wrote;
    }

    private List<String> keptKeys(Connection owner) throws SQLException {
        List<String> kept = new ArrayList<>();
        Array keys = owner.createArrayOf("text", refusedKeys.keySet().toArray());
        try (PreparedStatement statement =
                        Sql.bind(owner, "select key from idempotency_record where key = any (?)", keys);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                kept.add(refusedKeys.get(found.getString(1)));
            }
        }
        refusedKeys.clear();
        return kept;
    }

    private static long newest() {
        return ((Number) Sql.column("select coalesce(max(id), 0) from audit_event")
                        .getFirst())
                .longValue();
    }
}
