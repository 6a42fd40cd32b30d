package vn.gnbv.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGStatement;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/**
 * The only door to the database: every statement runs under the caller's settings, which live as long as the transaction
 * and are gone from the pooled connection afterwards. Without them row-level security shows nothing.
 */
@ApplicationScoped
public class Database {
    private static final String SETTINGS =
            "select set_config('gnbv.actor', ?, true), set_config('gnbv.client', ?, true), "
                    + "set_config('gnbv.roles', ?, true), set_config('gnbv.scope', ?, true), set_config('gnbv.request', ?, true), "
                    + "set_config('gnbv.actor_name', ?, true), "
                    + "set_config('gnbv.scope_from', n.scope_from, true), set_config('gnbv.scope_to', n.scope_to, true), "
                    + "set_config('gnbv.households_from', n.households_from, true), set_config('gnbv.households_to', n.households_to, true)";
    private static final String SCOPE = " from scope_in_numbers(?, ?, ?) n";
    private static final String PLANNED_AS_IT_COMES = "set local plan_cache_mode = 'auto';";
    private static final String PLANNED_ONCE = ", set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final int SETTING_COUNT = 9;
    private static final int TIMEOUT_SECONDS = 60;

    /** The proxy answers then in our place, and a connection is wanted by others. */
    private static final Duration LONGEST_READ = Duration.ofMinutes(5);

    /** Half of the pool: however slowly exports are taken, the other half is left for everybody else. */
    private static final int MOST_SNAPSHOTS = 12;

    private static final int PATIENCE_SECONDS = 5;

    private final AgroalDataSource dataSource;
    private final CurrentCaller current;
    private final Semaphore snapshots = new Semaphore(MOST_SNAPSHOTS);
    private final String bounded;

    @Inject
    public Database(AgroalDataSource dataSource, CurrentCaller current) {
        this(dataSource, current, LONGEST_READ);
    }

    Database(AgroalDataSource dataSource, CurrentCaller current, Duration longestRead) {
        this.dataSource = dataSource;
        this.current = current;
        bounded = ", set_config('statement_timeout', '" + longestRead.toMillis() + "', true)";
    }

    @FunctionalInterface
    public interface ConnectionWork<T> {
        T run(Connection connection) throws Exception;
    }

    @FunctionalInterface
    public interface ResultReader<T> {
        T read(ResultSet result) throws SQLException;
    }

    @FunctionalInterface
    public interface Binder {
        /** Sets the query's own parameters; the first has the index {@code offset + 1}. */
        void bind(PreparedStatement statement, int offset) throws SQLException;
    }

    /** What a transaction asks first: it goes out with the settings, in one round trip. */
    public record Opening<F>(String sql, Binder parameters, ResultReader<F> reader) {}

    /** The rest of a transaction, which knows what it asked first. */
    @FunctionalInterface
    public interface Continuation<F, T> {
        T after(F first) throws Exception;
    }

    /** How PostgreSQL plans a query. */
    public enum Plan {
        /** Once a connection and without the values that it is given, from its sixth run on. */
        PREPARED,
        /** At every run. What adds up many rows is planned badly without its unit and indicators: minutes instead of seconds. */
        FOR_THESE_VALUES
    }

    /** As {@link #query(Plan, String, Binder, ResultReader)}, planned once. */
    public <T> T query(String sql, Binder parameters, ResultReader<T> reader) {
        return query(Plan.PREPARED, sql, parameters, reader);
    }

    /**
     * Reads in one round trip: settings, what the request expects to be there, and query go out together and form one transaction, which
     * is cut off after five minutes. Within a running transaction the settings stand already, so only the query is sent.
     */
    public <T> T query(Plan plan, String sql, Binder parameters, ResultReader<T> reader) {
        if (QuarkusTransaction.isActive()) {
            return queryWithin(plan, sql, parameters, reader);
        }
        return queryAfter(current.takeExpected(), plan, sql, parameters, reader);
    }

    private <T> T queryWithin(Plan plan, String sql, Binder parameters, ResultReader<T> reader) {
        boolean planned = plan == Plan.PREPARED;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(planned ? sql : PLANNED_AS_IT_COMES + sql)) {
            planEachTime(plan, statement);
            parameters.bind(statement, 0);
            statement.execute();
            return planned ? read(statement, reader) : readNext(statement, reader);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** @param expected null for nothing */
    private <T> T queryAfter(Presence expected, Plan plan, String sql, Binder parameters, ResultReader<T> reader) {
        String settings = SETTINGS + bounded + (plan == Plan.PREPARED ? PLANNED_ONCE : "") + SCOPE + ";";
        String first = expected == null ? "" : expected.sql() + ";";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(settings + first + sql)) {
            planEachTime(plan, statement);
            int offset = bindSettings(statement, current.caller());
            parameters.bind(statement, expected == null ? offset : expected.bind(statement, offset));
            statement.execute();
            if (expected != null && !readNext(statement, Presence::read)) {
                throw new Refusal(CommonError.NOT_FOUND);
            }
            return readNext(statement, reader);
        } catch (SQLException failure) {
            if (expected != null) {
                require(expected);
            }
            throw new DatabaseFailure(failure);
        }
    }

    /** Refuses the request if what it expects is not there and nothing has asked for it yet. */
    public void settle() {
        Presence expected = current.takeExpected();
        if (expected != null) {
            require(expected);
        }
    }

    private void require(Presence expected) {
        if (!queryAfter(null, Plan.PREPARED, expected.sql(), expected::bind, Presence::read)) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
    }

    private static void planEachTime(Plan plan, PreparedStatement statement) throws SQLException {
        if (plan == Plan.FOR_THESE_VALUES) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    /** Within a running transaction: work with its connection, as loading in bulk needs it. */
    public <T> T within(ConnectionWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Within a running transaction: changes something and asks what became of it, in one round trip. */
    public <T> T change(String change, String sql, Binder parameters, ResultReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(change + ";" + sql)) {
            parameters.bind(statement, 0);
            statement.execute();
            return readNext(statement, reader);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static <T> T read(PreparedStatement statement, ResultReader<T> reader) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            return reader.read(result);
        }
    }

    /** The answer of the statement after the one that stands read or left. */
    private static <T> T readNext(PreparedStatement statement, ResultReader<T> reader) throws SQLException {
        statement.getMoreResults();
        return read(statement, reader);
    }

    /**
     * Reads in a transaction of its own, from one snapshot, so that a cursor can stream. It lasts as long as the rows are taken, so
     * only some run at once; one more waits for a moment and is refused.
     */
    public <T> T snapshot(ConnectionWork<T> work) {
        settle();
        try {
            if (!snapshots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(CommonError.EXPORTS_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(CommonError.EXPORTS_BUSY);
        }
        try {
            return fromSnapshot(work);
        } finally {
            snapshots.release();
        }
    }

    private <T> T fromSnapshot(ConnectionWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.createStatement().execute("set transaction isolation level repeatable read, read only");
                applySettings(SETTINGS + SCOPE, connection, current.caller());
                return work.run(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Writes in one transaction under the caller's settings; broken promises surface here, not at commit. What it asks is planned
     * once a connection, as reading is.
     *
     * @param timeoutSeconds after which it is rolled back
     */
    public <T> T transaction(int timeoutSeconds, Callable<T> work) {
        settle();
        return transactionAs(
                timeoutSeconds,
                connection -> applySettings(SETTINGS + PLANNED_ONCE + SCOPE, connection, current.caller()),
                nothing -> work.call());
    }

    /** As {@link #transaction(int, Callable)}, with a first question. */
    public <F, T> T transaction(int timeoutSeconds, Opening<F> opening, Continuation<F, T> work) {
        settle();
        return transactionAs(timeoutSeconds, connection -> open(opening, connection, current.caller()), work);
    }

    /** As {@link #transaction}, for work that the product itself does: loading demo data, jobs. */
    public <T> T transactionAs(Caller caller, Callable<T> work) {
        return transactionAs(TIMEOUT_SECONDS, caller, work);
    }

    /** As {@link #transactionAs(Caller, Callable)}, with a time of its own. */
    public <T> T transactionAs(int timeoutSeconds, Caller caller, Callable<T> work) {
        return transactionAs(
                timeoutSeconds,
                connection -> applySettings(SETTINGS + SCOPE, connection, caller),
                nothing -> work.call());
    }

    /** Long work that only reads, out of the running transaction: as long as that one has written nothing, it holds nobody up. */
    public static <T> T outsideTransaction(Callable<T> work) {
        return QuarkusTransaction.suspendingExisting().call(work);
    }

    private <F, T> T transactionAs(int timeoutSeconds, ConnectionWork<F> beginning, Continuation<F, T> work) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("transactions do not nest");
        }
        return QuarkusTransaction.requiringNew().timeout(timeoutSeconds).call(() -> {
            F first;
            try (Connection connection = dataSource.getConnection()) {
                first = beginning.run(connection);
            }
            return work.after(first);
        });
    }

    private static <F> F open(Opening<F> opening, Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SETTINGS + PLANNED_ONCE + SCOPE + ";" + opening.sql())) {
            opening.parameters().bind(statement, bindSettings(statement, caller));
            statement.execute();
            return readNext(statement, opening.reader());
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static Void applySettings(String settings, Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(settings)) {
            bindSettings(statement, caller);
            statement.execute();
            return null;
        }
    }

    private static int bindSettings(PreparedStatement statement, Caller caller) throws SQLException {
        String client = caller.client() == null ? "" : caller.client();
        statement.setString(1, caller.id() == null ? "" : caller.id());
        statement.setString(2, client);
        statement.setString(3, caller.roleList());
        statement.setString(4, caller.scope());
        statement.setString(5, caller.request() == null ? "" : caller.request());
        statement.setString(6, caller.name() == null ? "" : caller.name());
        statement.setString(7, caller.scope());
        statement.setString(8, caller.roleList());
        statement.setString(9, client);
        return SETTING_COUNT;
    }
}
