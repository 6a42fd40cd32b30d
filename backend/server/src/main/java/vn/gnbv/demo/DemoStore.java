package vn.gnbv.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import vn.gnbv.reference.ReferenceIds;

/**
 * Loads the demo data over a connection of the owner: first the facts, in one transaction; then, once these are sealed in a
 * block that findings can cite, the evaluation in another. What is there already is left alone.
 */
final class DemoStore {
    /** The one real activity: it is there exactly when the facts are. */
    private static final UUID FACTS = ReferenceIds.of("activity", "23323/DB-BO");

    private static final int SEAL_ATTEMPTS = 100;
    private static final long SEAL_PAUSE_MILLISECONDS = 100;

    private final Connection connection;
    private final EvaluationDemo evaluation;

    DemoStore(Connection connection, Path dataFolder) {
        this.connection = connection;
        this.evaluation = new EvaluationDemo(dataFolder);
    }

    /** Whether anything was loaded. */
    boolean load() throws SQLException, InterruptedException {
        boolean facts = once(FACTS, "activity", () -> DemoFacts.load(connection));
        long block = blockOfFacts();
        boolean evaluated = once(evaluation.id(), "evaluation", () -> evaluation.load(connection, block));
        return facts || evaluated;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** Two servers that start at once on one database queue here. */
    private boolean once(UUID witness, String table, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_advisory_xact_lock(hashtext('gnbv demo data')), set_config('gnbv.actor', 'demo', true)");
            boolean missing = transactionOf(witness, table) == null;
            if (missing) {
                work.run();
            }
            connection.commit();
            return missing;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Long transactionOf(UUID row, String table) throws SQLException {
        String sql = "select transaction from %s where id = ?".formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, row);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : null;
            }
        }
    }

    private long blockOfFacts() throws SQLException, InterruptedException {
        long facts = transactionOf(FACTS, "activity");
        try (PreparedStatement statement =
                connection.prepareStatement("select min(number) from seal_block where transaction_upper > ?")) {
            statement.setLong(1, facts);
            for (int attempt = 0; attempt < SEAL_ATTEMPTS; attempt++) {
                try (ResultSet result = statement.executeQuery()) {
                    if (result.next() && result.getLong(1) > 0) {
                        return result.getLong(1);
                    }
                }
                try (Statement seal = connection.createStatement()) {
                    seal.execute("select seal_next_block()");
                }
                Thread.sleep(SEAL_PAUSE_MILLISECONDS);
            }
        }
        throw new IllegalStateException("the demo data is not sealed: another transaction has been running for long");
    }
}
