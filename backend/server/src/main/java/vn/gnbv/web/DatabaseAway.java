package vn.gnbv.web;

import java.sql.SQLException;

/**
 * Tells a database that is away from one that refuses: SQLSTATE class 08 (connection), 53 (resources), 57 (shutting down, or what
 * took too long was cut off).
 */
final class DatabaseAway {
    private DatabaseAway() {}

    static boolean causes(Throwable failure) {
        return Causes.any(failure, cause -> cause instanceof SQLException sql && isAway(sql));
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("cquisition timeout")
                : state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }
}
