package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.Session;
import vn.gnbv.access.Caller;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Database;
import vn.gnbv.access.DatabaseFailure;

/** Keeps answers under the keys of their requests, within the running transaction. */
@ApplicationScoped
class IdempotencyStore {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEFERRED_RULES = "set constraints all immediate";

    private final EntityManager entities;
    private final CurrentCaller current;

    record Kept(String requestHash, int status, String body, String etag, String location) {}

    @Inject
    IdempotencyStore(EntityManager entities, CurrentCaller current) {
        this.entities = entities;
        this.current = current;
    }

    /** Asks what was kept under a key, after waiting up to two seconds for a request with it that is in flight. */
    Database.Opening<Optional<Kept>> claim(String key) {
        Caller caller = current.caller();
        return new Database.Opening<>(
                "select * from claim_idempotency_key(?, ?, ?)",
                (statement, offset) -> {
                    statement.setString(offset + 1, caller.client());
                    statement.setString(offset + 2, caller.id());
                    statement.setString(offset + 3, key);
                },
                result -> result.next()
                        ? Optional.of(new Kept(
                                result.getString(1),
                                result.getInt(2),
                                result.getString(3),
                                result.getString(4),
                                result.getString(5)))
                        : Optional.empty());
    }

    /** Whether the wait for a request with the same key was too long: for nothing else is a time set. */
    static boolean isWaitedFor(RuntimeException failure) {
        return failure instanceof DatabaseFailure
                && failure.getCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    /** Keeps an answer under its key; deferred rules speak first. */
    void keep(String key, Kept kept) {
        Caller caller = current.caller();
        entities.flush();
        work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DEFERRED_RULES
                    + "; insert into idempotency_record (client, actor, key, request_hash, status, body, etag, location) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, caller.client());
                statement.setString(2, caller.id());
                statement.setString(3, key);
                statement.setString(4, kept.requestHash());
                statement.setInt(5, kept.status());
                statement.setString(6, kept.body());
                statement.setString(7, kept.etag());
                statement.setString(8, kept.location());
                return statement.execute();
            }
        });
    }

    /** Lets deferred rules speak now, while their refusal can still be answered by name. */
    void checkDeferred() {
        entities.flush();
        work(connection -> connection.createStatement().execute(DEFERRED_RULES));
    }

    private <T> T work(SqlWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try {
                return work.run(connection);
            } catch (SQLException failure) {
                throw new DatabaseFailure(failure);
            }
        });
    }

    @FunctionalInterface
    private interface SqlWork<T> {
        T run(java.sql.Connection connection) throws SQLException;
    }
}
