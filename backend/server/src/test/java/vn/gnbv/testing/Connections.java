package vn.gnbv.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Connections that are used again once they were closed: to check a password costs a test without a compiler for digests more
 * than what it then asks. Each begins as a new one does: no transaction, no settings, nothing prepared.
 */
final class Connections {
    private static final Map<String, Deque<PooledConnection>> IDLE = new ConcurrentHashMap<>();

    private Connections() {}

    static Connection open(String jdbcUrl, String user, String password) throws SQLException {
        Deque<PooledConnection> idle = IDLE.computeIfAbsent(user + "@" + jdbcUrl, key -> new ConcurrentLinkedDeque<>());
        for (PooledConnection pooled = idle.poll(); pooled != null; pooled = idle.poll()) {
            Optional<Connection> renewed = renewed(pooled);
            if (renewed.isPresent()) {
                return renewed.get();
            }
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        PooledConnection pooled = source.getPooledConnection();
        pooled.addConnectionEventListener(new Return(idle));
        return pooled.getConnection();
    }

    /** Nothing of one whose database was stopped, or that a test had cut. */
    private static Optional<Connection> renewed(PooledConnection pooled) {
        try {
            Connection connection = pooled.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("discard all");
            }
            return Optional.of(connection);
        } catch (SQLException broken) {
            return Optional.empty();
        }
    }

    private record Return(Deque<PooledConnection> idle) implements ConnectionEventListener {
        @Override
        public void connectionClosed(ConnectionEvent event) {
            idle.push((PooledConnection) event.getSource());
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            // It is closed by whom it occurred to, and looked at before it is used again.
        }
    }
}
